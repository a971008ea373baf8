import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type Evidence,
  eligibleStage,
  mannersChart,
  needsSecondChance,
  nextRing,
  proposal,
  rank,
  road,
  STAGE_NAMES,
  type Stage,
  type Standing,
} from '../../../lib/domain';
import {
  B,
  d,
  dana,
  F,
  H,
  K,
  lena,
  morgan,
  type Person,
  sam,
  TODAY,
  tomas,
  tomasBefore,
  victor,
} from './cast';
import { history, runs, STAGES } from './generators';

const as = (person: Person, confirmedStage: Stage) => ({ ...person.subject, confirmedStage });

describe('the road', () => {
  test('Lena to trusted: one thing is missing', () => {
    const way = road(lena.subject, lena.history, TODAY);
    expect(way?.to).toBe('trusted');
    expect(way?.criteria.map(({ code, met }) => `${code}${met ? '' : '!'}`)).toEqual([
      'T1',
      'T2',
      'T3',
      'T4',
      'T5!',
      'T6',
      'X2',
    ]);
    expect(way?.earliest).toBe(TODAY);
    expect(way?.criteria.find(({ code }) => code === 'T5')).toEqual({
      code: 'T5',
      stage: 'trusted',
      have: 0,
      need: 1,
      met: false,
      what: 'They have not yet helped you without strings',
      next: 'Let them help with something small',
      earliest: TODAY,
    });
    expect(way?.criteria.find(({ code }) => code === 'T3')).toMatchObject({
      what: '2 promises kept',
      next: null,
      earliest: null,
    });
  });
  test('a stranger begins with four things', () => {
    const way = road(morgan.subject, morgan.history, TODAY);
    expect(way).toMatchObject({ to: 'known', earliest: '2026-11-17' });
    expect(way?.criteria.map(({ code }) => code)).toEqual(['K1', 'K2', 'K3', 'K4']);
  });
  test('leads to the ring after the confirmed one, also where the evidence is ahead: then all of it is there', () => {
    expect(road(dana.subject, dana.history, TODAY)).toBeNull();
    for (const [person, confirmed, next] of [
      [dana, 'trusted', 'friend'],
      [sam, 'liked', 'trusted'],
      [sam, 'known', 'liked'],
    ] as const) {
      const way = road(as(person, confirmed), person.history, TODAY);
      expect(way).toMatchObject({ to: next, earliest: TODAY });
      expect(way?.criteria.every(({ met }) => met)).toBe(true);
    }
  });
  test('one step is reckoned from wherever the evidence is', () => {
    expect([nextRing('known', 'trusted'), nextRing('trusted', 'known'), nextRing('friend', 'known')]).toEqual(
      ['friend', 'friend', null],
    );
  });
  test('with what is missing of lower rings first', () => {
    const way = road(tomas.subject, tomas.history, TODAY);
    expect(way?.to).toBe('friend');
    expect(way?.criteria.map(({ code }) => code)).toEqual([
      'T4',
      'F1',
      'F2',
      'F3',
      'F4',
      'F5',
      'F6',
      'F7',
      'F8',
      'F9',
    ]);
  });
  test('a friend whose evidence has thinned walks to friend again', () => {
    const way = road(
      dana.subject,
      dana.history.filter((event) => event.type !== 'moment'),
      TODAY,
    );
    expect(way?.to).toBe('friend');
    expect(way?.criteria.filter(({ met }) => !met).map(({ code }) => code)).toEqual(['F8', 'F9']);
  });
  test('has no day when only a second chance can help', () => {
    expect(road(as(victor, 'known'), victor.history, TODAY)).toMatchObject({ to: 'liked', earliest: null });
  });
  test('every criterion says something, whatever the history', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...STAGES), (events, confirmedStage) => {
        const way = road({ id: 'a', confirmedStage, standing: 'open' }, events, TODAY);
        if (!way) {
          expect(eligibleStage(events, TODAY)).toBe('friend');
          return;
        }
        const isThere = rank(eligibleStage(events, TODAY)) >= rank(way.to);
        expect(way.criteria.every(({ met }) => met)).toBe(isThere);
        for (const item of way.criteria) {
          expect(item.what).not.toMatch(/undefined|NaN|null/);
          expect(item.met ? item.next : item.next?.length).toBe(item.met ? null : item.next?.length);
          expect(item.earliest === null || item.earliest >= TODAY).toBe(true);
        }
      }),
      runs(150),
    );
  });
});

