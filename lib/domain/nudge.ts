import type { Attention } from './attention';
import { type CalendarDate, type DayNumber, dateOf, dayNumber, yearlyDay, yearOf } from './calendar';
import type { Stage, YearlyDate } from './evidence';
import { POLICY } from './policy';
import {
  asksOutcome,
  cadencePoints,
  hasRhythm,
  isDormant,
  isHushed,
  silenceOf,
  waitingPoints,
} from './rhythm';
import { isShut } from './shut';
import { inSpans } from './timeline';

/** Every reason to think of somebody this week, in the order of the table in model.md, section 6. */
export type NurtureCode =
  | 'CONSOLE'
  | 'CHECK_IN_AFTER_LOSS'
  | 'MY_PROMISE_OVERDUE'
  | 'MY_PROMISE_DUE'
  | 'MEMORIAL_DATE'
  | 'BIRTHDAY'
  | 'ANNIVERSARY'
  | 'CELEBRATE'
  | 'ANSWER_THEM'
  | 'CADENCE'
  | 'WAITING'
  | 'RETURN_KINDNESS'
  | 'OUTCOME'
  | 'ONE_STEP'
  | 'GIVE_SPACE'
  | 'PROTECT_ENERGY';

/** One reason with its points; never zero. */
export type Because = { code: NurtureCode; points: number };

/** What one person amounts to this week, before anybody is ranked. */
export type Prospect = {
  id: string;
  stage: Stage;
  score: number;
  because: Because[];
  /** Days since the last two-way talk, or since they were added. */
  silence: number;
  /** Whether the reasons put them on the list. */
  listed: boolean;
  /** A matter that capacity must not hide: grief, a promise of mine, a date, good news, an answer owed. */
  human: boolean;
  /** Known, liked, or a stranger I want to know: the growth slot is for them. */
  growth: boolean;
  /** Dormant, with nothing else. */
  rekindle: boolean;
  /** Days of this week that fix when: a promise due, and yearly dates. */
  due: CalendarDate | null;
  dates: CalendarDate[];
  /** Not before this day: today, or the day to which they were put off within the week. */
  from: CalendarDate;
};

const HUMAN: ReadonlySet<NurtureCode> = new Set<NurtureCode>([
  'CONSOLE',
  'MY_PROMISE_OVERDUE',
  'MY_PROMISE_DUE',
  'MEMORIAL_DATE',
  'BIRTHDAY',
  'ANNIVERSARY',
  'CELEBRATE',
  'ANSWER_THEM',
]);

/** Three words of mine without an answer: then only grief and my own promise may list them. */
const HUSHED: ReadonlySet<NurtureCode> = new Set<NurtureCode>([
  'CONSOLE',
  'MY_PROMISE_OVERDUE',
  'MY_PROMISE_DUE',
]);

/**
 * What one person amounts to in the week, or null when the week leaves them alone: severed, pest, memorial, or put
 * off to the week's last day or beyond (model.md, section 6). Each reason counts once, with its largest value, and
 * the points sum to the score.
 *
 * ONE_STEP counts on top of another reason only: alone it belongs to the calm page ("nothing due"). Any other
 * reason lists, if the sum is above zero. A yearly date counts through its whole week, also when the day is past.
 */
export function nudge(
  attention: Attention,
  today: CalendarDate,
  weekStart: CalendarDate,
  settings: { without?: readonly NurtureCode[] } = {},
): Prospect | null {
  const week = weekOf(weekStart);
  if (isLeftAlone(attention, week.end)) return null;
  const on = dayNumber(today);
  const due = attention.promised.find((day) => day >= today && day <= week.end) ?? null;
  const dates = attention.dates
    .filter((date) => !settings.without?.includes(DATE_CODES[date.kind]))
    .flatMap((date) => dayInWeek(date, week.first).map((day) => ({ date, day })));
  const hushed = isHushed(attention, on);
  // Pushed one by one: a week weighs hundreds, and most have hardly a reason.
  const because: Because[] = [];
  const add: Add = (code, points) => {
    if (points !== 0 && !settings.without?.includes(code) && (!hushed || HUSHED.has(code)))
      because.push({ code, points });
  };
  addLife(add, attention, on);
  addPromises(add, attention, today, due);
  addDates(
    add,
    dates.map(({ date }) => date),
  );
  addCheer(add, attention, on);
  addRhythm(add, attention, today, on);
  return summed(attention, on, because, hushed, {
    due,
    dates: dates.map(({ day }) => day).sort(),
    from: attention.snoozedUntil && attention.snoozedUntil > today ? attention.snoozedUntil : today,
  });
}

/** The reason that a yearly date gives; switched off, its day fixes nothing either. */
const DATE_CODES = {
  memorial: 'MEMORIAL_DATE',
  birthday: 'BIRTHDAY',
  anniversary: 'ANNIVERSARY',
} as const satisfies Record<YearlyDate['kind'], NurtureCode>;

