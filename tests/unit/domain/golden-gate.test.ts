import { describe, expect, test } from 'vitest';
import {
  addDays,
  assessAsk,
  balance,
  type CalendarDate,
  type Evidence,
  eligibleStage,
  judge,
  measure,
  type RequestKind,
  type Stage,
} from '../../../lib/domain';
import {
  B,
  broken,
  carl,
  d,
  dana,
  H,
  joe,
  K,
  lena,
  morgan,
  mrB,
  type Person,
  priya,
  sam,
  TODAY,
  tomas,
  tomasBefore,
  victor,
} from './cast';

const ask = (person: Person, kind: RequestKind, area?: string, today: CalendarDate = TODAY) =>
  judge(person.subject, person.history, { kind, ...(area ? { area } : {}) }, today);
const codes = (reasons: { code: string }[]) => reasons.map((reason) => reason.code);
const also = (person: Person, ...more: Evidence[]): Person => ({
  ...person,
  history: [...person.history, ...more],
});
const confirmed = (person: Person, confirmedStage: Stage): Person => ({
  ...person,
  subject: { ...person.subject, confirmedStage },
});

/** The first day on which the person is eligible for at least this ring. */
function becomes(person: Person, stage: Stage, from: string): string {
  const order: Stage[] = ['stranger', 'known', 'liked', 'trusted', 'friend'];
  let on = d(from);
  while (order.indexOf(eligibleStage(person.history, on)) < order.indexOf(stage)) on = addDays(on, 1);
  return on;
}

describe('1 Morgan, never met', () => {
  test('each of the seven areas is not yet', () => {
    for (const area of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
      const ruling = ask(morgan, 'endorse', area);
      expect(ruling.verdict).toBe('not yet');
      expect(ruling.eligible).toBe('stranger');
      expect(codes(ruling.shown)).toEqual(['K1', 'L1', 'A1', 'K3']);
      expect(ruling.earliest).toBe('2026-12-14');
    }
  });
  test('the whole list of reasons, in the order of the tables', () => {
    expect(codes(ask(morgan, 'endorse', 'a').reasons)).toEqual(
      'K1 K2 K3 K4 L1 L2 L3 L4 L6 A1 A2 R1'.split(' '),
    );
  });
  test('a like could be earned tomorrow', () => {
    expect(ask(morgan, 'react')).toMatchObject({ verdict: 'not yet', earliest: '2026-11-17' });
  });
  test('four points, watch', () => {
    const [, asked] = morgan.history;
    if (asked?.type !== 'ask') throw new Error('the second piece is the ask');
    expect(assessAsk(morgan.history, asked)).toEqual({
      stageAtAsk: 'stranger',
      flags: ['ONE_LINK_STAND', 'FIRST_CONTACT_ASK', 'BULK_ASK', 'ORDER'],
      points: 4,
    });
  });
  test('never after severing', () => {
    const severed = { ...morgan, subject: { ...morgan.subject, standing: 'severed' as const } };
    const ruling = ask(severed, 'endorse', 'a');
    expect(ruling.verdict).toBe('never');
    expect(codes(ruling.reasons)).toEqual(['N2']);
    expect(ruling.earliest).toBeNull();
  });
});

describe('2 Dana', () => {
  test.each([
    ['known', '2025-10-08'],
    ['liked', '2025-12-10'],
    ['trusted', '2026-02-10'],
    ['friend', '2026-07-15'],
  ] as const)('becomes %s on %s', (stage, on) => {
    expect(becomes(dana, stage, '2025-09-01')).toBe(on);
  });
  test('reliability and ability', () => {
    const measures = measure(dana.history, TODAY);
    expect(measures.reliability).toBe(0.8);
    expect(measures.ability.writing).toEqual({ r: 2, s: 0, score: 0.75 });
    expect(measures.fresh).toBe(40);
  });
  test.each([
    ['refer', 'writing'],
    ['recommend', 'writing'],
    ['introduce', undefined],
    ['share', undefined],
  ] as const)('%s %s is earned', (kind, area) => {
    expect(ask(dana, kind, area)).toMatchObject({
      verdict: 'earned',
      reasons: [],
      shown: [],
      earliest: null,
    });
  });
  test('accounting was never seen', () => {
    const ruling = ask(dana, 'endorse', 'accounting');
    expect(ruling.verdict).toBe('not yet');
    expect(codes(ruling.shown)).toEqual(['A1']);
    expect(ruling.earliest).toBe(TODAY);
  });
  test('nobody gets the whole list', () => {
    expect(ask(dana, 'mass')).toMatchObject({ verdict: 'never', reasons: [{ code: 'N1' }] });
  });
});

