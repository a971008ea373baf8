import { type CalendarDate, type DayNumber, dateOf, dayNumber } from './calendar';
import { distinctDays } from './days';
import type { Evidence, FactCategory } from './evidence';

/** What "I already know them" asks (the two-minute interview). Everything but the first three may be left out. */
export type Interview = {
  knownSince: CalendarDate;
  /** How often you talk, in days between talks. */
  rhythmDays: number;
  lastTalked: CalendarDate;
  theyStartSometimes: boolean;
  smallThings: readonly { text: string; category: FactCategory; depth: 1 | 2 | 3 }[];
  /** A promise they kept; `times` if it happened more than once. */
  keptPromise?: { text: string; on?: CalendarDate; times?: 1 | 2 | 3 };
  helpGiven?: { text: string; size: 1 | 2 | 3 };
  helpReceived?: { text: string; size: 1 | 2 | 3 };
  workSeen?: { area: string; times: 1 | 2 | 3 };
  moments?: readonly { from: 'me' | 'them'; kind: 'celebrated' | 'consoled' | 'laughed' }[];
};

/** A recalled piece: where something was said in words, they come along. */
export type Recalled = Evidence & { loggedOn: CalendarDate; text?: string };

const MOST_TALKS = 60;
/** "Sometimes" is every third talk, from the second on. */
const SOMETIMES = 3;

/**
 * What an owner remembers of somebody they have long known, as evidence with honest approximate days: talks spread
 * evenly from the first to the last, as often as was said and at most 60, warm because they are an old acquaintance;
 * everything else on days of such talks. Never more than was said, never later than today, all of it written down today,
 * so that verdicts say "on your word" (model.md, section 3, "Backfill").
 */
export function recall(interview: Interview, today: CalendarDate): Recalled[] {
  const last = Math.min(dayNumber(interview.lastTalked), dayNumber(today));
  const first = Math.min(dayNumber(interview.knownSince), last);
  const talks = talkDays(first, last, interview.rhythmDays);
  const at = (part: number): CalendarDate =>
    dateOf(talks[Math.min(talks.length - 1, Math.floor(part * talks.length))] ?? last);
  const logged = { loggedOn: today };
  return [
    ...talks.map((day, index): Recalled => talk(day, index, interview.theyStartSometimes, today)),
    ...interview.smallThings
      .filter(({ text }) => text.trim() !== '')
      .map(
        ({ text, category, depth }, index, all): Recalled => ({
          type: 'fact',
          on: at(index / all.length),
          category,
          depth,
          text: text.trim(),
          ...logged,
        }),
      ),
    ...keptPromises(interview, first, last, today),
    ...help('received', interview.helpReceived, at(0.4), today),
    ...help('given', interview.helpGiven, at(0.6), today),
    ...sightings(interview, first, last, today),
    ...(interview.moments ?? []).map(
      ({ from, kind }): Recalled => ({ type: 'moment', on: at(0.7), from, kind, ...logged }),
    ),
  ];
}

/** Evenly from the first to the last day, no more often than was said. */
function talkDays(first: DayNumber, last: DayNumber, rhythmDays: number): DayNumber[] {
  const rhythm = Math.max(1, Math.floor(rhythmDays) || 1);
  const steps = Math.min(MOST_TALKS - 1, Math.floor((last - first) / rhythm));
  if (steps <= 0) return [last];
  return Array.from(
    { length: steps + 1 },
    (_, index) => first + Math.round((index * (last - first)) / steps),
  );
}

function talk(day: DayNumber, index: number, theyStart: boolean, today: CalendarDate): Recalled {
  const theirs = theyStart && index % SOMETIMES === 1;
  return {
    type: 'touch',
    on: dateOf(day),
    spoke: 'both',
    warmth: 1,
    startedBy: theirs ? 'them' : 'me',
    loggedOn: today,
  };
}

function keptPromises(
  { keptPromise }: Interview,
  first: DayNumber,
  last: DayNumber,
  today: CalendarDate,
): Recalled[] {
  if (!keptPromise) return [];
  const times = keptPromise.times ?? 1;
  const said = keptPromise.on && keptPromise.on <= today ? [dayNumber(keptPromise.on)] : [];
  const days = [...said, ...between(first, last, times).filter((day) => !said.includes(day))];
  return days.slice(0, times).map(
    (day): Recalled => ({
      type: 'promise',
      by: 'them',
      on: dateOf(day),
      status: 'kept',
      resolvedOn: dateOf(day),
      text: keptPromise.text.trim(),
      loggedOn: today,
    }),
  );
}

function help(
  direction: 'given' | 'received',
  said: Interview['helpGiven'],
  on: CalendarDate,
  today: CalendarDate,
): Recalled[] {
  if (!said) return [];
  return [{ type: 'help', on, direction, size: said.size, text: said.text.trim(), loggedOn: today }];
}

function sightings(
  { workSeen }: Interview,
  first: DayNumber,
  last: DayNumber,
  today: CalendarDate,
): Recalled[] {
  if (!workSeen || workSeen.area.trim() === '') return [];
  return between(first, last, workSeen.times).map(
    (day): Recalled => ({
      type: 'sighting',
      on: dateOf(day),
      area: workSeen.area.trim(),
      basis: 'first-hand',
      good: true,
      loggedOn: today,
    }),
  );
}

/** Distinct days between two, evenly: the middle of each equal part. Fewer when there are not so many. */
function between(first: DayNumber, last: DayNumber, times: number): readonly DayNumber[] {
  return distinctDays(
    Array.from({ length: times }, (_, index) => first + Math.round(((index + 0.5) * (last - first)) / times)),
  );
}
