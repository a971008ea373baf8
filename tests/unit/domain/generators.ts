import fc from 'fast-check';
import {
  addDays,
  type CalendarDate,
  type Evidence,
  type FactCategory,
  type RequestKind,
  type Stage,
  type Subject,
} from '../../../lib/domain';
import { TODAY } from './cast';

/** One seed for every property; fast-check prints it, with the path to the smallest failing case, when one fails. */
export const SEED = 20261116;
export const runs = (numRuns: number) => ({ seed: SEED, numRuns });

export const STAGES: readonly Stage[] = ['stranger', 'known', 'liked', 'trusted', 'friend'];
export const KINDS: readonly RequestKind[] = [
  'react',
  'share',
  'match',
  'endorse',
  'introduce',
  'recommend',
  'refer',
  'mass',
];
const CATEGORIES: readonly FactCategory[] = ['people', 'family', 'work', 'interests', 'hopes', 'struggles'];
export const AREAS = ['plumbing', 'writing'] as const;

export const ago = (days: number): CalendarDate => addDays(TODAY, -days);
export const pastDay = (most = 420): fc.Arbitrary<CalendarDate> => fc.integer({ min: 0, max: most }).map(ago);

const warmth = fc.constantFrom<0 | 1 | 2>(0, 1, 1, 1, 2);
const area = fc.constantFrom(...AREAS);
const size = fc.constantFrom<1 | 2 | 3>(1, 2, 3);

export const talk = (on: fc.Arbitrary<CalendarDate>): fc.Arbitrary<Evidence> =>
  fc.record(
    {
      type: fc.constant('touch' as const),
      on,
      spoke: fc.constantFrom<'me' | 'them' | 'both'>('both', 'both', 'both', 'them', 'me'),
      warmth,
      startedBy: fc.constantFrom<'me' | 'them'>('me', 'them'),
    },
    { requiredKeys: ['type', 'on', 'spoke', 'warmth'] },
  );

export const fact = (on: fc.Arbitrary<CalendarDate>): fc.Arbitrary<Evidence> =>
  fc.record({
    type: fc.constant('fact' as const),
    on,
    category: fc.constantFrom(...CATEGORIES),
    depth: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
  });

export const kept = (on: fc.Arbitrary<CalendarDate>): fc.Arbitrary<Evidence> =>
  on.map((day) => ({ type: 'promise', by: 'them', on: day, status: 'kept', resolvedOn: day }));

const help = (on: fc.Arbitrary<CalendarDate>): fc.Arbitrary<Evidence> =>
  fc.record({
    type: fc.constant('help' as const),
    on,
    direction: fc.constantFrom<'given' | 'received'>('given', 'received'),
    size,
  });

const moment = (on: fc.Arbitrary<CalendarDate>): fc.Arbitrary<Evidence> =>
  fc.record({
    type: fc.constant('moment' as const),
    on,
    from: fc.constantFrom<'me' | 'them'>('me', 'them'),
    kind: fc.constantFrom<'celebrated' | 'consoled' | 'laughed'>('celebrated', 'consoled', 'laughed'),
  });

const seen = (on: fc.Arbitrary<CalendarDate>, good: boolean): fc.Arbitrary<Evidence> =>
  fc.record({
    type: fc.constant('sighting' as const),
    on,
    area,
    basis: fc.constant('first-hand' as const),
    good: fc.constant(good),
  });

const outcome = (on: fc.Arbitrary<CalendarDate>, result: 'good' | 'bad'): fc.Arbitrary<Evidence> =>
  fc.record({
    type: fc.constant('outcome' as const),
    on,
    request: fc.constant('refer' as const),
    area,
    result: fc.constant(result),
  });

/** What speaks for somebody (P1). */
export const positive = (on: fc.Arbitrary<CalendarDate> = pastDay()): fc.Arbitrary<Evidence> =>
  fc.oneof(
    { weight: 10, arbitrary: talk(on) },
    { weight: 2, arbitrary: fact(on) },
    { weight: 2, arbitrary: kept(on) },
    { weight: 2, arbitrary: help(on) },
    { weight: 1, arbitrary: moment(on) },
    { weight: 2, arbitrary: seen(on, true) },
    { weight: 1, arbitrary: outcome(on, 'good') },
  );