describe('3 Priya, silent', () => {
  test('still trusted after 463 days', () => {
    expect(eligibleStage(priya.history, TODAY)).toBe('trusted');
    expect(measure(priya.history, TODAY).fresh).toBe(463);
  });
  test.each([
    ['refer', 'tax'],
    ['introduce', undefined],
    ['share', undefined],
  ] as const)('%s waits for one real conversation only', (kind, area) => {
    const ruling = ask(priya, kind, area);
    expect(codes(ruling.reasons)).toEqual(['R1']);
    expect(ruling.earliest).toBe(TODAY);
    expect(ask(also(priya, ...B(TODAY)), kind, area).verdict).toBe('earned');
  });
  test('endorse and react are earned', () => {
    expect(ask(priya, 'endorse', 'tax').verdict).toBe('earned');
    expect(ask(priya, 'react').verdict).toBe('earned');
  });
});

describe('4 Tomás, one broken promise', () => {
  test('the day before it broke', () => {
    expect(measure(tomas.history, d('2026-09-14')).reliability).toBe(0.8);
    expect(ask(tomas, 'refer', 'plumbing', d('2026-09-14')).verdict).toBe('earned');
  });
  test('now', () => {
    expect(measure(tomas.history, TODAY).reliability).toBe(0.5);
    expect(eligibleStage(tomas.history, TODAY)).toBe('liked');
    expect(ask(tomas, 'refer', 'plumbing')).toMatchObject({ verdict: 'not yet', earliest: TODAY });
    expect(codes(ask(tomas, 'refer', 'plumbing').reasons)).toEqual(['T4']);
    expect(ask(tomas, 'endorse', 'plumbing').verdict).toBe('earned');
    expect(ask(tomas, 'share').verdict).toBe('earned');
  });
  const amended = also(tomasBefore, broken('2026-09-15', '2026-10-12'));
  const fiveDays = '2026-11-01 11-02 11-03 11-04 11-05';
  test.each([
    ['put right', amended, 4 / 6, 'not yet'],
    ['put right, and one more kept', also(amended, ...K(TODAY)), 5 / 7, 'earned'],
    ['five more kept', also(tomas, ...K(fiveDays)), 9 / 13, 'not yet'],
    ['six more kept', also(tomas, ...K(`${fiveDays} 11-06`)), 10 / 14, 'earned'],
  ] as const)('%s', (_, person, reliability, verdict) => {
    expect(measure(person.history, TODAY).reliability).toBe(reliability);
    expect(ask(person, 'refer', 'plumbing').verdict).toBe(verdict);
  });
});

describe('5 Lena, give-only', () => {
  test('strings', () => {
    expect(measure(lena.history, TODAY)).toMatchObject({ initiative: 1, received: 0 });
    expect(eligibleStage(lena.history, TODAY)).toBe('liked');
    expect(balance(lena.history, TODAY)).toEqual({ given: 10, received: 1, balance: -9 / 13 });
  });
  test.each([
    ['recommend', 'design'],
    ['introduce', undefined],
  ] as const)('%s lacks their help only', (kind, area) => {
    expect(codes(ask(lena, kind, area).reasons)).toEqual(['T5']);
  });
  test('endorse and share are earned', () => {
    expect(ask(lena, 'endorse', 'design').verdict).toBe('earned');
    expect(ask(lena, 'share').verdict).toBe('earned');
  });
  test('one free favour, then only the welcome is missing', () => {
    const helped = also(lena, ...H('received', 1, '2026-10-20'));
    expect(eligibleStage(helped.history, TODAY)).toBe('trusted');
    const ruling = ask(helped, 'recommend', 'design');
    expect(ruling.verdict).toBe('not yet');
    expect(codes(ruling.reasons)).toEqual(['C1']);
    expect(ruling.earliest).toBeNull();
    expect(ask(confirmed(helped, 'trusted'), 'recommend', 'design').verdict).toBe('earned');
  });
});

