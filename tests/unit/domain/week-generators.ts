import fc from 'fast-check';
import { addDays, type CalendarDate, type Evidence, type Subject, weekday } from '../../../lib/domain';
import { TODAY } from './cast';
import { ago, ask, cold, fact, negative, pastDay, positive, talk } from './generators';

const near = pastDay(120);

const life: fc.Arbitrary<Evidence> = fc.record({
  type: fc.constant('life' as const),
  on: near,
  news: fc.constantFrom<'good' | 'hardship'>('good', 'hardship'),
});

const consoled: fc.Arbitrary<Evidence> = fc.record({
  type: fc.constant('moment' as const),
  on: near,
  from: fc.constant('me' as const),
  kind: fc.constantFrom<'consoled' | 'celebrated'>('consoled', 'celebrated'),
});

const myPromise: fc.Arbitrary<Evidence> = fc
  .tuple(
    near,
    fc.integer({ min: 0, max: 150 }),
    fc.constantFrom<'open' | 'kept' | 'released'>('open', 'open', 'kept', 'released'),
  )
  .map(([on, days, status]) => ({
    type: 'promise',
    by: 'me',
    on,
    due: addDays(on, days),
    status,
    ...(status === 'kept' ? { resolvedOn: on } : {}),
  }));

const word: fc.Arbitrary<Evidence> = fc.record({
  type: fc.constant('touch' as const),
  on: pastDay(200),
  spoke: fc.constantFrom<'me' | 'them'>('me', 'them'),
  warmth: fc.constant(0 as const),
  salesy: fc.constantFrom(false, false, false, true),
});

const bigHelp: fc.Arbitrary<Evidence> = fc.record({
  type: fc.constant('help' as const),
  on: pastDay(800),
  direction: fc.constantFrom<'given' | 'received'>('given', 'given', 'received'),
  size: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
});

const granted: fc.Arbitrary<Evidence> = fc.record({
  type: fc.constant('ask' as const),
  on: pastDay(60),
  request: fc.constantFrom<'introduce' | 'refer' | 'share'>('introduce', 'refer', 'share'),
  decision: fc.constantFrom<'granted' | 'declined'>('granted', 'granted', 'declined'),
});

/** Lives with news, words without answers, promises of mine, help and grants; up to `most` pieces. */
export const life120 = (most = 25): fc.Arbitrary<Evidence[]> =>
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: talk(pastDay(700)) },
      { weight: 2, arbitrary: word },
      { weight: 1, arbitrary: life },
      { weight: 1, arbitrary: consoled },
      { weight: 1, arbitrary: myPromise },
      { weight: 1, arbitrary: bigHelp },
      { weight: 1, arbitrary: granted },
      { weight: 1, arbitrary: ask(near) },
      { weight: 1, arbitrary: fact(near) },
      { weight: 1, arbitrary: positive() },
      { weight: 1, arbitrary: negative },
      { weight: 1, arbitrary: cold(pastDay(500)) },
    ),
    { maxLength: most, size: 'max' },
  );

export const someone: fc.Arbitrary<Subject> = fc
  .record({
    confirmedStage: fc.constantFrom<Subject['confirmedStage']>(
      'stranger',
      'known',
      'liked',
      'trusted',
      'friend',
    ),
    standing: fc.constantFrom<Subject['standing']>(
      'open',
      'open',
      'open',
      'open',
      'watch',
      'limited',
      'pest',
      'severed',
      'memorial',
    ),
    inner: fc.boolean(),
    intention: fc.boolean(),
    addedOn: pastDay(900),
    cadenceDays: fc.constantFrom(undefined, undefined, undefined, null, 14, 400),
    snoozedUntil: fc.option(
      fc.integer({ min: -5, max: 12 }).map((days) => addDays(TODAY, days)),
      {
        nil: undefined,
        freq: 6,
      },
    ),
    dates: fc.array(
      fc.record({
        kind: fc.constantFrom<'birthday' | 'anniversary' | 'memorial'>('birthday', 'anniversary', 'memorial'),
        month: fc.constantFrom(11, 11, 12, 2, 6),
        day: fc.integer({ min: 1, max: 29 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map((fields) => ({
    id: 'somebody',
    ...fields,
    inner: fields.inner && fields.confirmedStage === 'friend',
  }));

export const people = fc.array(fc.tuple(someone, life120(12)), { maxLength: 14, size: 'max' }).map((list) =>
  list.map(([subject, history], index) => ({
    subject: { ...subject, id: `p${String(index).padStart(2, '0')}` },
    history,
  })),
);

/** A day within the week before TODAY's end, with the Monday or Sunday that begins its week. */
export const week: fc.Arbitrary<{ today: CalendarDate; weekStart: CalendarDate }> = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(0, 6))
  .map(([days, first]) => weekAt(addDays(TODAY, days), first));

export function weekAt(today: CalendarDate, first = 0): { today: CalendarDate; weekStart: CalendarDate } {
  return { today, weekStart: addDays(today, -((weekday(today) - first + 7) % 7)) };
}

export const settings = fc.record({
  capacity: fc.integer({ min: 1, max: 8 }),
  workdays: fc.constantFrom([0, 1, 2, 3, 4], [0, 1, 2, 3, 4, 5, 6], [5, 6], [2], []),
});

export { ago };