describe('proposals', () => {
  test('outward, with the reasons', () => {
    expect(proposal(tomas.subject, tomas.history, TODAY)).toEqual({
      direction: 'outward',
      from: 'trusted',
      to: 'liked',
      because: [{ code: 'T4', what: '3 promises kept, 1 broken' }],
      met: 20,
    });
  });
  test('inward, with what is there, over several rings at once', () => {
    expect(proposal(as(dana, 'stranger'), dana.history, TODAY)).toMatchObject({
      direction: 'inward',
      from: 'stranger',
      to: 'friend',
      because: [
        { code: 'F9', what: 'They were there for you once' },
        { code: 'F8', what: 'You were there for them once' },
        { code: 'F2', what: '14 warm conversations in 14 weeks' },
        { code: 'F5', what: 'You know 3 personal things about them' },
      ],
      met: 27,
    });
  });
  test('none when all agrees, none for whom the door is shut', () => {
    expect(proposal(dana.subject, dana.history, TODAY)).toBeNull();
    for (const standing of ['severed', 'pest', 'memorial'] as const) {
      expect(proposal({ ...tomas.subject, standing }, tomas.history, TODAY)).toBeNull();
    }
    for (const standing of ['watch', 'limited'] as const) {
      expect(proposal({ ...tomas.subject, standing }, tomas.history, TODAY)).not.toBeNull();
    }
  });
  test('kept for now: hidden for 30 days', () => {
    const kept = { on: TODAY, met: 20 };
    expect(proposal(tomas.subject, tomas.history, TODAY, kept)).toBeNull();
    expect(proposal(tomas.subject, tomas.history, addDays(TODAY, 29), kept)).toBeNull();
    expect(proposal(tomas.subject, tomas.history, addDays(TODAY, 30), kept)).not.toBeNull();
    expect(proposal(tomas.subject, tomas.history, TODAY, null)).not.toBeNull();
  });
  test('outward comes back when a further criterion fails, not when one is met', () => {
    const kept = { on: TODAY, met: 20 };
    const noHelp = tomas.history.filter((event) => !(event.type === 'help' && event.direction === 'given'));
    expect(proposal(tomas.subject, noHelp, TODAY, kept)?.met).toBe(19);
    const moment: Evidence = { type: 'moment', on: TODAY, from: 'me', kind: 'laughed' };
    expect(proposal(tomas.subject, [...tomas.history, moment], TODAY, kept)).toBeNull();
  });
  test('inward comes back when a further criterion is met, not when one fails', () => {
    const who = as(tomasBefore, 'liked');
    const met = proposal(who, tomasBefore.history, TODAY)?.met ?? 0;
    expect(met).toBe(21);
    const kept = { on: TODAY, met };
    expect(proposal(who, tomasBefore.history, TODAY, kept)).toBeNull();
    const moment: Evidence = { type: 'moment', on: TODAY, from: 'me', kind: 'laughed' };
    expect(proposal(who, [...tomasBefore.history, moment], TODAY, kept)?.met).toBe(22);
    const fewer = tomasBefore.history.filter(
      (event) => !(event.type === 'promise' && event.on === d('2026-07-01')),
    );
    expect(proposal(who, fewer, TODAY, kept)).toBeNull();
    expect(proposal(who, fewer, TODAY)?.met).toBe(20);
  });
  test('moves from confirmed to eligible, always', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...STAGES), (events, confirmedStage) => {
        const move = proposal({ id: 'a', confirmedStage, standing: 'open' }, events, TODAY);
        const eligible = eligibleStage(events, TODAY);
        expect(move === null).toBe(eligible === confirmedStage);
        if (!move) return;
        expect(move.to).toBe(eligible);
        expect(move.direction).toBe(rank(eligible) > rank(confirmedStage) ? 'inward' : 'outward');
        expect(move.because.length).toBeGreaterThanOrEqual(1);
        expect(move.because.length).toBeLessThanOrEqual(4);
      }),
      runs(150),
    );
  });
});

describe('second chances', () => {
  test.each<[Standing, Standing, boolean]>([
    ['severed', 'open', true],
    ['pest', 'open', true],
    ['pest', 'limited', true],
    ['pest', 'severed', false],
    ['severed', 'memorial', false],
    ['watch', 'open', false],
    ['open', 'pest', false],
    ['memorial', 'open', false],
  ])('%s to %s', (from, to, needed) => {
    expect(needsSecondChance(from, to)).toBe(needed);
  });
});

describe('the manners chart', () => {
  test('is the table of the model', () => {
    const signs = { fine: '○', half: '◐', no: '⃠' };
    const chart = mannersChart();
    expect(
      chart.rows.map((row) => [row.kinds.join(' '), row.cells.map(({ sign }) => signs[sign]).join('')]),
    ).toEqual([
      ['', '○○○○○'],
      ['react', '⃠○○○○'],
      ['share match', '⃠⃠○○○'],
      ['endorse', '⃠⃠◐◐◐'],
      ['introduce recommend refer', '⃠⃠⃠◐◐'],
      ['mass', '⃠⃠⃠⃠⃠'],
    ]);
    expect(chart.rows.map(({ label }) => label)).toEqual([
      'Hello, a question, a funny line, feedback',
      'Like or follow',
      'Share, weave together',
      'Endorse',
      'Introduce, recommend, refer',
      'Send to everybody',
    ]);
    expect(chart.columns.map(({ name }) => name)).toEqual(Object.values(STAGE_NAMES));
  });
  test('is made anew each time', () => {
    mannersChart().rows[1]?.kinds.push('mass');
    expect(mannersChart().rows[1]?.kinds).toEqual(['react']);
  });
});

describe('time alone', () => {
  test('Lena with one free favour stays trusted, and her road begins', () => {
    const helped = [
      ...lena.history,
      ...H('received', 1, '2026-10-20'),
      ...K('2026-11-01'),
      F('hopes', 2, '2026-11-01'),
      ...B('2026-11-02'),
    ];
    expect(road(as(lena, 'trusted'), helped, d('2027-05-01'))?.to).toBe('friend');
  });
});
