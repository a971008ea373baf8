import { type CalendarDate, daysBetween, type NurtureCode } from '@/lib/domain';
import { agoWords, dayWords, rhythmWords, spanWords, weekdayWords } from '@/lib/format';

/** What the list knows of somebody beside the reason codes. Texts are the user's own words, or empty. */
export type Occasion = {
  today: CalendarDate;
  /** Yearly dates of theirs in this week, with their day. */
  dates: { kind: 'birthday' | 'anniversary' | 'memorial'; on: CalendarDate }[];
  lastTwoWayOn: CalendarDate | null;
  /** Days between talks that this person's ring or rhythm asks for. */
  cadenceDays: number | null;
  /** My open promises with a day, the earliest first. */
  promised: { text: string; due: CalendarDate }[];
  hardship: { text: string; on: CalendarDate } | null;
  goodNews: { text: string; on: CalendarDate } | null;
  theirLastWordOn: CalendarDate | null;
};

/** One sentence of why somebody is on the list; `bright` for a day worth noticing. */
export type Sentence = { text: string; bright: boolean; answer?: Answer };

/** What answers a reason that a talk alone does not, where to do it, and what it leads to. */
export type Answer = { href: string; words: string; then: string };

/** The reasons of a nudge as sentences, in the model's order; every reason has its words. */
export function becauseWords(codes: readonly NurtureCode[], occasion: Occasion): Sentence[] {
  return codes.map((code) => ({ text: words[code](occasion), bright: bright.has(code) }));
}

const bright = new Set<NurtureCode>(['BIRTHDAY', 'ANNIVERSARY']);

const words: Record<NurtureCode, (occasion: Occasion) => string> = {
  CONSOLE: ({ hardship, today }) =>
    hardship
      ? `Hard news ${agoWords(hardship.on, today)}${after(hardship.text)} A kind word would do them good.`
      : 'They are having a hard time. A kind word would do them good.',
  CHECK_IN_AFTER_LOSS: () =>
    'A month has gone by since you consoled them. Others have stopped asking by now.',
  MY_PROMISE_OVERDUE: ({ promised, today }) => {
    const promise = promised.find(({ due }) => due < today);
    if (!promise) return 'Something you promised them is still open.';
    return `You promised${after(promise.text)} It was for ${dayWords(promise.due, today)}, and is still open.`;
  },
  MY_PROMISE_DUE: ({ promised, today }) => {
    const promise = promised.find(({ due }) => due >= today);
    if (!promise) return 'Something you promised them is for this week.';
    return `You promised${after(promise.text)} It is for ${dueWords(promise.due, today)}.`;
  },
  MEMORIAL_DATE: (occasion) => dateWords('A day of remembrance for them', 'memorial', occasion),
  BIRTHDAY: (occasion) => dateWords('Birthday', 'birthday', occasion),
  ANNIVERSARY: (occasion) => dateWords('Anniversary', 'anniversary', occasion),
  CELEBRATE: ({ goodNews, today }) =>
    goodNews
      ? `Good news ${agoWords(goodNews.on, today)}${after(goodNews.text)} Worth celebrating.`
      : 'They had good news. Worth celebrating.',
  ANSWER_THEM: ({ theirLastWordOn, today }) =>
    theirLastWordOn
      ? `They wrote ${agoWords(theirLastWordOn, today)}. A line from you would be welcome.`
      : 'They wrote. A line from you would be welcome.',
  CADENCE: ({ lastTwoWayOn, today }) =>
    lastTwoWayOn
      ? `It has been ${spanWords(daysBetween(lastTwoWayOn, today))}.`
      : 'You have not really talked yet.',
  WAITING: ({ cadenceDays, lastTwoWayOn }) =>
    cadenceDays && lastTwoWayOn
      ? `You two like it to be about ${rhythmWords(cadenceDays)}.`
      : 'You wanted to know them better.',
  RETURN_KINDNESS: () => 'They have done more for you lately than you for them.',
  OUTCOME: () => 'You put your name to them a few weeks ago. How did it go?',
  ONE_STEP: () => 'One small thing is missing to the next ring.',
  GIVE_SPACE: () => 'Your last words are still unanswered; there is no hurry.',
  PROTECT_ENERGY: () => 'You have given a good deal here. It is fine to go slowly.',
};

function dateWords(
  label: string,
  kind: Occasion['dates'][number]['kind'],
  { dates, today }: Occasion,
): string {
  const on = dates.find((date) => date.kind === kind)?.on;
  return on ? `${label} ${onWords(on, today)}.` : `${label} this week.`;
}

function onWords(on: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, on);
  if (days === 0) return 'today';
  if (days === -1) return 'yesterday';
  if (days < 0) return `last ${weekdayWords(on)}`;
  return days === 1 ? 'tomorrow' : `on ${weekdayWords(on)}`;
}

function dueWords(due: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : weekdayWords(due);
}

// Long enough to know what it was about; the whole note is on the person's page.
const room = 160;

/**
 * The user's words after a colon, so that a note may begin in lower case, and ending as a sentence does. Words
 * written from right to left stay together, and do not carry the sentence around them along.
 */
function after(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat === '') return '.';
  const short = [...flat].length > room ? `${[...flat].slice(0, room).join('').trimEnd()}…` : flat;
  const ended = /[.!?…。！？؟]["'”’»)]*$/u.test(short) ? short : `${short}.`;
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(ended) ? `: \u2068${ended}\u2069` : `: ${ended}`;
}