export const broken = (on: fc.Arbitrary<CalendarDate> = pastDay()): fc.Arbitrary<Evidence> =>
  fc.tuple(on, fc.boolean(), fc.option(fc.integer({ min: 0, max: 60 }))).map(([day, big, amends]) => ({
    type: 'promise',
    by: 'them',
    on: day,
    status: 'broken',
    resolvedOn: day,
    big,
    ...(amends === null ? {} : { amendsOn: addDays(day, amends) }),
  }));

const overdue: fc.Arbitrary<Evidence> = fc
  .tuple(pastDay(), fc.integer({ min: 0, max: 60 }))
  .map(([on, days]) => ({ type: 'promise', by: 'them', on, due: addDays(on, days), status: 'open' }));

const breach: fc.Arbitrary<Evidence> = fc
  .tuple(
    pastDay(),
    fc.constantFrom<'competence' | 'integrity' | 'benevolence'>('competence', 'integrity', 'benevolence'),
    fc.constantFrom<'minor' | 'serious' | 'grave'>('minor', 'minor', 'serious', 'serious', 'grave'),
    fc.option(fc.integer({ min: 0, max: 90 })),
  )
  .map(([on, of, severity, after]) => ({
    type: 'breach',
    on,
    of,
    severity,
    ...(after === null ? {} : { resolvedOn: addDays(on, after) }),
  }));

export const ask = (on: fc.Arbitrary<CalendarDate> = pastDay()): fc.Arbitrary<Evidence> =>
  fc.record({
    type: fc.constant('ask' as const),
    on,
    request: fc.constantFrom(...KINDS),
  });

export const cold = (on: fc.Arbitrary<CalendarDate>): fc.Arbitrary<Evidence> =>
  fc.record({
    type: fc.constant('touch' as const),
    on,
    spoke: fc.constantFrom<'them' | 'both'>('them', 'both'),
    warmth: fc.constantFrom<-1 | -2>(-1, -2),
  });

/** What speaks against somebody, cold words aside (P2). */
export const negative: fc.Arbitrary<Evidence> = fc.oneof(
  broken(),
  overdue,
  breach,
  ask(),
  seen(pastDay(), false),
  outcome(pastDay(), 'bad'),
);

const secondChance: fc.Arbitrary<Evidence> = pastDay().map((on) => ({ type: 'secondChance', on }));

/** Mostly positive, up to 120 events over 420 days, with none to three negative ones and now and then a second chance. */
export const history: fc.Arbitrary<Evidence[]> = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.array(positive(), { minLength: 40, maxLength: 120, size: 'max' }) },
      { weight: 1, arbitrary: fc.array(positive(), { maxLength: 60, size: 'max' }) },
    ),
    fc.array(fc.oneof({ weight: 4, arbitrary: negative }, { weight: 1, arbitrary: cold(pastDay()) }), {
      maxLength: 3,
    }),
    fc.option(secondChance, { freq: 8 }),
  )
  .map(([good, bad, chance]) => [...good, ...bad, ...(chance ? [chance] : [])]);

export const positiveHistory: fc.Arbitrary<Evidence[]> = fc.array(positive(), {
  maxLength: 120,
  size: 'max',
});

export const subject: fc.Arbitrary<Subject> = fc
  .tuple(
    fc.constantFrom<Stage>('friend', 'friend', 'friend', 'trusted', 'liked', 'known', 'stranger'),
    fc.option(fc.constantFrom('the choir', 'the market'), { nil: undefined, freq: 6 }),
  )
  .map(([confirmedStage, howMet]) => ({ id: 'somebody', confirmedStage, standing: 'open', howMet }));

export const request: fc.Arbitrary<{ kind: RequestKind; area: string }> = fc.record({
  kind: fc.constantFrom(...KINDS),
  area,
});

export const honestRequest = request.filter(({ kind }) => kind !== 'mass');
