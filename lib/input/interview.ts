import { z } from 'zod';
import { addDays, type CalendarDate, calendarDate, type Interview } from '@/lib/domain';
import { wellShaped } from './asks';
import { choice, ticked } from './choice';
import { optionalDayUntil } from './day';
import { id, several } from './ids';
import { area, factRow, sentenceMax } from './rows';
import { line } from './text';

/** How often one talks, in days between talks. */
const rhythms = ['7', '14', '30', '75', '180', '365'] as const;
/** When one last talked, in days ago, about. */
const lately = ['0', '7', '30', '90', '180', '365'] as const;
const moments = ['me celebrated', 'them celebrated', 'me consoled', 'them consoled', 'laughed'] as const;
const mostSmallThings = 3;

const times = choice(['1', '2', '3']).transform((sent) => Number(sent || 1) as 1 | 2 | 3);

const whichYear = 'Since which year, about? Four digits, such as 2019.';

const form = (today: CalendarDate) =>
  z.object({
    token: id(),
    person: id(),
    year: z
      .string(whichYear)
      .trim()
      .regex(/^\d{4}$/, whichYear)
      .refine((year) => year.length !== 4 || year >= '1900', 'That is before 1900. Since which year was it?'),
    month: line(2),
    rhythm: choice(rhythms),
    ago: choice(lately),
    last: optionalDayUntil(today),
    starts: ticked(),
    facts: z.array(factRow).max(mostSmallThings, 'Three small things are plenty for now.').default([]),
    promise: line(sentenceMax),
    promised: times,
    received: line(sentenceMax),
    receivedSize: times,
    given: line(sentenceMax),
    givenSize: times,
    area: area(),
    seen: times,
    moments: several(z.enum(moments, 'That is not one of the answers. Choose one that is.')),
  });

type Form = z.output<ReturnType<typeof form>>;

/** What "I already know them" was told, ready to be recalled. */
export type Told = { token: string; person: string; interview: Interview };

/** The two-minute interview, on the owner's today. A year is enough for "since when"; days are taken in its middle. */
export function told(today: CalendarDate) {
  const since = (sent: Form) => sinceWhen(sent, lastTalk(sent, today) ?? today, today);
  return form(today)
    .refine((sent) => 'on' in since(sent), {
      path: ['year'],
      error: ({ input }) => {
        const when = since(input as Form);
        return 'off' in when ? when.off : undefined;
      },
      when: wellShaped('year', 'month', 'ago', 'last'),
    })
    .refine((sent) => lastTalk(sent, today) !== null, {
      path: ['ago'],
      error: 'When did you last talk, about?',
      when: wellShaped('ago', 'last'),
    })
    .refine((sent) => sent.rhythm !== '', {
      path: ['rhythm'],
      error: 'How often do you talk, about?',
      when: wellShaped('rhythm'),
    })
    .transform((sent): Told => {
      const [when, lastTalked] = [since(sent), lastTalk(sent, today)];
      if ('off' in when || lastTalked === null) return z.NEVER;
      return {
        token: sent.token,
        person: sent.person,
        interview: { ...said(sent), knownSince: when.on, lastTalked, rhythmDays: Number(sent.rhythm) },
      };
    });
}

function lastTalk({ last, ago }: Form, today: CalendarDate): CalendarDate | null {
  return last ?? (ago === '' ? null : addDays(today, -Number(ago)));
}

function sinceWhen(
  { year, month }: Form,
  last: CalendarDate,
  today: CalendarDate,
): { on: CalendarDate } | { off: string } {
  if (!/^(0[1-9]|1[0-2]|)$/.test(month)) return { off: 'A year has twelve months. Which one was it?' };
  const first = calendarDate(`${year}-${month || '01'}-01`);
  if (first > today)
    return {
      off: `That ${month && year === today.slice(0, 4) ? 'month' : 'year'} is still to come. Since when have you known them?`,
    };
  if (first > last) return { off: 'That is after you last talked. Since when have you known them?' };
  const middle = month ? addDays(first, 14) : calendarDate(`${year}-07-01`);
  return { on: middle <= last ? middle : first };
}

function said(sent: Form): Omit<Interview, 'knownSince' | 'lastTalked' | 'rhythmDays'> {
  const { promise, promised, received, receivedSize, given, givenSize, area, seen } = sent;
  return {
    theyStartSometimes: sent.starts,
    smallThings: sent.facts.flatMap((fact) => (fact ? [fact] : [])),
    ...(promise !== '' && { keptPromise: { text: promise, times: promised } }),
    ...(received !== '' && { helpReceived: { text: received, size: receivedSize } }),
    ...(given !== '' && { helpGiven: { text: given, size: givenSize } }),
    ...(area !== '' && { workSeen: { area, times: seen } }),
    moments: sent.moments.flatMap(momentsOf),
  };
}

// Whoever laughs together has each laughed with the other; the others have a side.
function momentsOf(moment: (typeof moments)[number]): NonNullable<Interview['moments']>[number][] {
  if (moment === 'laughed')
    return [
      { from: 'me', kind: 'laughed' },
      { from: 'them', kind: 'laughed' },
    ];
  const from = moment.startsWith('me') ? 'me' : 'them';
  return [{ from, kind: moment.endsWith('celebrated') ? 'celebrated' : 'consoled' }];
}