/** A week's seven days. */
export function weekOf(weekStart: CalendarDate): { first: DayNumber; end: CalendarDate } {
  const first = dayNumber(weekStart);
  return { first, end: dateOf(first + 6) };
}

function summed(
  attention: Attention,
  on: DayNumber,
  because: Because[],
  hushed: boolean,
  days: Pick<Prospect, 'due' | 'dates' | 'from'>,
): Prospect {
  const { stage } = attention;
  const score = because.reduce((sum, { points }) => sum + points, 0);
  const reasons = because.filter(({ code }) => code !== 'ONE_STEP');
  return {
    id: attention.id,
    stage,
    score,
    because,
    silence: silenceOf(attention, on),
    listed: score > 0 && reasons.some(({ points }) => points > 0),
    human: because.some(({ code }) => HUMAN.has(code)),
    growth: stage === 'known' || stage === 'liked' || (stage === 'stranger' && attention.intention),
    rekindle: reasons.length === 0 && !hushed && isDormant(attention, on),
    ...days,
  };
}

function isLeftAlone(attention: Attention, weekEnd: CalendarDate): boolean {
  return isShut(attention) || (attention.snoozedUntil !== null && attention.snoozedUntil >= weekEnd);
}

/** Takes a reason with its points, in the order of the table; what has none is no reason. */
type Add = (code: NurtureCode, points: number) => void;

function addLife(add: Add, { hardship, consoled }: Attention, on: DayNumber): void {
  const rules = POLICY.nurture;
  const ago = hardship ? on - dayNumber(hardship) : Number.POSITIVE_INFINITY;
  const checkIn = consoled.some((day) => {
    const since = on - dayNumber(day);
    return since >= rules.checkIn.from && since <= rules.checkIn.until;
  });
  add('CONSOLE', rules.hardship.steps.find(({ within }) => ago <= within)?.points ?? 0);
  add('CHECK_IN_AFTER_LOSS', checkIn ? rules.checkIn.points : 0);
}

function addPromises(add: Add, { promised }: Attention, today: CalendarDate, due: CalendarDate | null): void {
  const [first] = promised;
  const { promise } = POLICY.nurture;
  add('MY_PROMISE_OVERDUE', first && first < today ? promise.overdue : 0);
  add('MY_PROMISE_DUE', due ? promise.due : 0);
}

function addDates(add: Add, dates: readonly YearlyDate[]): void {
  for (const kind of ['memorial', 'birthday', 'anniversary'] as const)
    add(DATE_CODES[kind], dates.some((date) => date.kind === kind) ? POLICY.nurture.dates[kind] : 0);
}

function addCheer(add: Add, { goodNews, theirWord }: Attention, on: DayNumber): void {
  const { celebrate, answer } = POLICY.nurture;
  const newsAge = goodNews ? on - dayNumber(goodNews) : Number.POSITIVE_INFINITY;
  const wordAge = theirWord ? on - dayNumber(theirWord) : Number.POSITIVE_INFINITY;
  const joy = newsAge <= celebrate.until ? Math.round(celebrate.points * (1 - newsAge / celebrate.until)) : 0;
  add('CELEBRATE', joy);
  add('ANSWER_THEM', wordAge <= answer.until ? answer.points : 0);
}

function addRhythm(add: Add, attention: Attention, today: CalendarDate, on: DayNumber): void {
  const rules = POLICY.nurture;
  const space = (attention.unanswered?.days ?? 0) >= rules.giveSpace.days;
  add('CADENCE', hasRhythm(attention) ? cadencePoints(attention, on) : 0);
  add('WAITING', hasRhythm(attention) ? waitingPoints(attention, on) : 0);
  add('RETURN_KINDNESS', inSpans(attention.kindness, today) ? rules.kindness.points : 0);
  add('OUTCOME', asksOutcome(attention, on) ? rules.outcome.points : 0);
  add('ONE_STEP', inSpans(attention.oneStep, today) ? rules.oneStep : 0);
  add('GIVE_SPACE', space ? rules.giveSpace.points : 0);
  add('PROTECT_ENERGY', inSpans(attention.energy, today) ? rules.energy.points : 0);
}

/** The day of the week on which a yearly date falls; a week may lie in two years. */
function dayInWeek(date: YearlyDate, first: DayNumber): CalendarDate[] {
  const years = new Set([yearOf(first), yearOf(first + 6)]);
  return [...years]
    .map((year) => yearlyDay(date.month, date.day, year))
    .filter((day) => day >= first && day <= first + 6)
    .map(dateOf);
}

/** The day of a week on which a yearly date falls, or null where it is another week's. */
export function dateInWeek(date: YearlyDate, weekStart: CalendarDate): CalendarDate | null {
  return dayInWeek(date, dayNumber(weekStart))[0] ?? null;
}
