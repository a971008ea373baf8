import { describe, expect, it } from 'vitest';
import { calendarDate, isHeldGround, isOutcomeOf, isReviewDue } from '@/lib/domain';
import { missingHearers, stake } from '@/lib/input/introductions';
import { cause, repair } from '@/lib/input/outcomes';
import { newTestimonial } from '@/lib/input/record';

const today = calendarDate('2026-11-16');
const person = '01a1fda0-834e-752c-bb82-6b10b737cd5b';
const word = { token: person, who: person, direction: 'given', kind: 'endorse', area: ' Writing ' };
const shaped = (more: object) => newTestimonial(today).safeParse({ ...word, ...more });
const errors = (more: object) => shaped(more).error?.issues.map(({ path }) => path[0]);

describe('an endorsement or a recommendation', () => {
  it('needs who, which way, what and for which skill; today where no day is given', () => {
    expect(shaped({}).data).toMatchObject({ area: 'writing', on: today, disclosed: false, channel: '' });
    expect(errors({ area: '' })).toEqual(['area']);
    expect(errors({ who: '' })).toEqual(['somebody']);
    expect(errors({ direction: 'sideways', kind: 'refer' })).toEqual(['direction', 'kind']);
    expect(errors({ on: '2026-11-17' })).toEqual(['on']);
    expect(errors({ witnessed: 'x'.repeat(501), commission: ['a', 'b'] })).toEqual([
      'witnessed',
      'commission',
    ]);
  });

  it('knows somebody new by a name, and nobody by a malformed id', () => {
    expect(shaped({ who: '+Ruth' }).data).toMatchObject({ who: '', somebody: 'Ruth', which: 'new' });
    expect(shaped({ who: 'x' }).data?.who).not.toBe('x');
    expect(shaped({ who: '', somebody: 'Ruth' }).data).toMatchObject({ somebody: 'Ruth', which: '' });
  });
});

describe('an override', () => {
  it('takes what was typed as it is; what is missing is said by the rule', () => {
    expect(stake.parse({ check: person, text: ' a\r\nb ', reason: 'why', stake: 'on' })).toMatchObject({
      ...{ check: person, recipient: '', text: 'a\nb', reason: 'why', staked: true },
    });
    expect(missingHearers('introduce', { somebody: '', first: '', benefit: '', withBenefit: '' })).toEqual({
      somebody: 'Whom is it for? A name is enough.',
      benefit: 'What is in it for them? A few words will do.',
    });
    const both = missingHearers('match', { somebody: '', first: person, benefit: 'rye', withBenefit: '' });
    expect(Object.keys(both)).toEqual(['withBenefit']);
    expect(stake.parse({ check: 'x' })).toMatchObject({ staked: false, text: '' });
    expect(
      stake
        .safeParse({ text: 'x'.repeat(5001), reason: ['a', 'b'] })
        .error?.issues.map(({ path }) => path[0]),
    ).toEqual(['text', 'reason']);
  });
});

describe('an outcome', () => {
  it('was a mistake or a breach, and was put right on a day that has been', () => {
    expect(cause.safeParse({ person, entry: person, cause: 'both' }).success).toBe(false);
    expect(repair(today).parse({ person, entry: person, on: '' }).on).toBe(today);
    expect(repair(today).safeParse({ person, entry: person, on: '2026-11-17' }).success).toBe(false);
  });

  it('tells of what was granted of its kind and skill, on its day or before', () => {
    const outcome = {
      type: 'outcome',
      on: today,
      request: 'refer',
      area: 'writing',
      result: 'good',
    } as const;
    expect(isOutcomeOf(outcome, { on: today, request: 'refer', area: 'writing' })).toBe(true);
    expect(isOutcomeOf(outcome, { on: today, request: 'refer' })).toBe(true);
    expect(isOutcomeOf(outcome, { on: today, request: 'refer', area: 'baking' })).toBe(false);
    expect(isOutcomeOf(outcome, { on: today, request: 'introduce' })).toBe(false);
    expect(isOutcomeOf(outcome, { on: calendarDate('2026-11-17'), request: 'refer' })).toBe(false);
    const [bob, eve] = ['bob', 'eve'].map((check) => ({ on: today, request: 'refer' as const, check }));
    const ofBob = { ...outcome, check: 'bob' };
    expect([bob, eve].map((grant) => grant && isOutcomeOf(ofBob, grant))).toEqual([true, false]);
    expect(
      isOutcomeOf({ ...ofBob, on: calendarDate('2026-11-01') }, bob ?? { on: today, request: 'refer' }),
    ).toBe(true);
    expect(eve && isOutcomeOf(outcome, eve)).toBe(true);
    expect(isOutcomeOf(ofBob, { on: today, request: 'refer' })).toBe(true);
  });
});

describe('held ground, and the yearly look back', () => {
  it('is a no, said or silent, to pressure or to an ask with points', () => {
    const ask = { state: 'declined', points: 1, reaction: null } as const;
    expect(isHeldGround(ask)).toBe(true);
    expect(isHeldGround({ ...ask, state: 'ignored' })).toBe(true);
    expect(isHeldGround({ ...ask, points: 0 })).toBe(false);
    expect(isHeldGround({ ...ask, points: 0, reaction: 'pressure' })).toBe(true);
    expect(isHeldGround({ ...ask, state: 'open' })).toBe(false);
  });

  it('comes back after 365 days', () => {
    expect(isReviewDue(calendarDate('2025-11-17'), today)).toBe(false);
    expect(isReviewDue(calendarDate('2025-11-16'), today)).toBe(true);
  });
});
