import { type CalendarDate, daysBetween, type NurtureCode } from '@/lib/domain';
import { agoWords, dayWords, spanWords, weekdayWords } from '@/lib/format';

/** What the list knows of somebody beside the reason codes. Texts are the user's own words, or empty. */
export type Occasion = {
  today: CalendarDate;
  /** Yearly dates of theirs in this week, with their day. */
  dates: { kind: 'birthday' | 'anniversary' | 'memorial'; on: CalendarDate }[];
  lastTwoWayOn: CalendarDate | null;
  /** Days between talks that this person's ring or rhythm asks for. */
  cadenceDays: number | null;
  promise: { text: string; due: CalendarDate | null } | null;
  hardship: { text: string; on: CalendarDate } | null;
  goodNews: { text: string; on: CalendarDate } | null;
  theirLastWordOn: CalendarDate | null;
};

/** One sentence of why somebody is on the list; `bright` for a day worth noticing. */
export type Sentence = { text: string; bright: boolean };

/** The reasons of a nudge as sentences, in the model's order; every point has its words. */
export function becauseWords(codes: readonly NurtureCode[], occasion: Occasion): Sentence[] {
  return codes.flatMap((code) => {
    const text = words[code](occasion);
    return text ? [{ text, bright: bright.has(code) }] : [];
  });
}

const bright = new Set<NurtureCode>(['BIRTHDAY', 'ANNIVERSARY', 'MEMORIAL_DATE']);

// WAITING says nothing of its own where the silence is already named: it is the same silence.
const words: Record<NurtureCode, (occasion: Occasion) => string> = {
  CONSOLE: ({ hardship, today }) =>
    hardship
      ? `${sentence(hardship.text || 'They had hard news')} That was ${agoWords(hardship.on, today)}. A kind word from you is still to come.`
      : 'They are having a hard time. A kind word from you is still to come.',
  CHECK_IN_AFTER_LOSS: () =>
    'A month has gone by since you consoled them. Others have stopped asking by now.',
  MY_PROMISE_OVERDUE: ({ promise, today }) =>
    promise
      ? `You promised: ${bare(promise.text)}${promise.due ? `, for ${dayWords(promise.due, today)}` : ''}. It is still open.`
      : 'Something you promised them is still open.',
  MY_PROMISE_DUE: ({ promise, today }) =>
    promise
      ? `You promised: ${bare(promise.text)}${promise.due ? `, by ${dueWords(promise.due, today)}` : ''}.`
      : 'Something you promised them is for this week.',
  MEMORIAL_DATE: (occasion) => dateWords('A day of remembrance for them', 'memorial', occasion),
  BIRTHDAY: (occasion) => dateWords('Birthday', 'birthday', occasion),
  ANNIVERSARY: (occasion) => dateWords('Anniversary', 'anniversary', occasion),
  CELEBRATE: ({ goodNews, today }) =>
    goodNews
      ? `Good news ${agoWords(goodNews.on, today)}: ${bare(goodNews.text) || 'something went well'}. Worth celebrating.`
      : 'They had good news. Worth celebrating.',
  ANSWER_THEM: ({ theirLastWordOn, today }) =>
    theirLastWordOn
      ? `They wrote ${agoWords(theirLastWordOn, today)} and have not heard from you since.`
      : 'They wrote, and have not heard from you since.',
  CADENCE: ({ lastTwoWayOn, today }) =>
    lastTwoWayOn
      ? `It has been ${spanWords(daysBetween(lastTwoWayOn, today))}.`
      : 'You have not really talked yet.',
  WAITING: ({ cadenceDays }) => (cadenceDays ? `You two like it to be about ${spanWords(cadenceDays)}.` : ''),
  RETURN_KINDNESS: () => 'They have done more for you lately than you for them.',
  OUTCOME: () => 'You put your name to them a while ago. How did it go?',
  ONE_STEP: () => 'One small thing is missing to the next ring.',
  GIVE_SPACE: () => 'Your last two words are still unanswered; there is no hurry.',
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
  if (days < 0) return days === -1 ? 'yesterday' : `was on ${weekdayWords(on)}`;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `on ${weekdayWords(on)}`;
}

function dueWords(due: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, due);
  if (days < 0 || days > 6) return dayWords(due, today);
  return days === 0 ? 'today' : weekdayWords(due);
}

function bare(text: string): string {
  return text.trim().replace(/[.!\s]+$/u, '');
}

function sentence(text: string): string {
  return `${bare(text)}.`;
}