describe('6 Sam, second chance', () => {
  test('before the breach', () => {
    const on = d('2025-05-09');
    expect(eligibleStage(sam.history, on)).toBe('trusted');
    expect(ask(sam, 'introduce', undefined, on).verdict).toBe('earned');
    const refer = ask(sam, 'refer', 'photography', on);
    expect(codes(refer.shown)).toEqual(['A1']);
    expect(refer.reasons[0]).toMatchObject({ have: 1, need: 2 });
  });
  test('severed', () => {
    const severed = { ...sam, subject: { ...sam.subject, standing: 'severed' as const } };
    expect(ask(severed, 'react', undefined, d('2026-05-31')).reasons).toMatchObject([{ code: 'N2' }]);
  });
  test('the day after the second chance', () => {
    const on = d('2026-06-02');
    const again = confirmed(sam, 'known');
    expect(eligibleStage(sam.history, on)).toBe('known');
    expect(ask(again, 'react', undefined, on).verdict).toBe('earned');
    expect(ask(again, 'refer', 'photography', on)).toMatchObject({
      verdict: 'not yet',
      earliest: '2026-08-30',
    });
  });
  test('half a year later', () => {
    expect(measure(sam.history, TODAY)).toMatchObject({ reliability: 0.75, age: 168 });
    for (const kind of ['refer', 'recommend', 'introduce', 'endorse'] as const) {
      expect(ask(sam, kind, 'photography').verdict).toBe('earned');
    }
  });
});

describe('7 Joe, mass mail', () => {
  test('never for anyone, share not yet, three points', () => {
    expect(ask(joe, 'mass')).toMatchObject({ verdict: 'never', reasons: [{ code: 'N1' }] });
    expect(ask(joe, 'share')).toMatchObject({ verdict: 'not yet', earliest: '2026-12-14' });
    expect(assessAsk(joe.history, { on: d('2026-11-10'), request: 'mass' })).toEqual({
      stageAtAsk: 'stranger',
      flags: ['ONE_LINK_STAND', 'FIRST_CONTACT_ASK', 'MASS'],
      points: 3,
    });
  });
});

describe('8 Carl, everything in one day', () => {
  test('is a stranger', () => {
    expect(eligibleStage(carl.history, TODAY)).toBe('stranger');
    expect(codes(ask(carl, 'react').reasons)).toEqual(['K3']);
    expect(ask(carl, 'react').earliest).toBe('2026-11-17');
    expect(ask(carl, 'refer', 'sales').earliest).toBe('2027-02-14');
  });
});

describe('11 Victor, a grave breach', () => {
  test.each(['react', 'share', 'match', 'endorse', 'introduce', 'recommend', 'refer', 'mass'] as const)(
    '%s: never',
    (kind) => {
      const ruling = ask(victor, kind, 'writing');
      expect(ruling.verdict).toBe('never');
      expect(codes(ruling.reasons)).toContain('N5');
      expect(ruling.eligible).toBe('known');
    },
  );
});

describe('13 Mr. B, a cold invitation', () => {
  test('not yet', () => {
    const ruling = ask(mrB, 'introduce');
    expect(codes(ruling.shown)).toEqual(['K1', 'L1', 'T1', 'H1']);
    expect(ruling.earliest).toBe('2027-02-14');
    expect(assessAsk(mrB.history, { on: d('2026-11-13'), request: 'introduce', tone: 'polite' }).points).toBe(
      2,
    );
  });
});
