import { z } from 'zod';
import { type CalendarDate, STAGES } from '@/lib/domain';
import { choice, ticked } from './choice';
import { optionalDayUntil } from './day';
import { id } from './ids';
import { labels } from './labels';
import { nextRow } from './one-more';
import { factPiece, type Piece } from './pieces';
import { channelRow, dateRow } from './reach';
import { factRow, sentenceMax } from './rows';
import { line, requiredLine, text } from './text';

const mostRows = 20;

const rows = <Row extends z.ZodType>(row: Row) =>
  z.array(row, 'That is not a list.').max(mostRows, `At most ${mostRows} of a kind.`).default([]);

const fields = (today: CalendarDate) => ({
  name: requiredLine(200, 'Who is it? A name is enough.'),
  howMet: text(2000),
  metOn: optionalDayUntil(today),
  metThrough: line(200),
  metIn: line(200),
  metOnline: choice(['online', 'in-person']),
  channels: rows(channelRow(today)),
  dates: rows(dateRow(today)),
  rhythm: choice(['ring', 'days', 'none']),
  cadenceDays: line(20),
  kept: ticked(),
  inner: ticked(),
  intention: ticked(),
  standingConsent: ticked(),
  labels: labels(),
});

type Sent = z.output<z.ZodObject<ReturnType<typeof fields>>>;

/** Adding somebody, on the owner's today: what one knows of them, and one small thing to begin with. */
export function newPerson(today: CalendarDate) {
  return z
    .object({ token: id(), next: choice(['interview']), small: line(sentenceMax), ...fields(today) })
    .refine(...cadence)
    .transform(({ token, next, small, ...sent }) => ({
      token,
      next,
      draft: draftOf(sent),
      known: smallThing(small, today),
    }));
}

/** Everything the owner says of somebody who is here already; `opened` is the mark of what the form began with. */
export function changedPerson(today: CalendarDate) {
  return z
    .object({ person: id(), opened: line(100), ...fields(today) })
    .refine(...cadence)
    .transform(({ person, opened, ...sent }) => ({ person, opened, draft: draftOf(sent) }));
}

/** Putting somebody out of sight, or back. */
export const archiving = z.object({
  person: id(),
  archived: z.enum(['yes', 'no'], 'Out of sight, or back?').transform((sent) => sent === 'yes'),
});

/** Removing somebody, or bringing them back. */
export const removing = z.object({ person: id() });

/** Erasing somebody: their name, typed once more. */
export const erasing = z.object({ person: id(), name: line(1000) });

/** A ring by the owner's own word; `from` is the one the form showed. */
export const placing = z.object({
  person: id(),
  from: z.enum(STAGES, 'Which ring was it?'),
  to: z.enum(STAGES, 'Choose one of the five rings.'),
});

const oneField = new Map([
  ['channels', 'handle'],
  ['dates', 'day'],
]);

/** A form's fields with one more row of this kind, for "and one more" without script; {} for a kind no form has. */
export function oneMoreRow(sent: Readonly<Record<string, unknown>>, kind: string): Record<string, string> {
  const field = oneField.get(kind);
  const next = field === undefined ? null : nextRow(sent, kind, mostRows);
  return next === null ? {} : { [`${kind}.${next}.${field}`]: '' };
}

// Asked also where other answers are off, so that everything is said at once.
const cadence: [(sent: Sent) => boolean, { path: string[]; error: string; when: () => boolean }] = [
  ({ rhythm, cadenceDays }) => rhythm !== 'days' || isCadence(cadenceDays),
  { path: ['cadenceDays'], error: 'About every how many days? From 1 to 3650.', when: () => true },
];

function isCadence(typed: unknown): boolean {
  const days = typeof typed === 'string' && /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  return days >= 1 && days <= 3650;
}

function draftOf({ kept, metOn, metOnline, channels, dates, rhythm, cadenceDays, ...sent }: Sent) {
  return {
    ...sent,
    metOn: metOn ?? null,
    metOnline: metOnline === '' ? null : metOnline === 'online',
    channels: channels.flatMap((row) => row ?? []),
    dates: dates.flatMap((row) => row ?? []),
    rhythm: rhythm || ('ring' as const),
    cadenceDays: rhythm === 'days' ? Number(cadenceDays) : null,
    shareable: !kept,
  };
}

function smallThing(words: string, today: CalendarDate): Piece[] {
  const fact = factRow.parse({ text: words });
  return fact ? [factPiece(fact, today)] : [];
}
