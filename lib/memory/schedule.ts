import { type CardInput, fsrs, type Grade as Rated, Rating } from 'ts-fsrs';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  type Grade,
  type Memory,
  POLICY,
} from '@/lib/domain';

const { retention, maximumInterval } = POLICY.memory;

const scheduler = fsrs({
  request_retention: retention,
  maximum_interval: maximumInterval,
  enable_fuzz: false,
  enable_short_term: false,
});

/**
 * What a memory becomes when a card was answered on a day; null is a small detail that no card has asked for yet. The
 * next card comes after 1 to 365 whole days (model.md, section 7).
 */
export function review(memory: Memory | null, grade: Grade, today: CalendarDate): Memory {
  const { card } = scheduler.next(cardOf(memory, today), instant(today), ratings[grade]);
  const days = daysBetween(today, dayOf(card.due));
  return {
    // The library's maximum is no hard cap: Good comes to 366 days with a maximum of 365.
    due: addDays(today, Math.min(maximumInterval, Math.max(1, days))),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastReview: today,
  };
}

/**
 * How likely a small detail still comes to mind on a day, from 0 to 1; 0 where no card ever asked for it, since nothing
 * is known of that (model.md, section 7).
 */
export function retrievability(memory: Memory | null, today: CalendarDate): number {
  return memory ? scheduler.get_retrievability(cardOf(memory, today), instant(today), false) : 0;
}

const ratings = {
  forgot: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} satisfies Record<Grade, Rated>;

function cardOf(memory: Memory | null, today: CalendarDate): CardInput {
  const fresh = { elapsed_days: 0, scheduled_days: 0, learning_steps: 0 };
  if (!memory) {
    return { ...fresh, due: instant(today), stability: 0, difficulty: 0, reps: 0, lapses: 0, state: 0 };
  }
  const { due, lastReview, ...rest } = memory;
  return {
    ...fresh,
    ...rest,
    due: instant(due),
    last_review: instant(lastReview),
    scheduled_days: daysBetween(lastReview, due),
  };
}

// The library counts in instants; midnight UTC, so that no zone and no summer time makes a day longer or shorter.
function instant(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOf(at: Date): CalendarDate {
  return calendarDate(at.toISOString().slice(0, 10));
}
