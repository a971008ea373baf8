import { randomUUID } from 'node:crypto';
import { addDays, type CalendarDate } from '@/lib/domain';
import type { Form } from './evidence-rules';
import { type Book, here, type Introduced, type Somebody, standsAt } from './naive';

/**
 * Choices out of numbers that fast-check drew, so that it can make them smaller. With a focus they keep to what is
 * about the same people and matters, where there is any.
 */
export class Picks {
  constructor(
    private readonly numbers: readonly number[],
    private readonly focus: ReadonlySet<string> = new Set(),
  ) {}
  private at = 0;

  number(below: number): number {
    const drawn = this.numbers[this.at++ % this.numbers.length] ?? 0;
    return drawn % below;
  }
  /** True once in so many times. */
  once(times: number): boolean {
    return this.number(times) === times - 1;
  }
  of<One>(list: readonly One[]): One | undefined {
    const near = this.near(list);
    return near[this.number(Math.max(1, near.length))];
  }
  /** The latest more often than those before. */
  late<One>(list: readonly One[]): One | undefined {
    const near = this.near(list);
    return this.once(3) ? this.of(near) : near.at(-1 - this.number(Math.min(3, Math.max(1, near.length))));
  }

  private near<One>(list: readonly One[]): readonly One[] {
    if (this.focus.size === 0) return list;
    const near = list.filter((one) => idsOf(one).some((id) => this.focus.has(id)));
    return near.length > 0 ? near : list;
  }
}

/** What a thing is, and whom and what it is about. */
function idsOf(thing: unknown): string[] {
  if (typeof thing === 'string') return [thing];
  const { id, person, other, recipient, check, ask } = thing as Record<string, unknown>;
  return [id, person, other, recipient, check, ask].filter((each) => typeof each === 'string');
}

/** Everything that a form is about: the ids in it, and the people of those matters. */
export function focusOf(book: Book, form: Form): Set<string> {
  const ids = new Set(Object.entries(form).flatMap(([field, is]) => (field === 'token' ? [] : is)));
  const matters = [...book.people, ...book.asks, ...book.checks, ...book.introductions];
  for (const matter of matters) if (ids.has(matter.id)) for (const id of idsOf(matter)) ids.add(id);
  return ids;
}

/** An id that nobody has. */
export const nobody = (): string => randomUUID();

/** Somebody, those of whom there is such a piece before the others. */
export function who(book: Book, pick: Picks, has?: (piece: Somebody['pieces'][number]) => boolean): Somebody {
  const fitting = has ? book.people.filter(({ pieces }) => pieces.some(has)) : [];
  const found = pick.of(fitting.length > 0 ? fitting : book.people);
  return here(book.people, found?.id) ?? (book.people[0] as Somebody);
}

/** Somebody liked or nearer, where there is one. */
export function near(book: Book, pick: Picks): Somebody {
  const inner = ['liked', 'trusted', 'friend'];
  return pick.of(book.people.filter(({ confirmed }) => inner.includes(confirmed))) ?? who(book, pick);
}

/** Introductions to which both have said yes. */
export const agreedOn = (book: Book, today: CalendarDate): Introduced[] =>
  book.introductions.filter((each) => standsAt(each, today).state === 'both');

/** Somebody of whom both have said yes, if there is: what happens now matters to the making. Else anybody. */
export function urgently(book: Book, pick: Picks, today: CalendarDate): Somebody {
  const one = pick.once(2) ? pick.of(agreedOn(book, today)) : undefined;
  return here(book.people, one && (pick.once(2) ? one.recipient : one.person)) ?? who(book, pick);
}

/** A new form's token; now and then one that was used before, for whatever it was. */
export function token(book: Book, pick: Picks): string {
  return (pick.once(12) && pick.of([...book.tokens])) || randomUUID();
}

export function day(pick: Picks, today: CalendarDate): CalendarDate {
  return addDays(today, pick.of([0, 0, 0, 0, -1, -3, -40, 1]) ?? 0);
}
