import { describe, expect, test } from 'vitest';
import {
  type Ask,
  afterReaction,
  askOf,
  assessAsk,
  callToAction,
  chainWords,
  disclosure,
  type Evidence,
  flagReasons,
  isPitchFirst,
  judge,
  leadingKind,
  linesOf,
  outOfOrder,
  pestPoints,
} from '../../../lib/domain';
import { A, B, d, dana, joe, lena, morgan, mrB, said, TODAY } from './cast';

describe('several things at once', () => {
  const areas = ['sales', 'writing', 'tax', 'design', 'law', 'care', 'sport'];
  test('"review my page" and seven endorsements are one ask with eight lines', () => {
    const lines = linesOf({ kinds: ['endorse', 'react'], areas });
    expect(lines).toEqual([{ kind: 'react' }, ...areas.map((area) => ({ kind: 'endorse', area }))]);
    const ask = askOf(lines, { on: TODAY, tone: 'order' });
    expect(ask).toMatchObject({ request: 'endorse', area: 'sales', items: 8, lines, tone: 'order' });
    const first = { ...(ask as Ask), on: d('2026-11-12') };
    expect(assessAsk(morgan.history.slice(0, 1), first)).toEqual({
      stageAtAsk: 'stranger',
      flags: ['ONE_LINK_STAND', 'FIRST_CONTACT_ASK', 'BULK_ASK', 'ORDER'],
      points: 4,
    });
    const verdicts = lines.map((line) => judge(morgan.subject, morgan.history, line, TODAY).verdict);
    expect(verdicts).toEqual(Array(8).fill('not yet'));
  });
  test('a skill without an area is one line; the same area twice is one', () => {
    expect(linesOf({ kinds: ['refer'] })).toEqual([{ kind: 'refer' }]);
    expect(linesOf({ kinds: ['endorse'], areas: [' tax ', 'tax', ' '] })).toEqual([
      { kind: 'endorse', area: 'tax' },
    ]);
    expect(linesOf({ kinds: [] })).toEqual([]);
  });
  test('the leading kind is the one with the most at stake', () => {
    expect(leadingKind(linesOf({ kinds: ['refer', 'share', 'introduce'] }))).toBe('refer');
    expect(leadingKind(linesOf({ kinds: ['share', 'react'] }))).toBe('share');
    expect(leadingKind([])).toBeNull();
    expect(askOf([], { on: TODAY })).toBeNull();
  });
  test('a chain is a mass request, whatever it is called', () => {
    const ask = askOf(linesOf({ kinds: ['introduce'] }), { on: TODAY, chain: true });
    expect(ask).toMatchObject({ request: 'mass', items: 1, lines: [{ kind: 'mass' }] });
    expect(ask).not.toHaveProperty('chain');
    expect(assessAsk(dana.history, ask as Ask).flags).toEqual(['MASS']);
  });
  test('a chain beside which telling everybody was said apart keeps the other lines', () => {
    const lines = linesOf({ kinds: ['recommend', 'mass'], areas: ['cello teaching'] });
    const ask = askOf(lines, { on: TODAY, chain: true });
    expect(ask).toMatchObject({ request: 'mass', items: 2, lines });
    expect(lines).toEqual([{ kind: 'recommend', area: 'cello teaching' }, { kind: 'mass' }]);
    expect(assessAsk(dana.history, ask as Ask).flags).toEqual(['MASS']);
  });
  test('one person who asks to tell everybody wrote to nobody else', () => {
    expect(flagReasons(['MASS'])[0]?.what).not.toMatch(/same words|went to many/);
  });
  test('any line that was declined before makes it a repetition', () => {
    const no: Evidence = {
      ...(askOf(linesOf({ kinds: ['react', 'refer'] }), { on: d('2026-10-01') }) as Ask),
      decision: 'declined',
    };
    const again = askOf(linesOf({ kinds: ['react', 'share'] }), { on: TODAY }) as Ask;
    expect(assessAsk([...dana.history, no], again).flags).toEqual(['REPEAT_AFTER_NO']);
    const other = askOf(linesOf({ kinds: ['share'] }), { on: TODAY }) as Ask;
    expect(assessAsk([...dana.history, no], other).flags).toEqual([]);
  });
});

describe('how they took the no', () => {
  test('pressure afterwards weighs like pressure in the ask, from its day on', () => {
    const ask: Evidence = {
      ...A('share', '2026-11-10'),
      reaction: 'pressure',
      reactedOn: d('2026-11-14'),
    } as Evidence;
    expect(pestPoints([...dana.history, ask], d('2026-11-13'))).toBe(0);
    expect(pestPoints([...dana.history, ask], d('2026-11-14'))).toBe(3);
    expect(pestPoints([...dana.history, { ...ask, reaction: 'gossip' } as Evidence], TODAY)).toBe(0);
  });
  test('what each of them means', () => {
    expect(afterReaction('pressure')).toMatchObject({
      flag: 'PRESSURE',
      points: 3,
      offers: 'pressure',
    });
    expect(afterReaction('gossip')).toMatchObject({
      flag: null,
      points: 0,
      offers: 'gossip',
    });
    for (const mild of ['fine', 'silence', 'disappointed'] as const) {
      expect(afterReaction(mild)).toMatchObject({ flag: null, points: 0, offers: null });
    }
    expect(afterReaction('fine').wellTaken).toBe(true);
    expect(afterReaction('silence').wellTaken).toBe(false);
  });
});

describe('a pitch first', () => {
  const pitch = (on: string) => said('them', on, { salesy: true });
  test('when the first words from them were one, in a social context', () => {
    expect(isPitchFirst(morgan.history, TODAY)).toBe(true);
    expect(isPitchFirst(joe.history, TODAY, 'social')).toBe(true);
    expect(isPitchFirst(joe.history, TODAY, 'sales-call')).toBe(false);
    expect(isPitchFirst(joe.history, TODAY, 'existing-business')).toBe(false);
    expect(isPitchFirst(joe.history, d('2026-11-09'))).toBe(false);
    expect(isPitchFirst([], TODAY)).toBe(false);
    expect(isPitchFirst([A('share', '2026-11-01')].flat(), TODAY)).toBe(false);
  });
  test('not after other words, not by mine, and a kind word on the same day is enough', () => {
    expect(isPitchFirst([...B('2026-11-01'), pitch('2026-11-02')], TODAY)).toBe(false);
    expect(isPitchFirst([pitch('2026-11-02'), ...B('2026-11-03')], TODAY)).toBe(true);
    expect(isPitchFirst([pitch('2026-11-02'), ...B('2026-11-02')], TODAY)).toBe(false);
    expect(isPitchFirst([said('me', '2026-11-01'), pitch('2026-11-02')], TODAY)).toBe(true);
  });
});

describe('in which order', () => {
  test('asks before the first warm day are out of order', () => {
    expect(outOfOrder(morgan.history, TODAY)).toEqual({
      firstAsk: '2026-11-12',
      firstWarm: null,
      early: 1,
      what: 'They have asked; a warm conversation is still to come',
    });
    expect(outOfOrder(lena.history, TODAY)).toMatchObject({
      firstAsk: '2026-03-16',
      firstWarm: '2026-02-02',
      early: 0,
      what: null,
    });
    const late = [...mrB.history, A('share', '2026-11-14'), ...B('2026-11-14')].flat();
    expect(outOfOrder(late, TODAY)).toMatchObject({
      firstWarm: '2026-11-14',
      early: 1,
      what: 'They asked once before your first warm conversation',
    });
    expect(outOfOrder(late, d('2026-11-13')).firstWarm).toBeNull();
    expect(outOfOrder([], TODAY)).toMatchObject({ firstAsk: null, early: 0, what: null });
  });
  test('a second chance does not rewrite who came first', () => {
    const history: Evidence[] = [
      ...B('2026-01-05'),
      A('share', '2026-02-01'),
      { type: 'secondChance', on: d('2026-03-01') },
      ...B('2026-04-01'),
    ];
    expect(outOfOrder(history, TODAY)).toMatchObject({ firstWarm: '2026-01-05', early: 0 });
  });
});

describe('words that suggest something', () => {
  test.each([
    ['Please like our Facebook page!', 'like our'],
    ['FOLLOW US on Twitter', 'FOLLOW US'],
    ['Only $49.45, buy now', 'Only $49'],
    ['Click here to register', 'Click here'],
    ['Would you like to have coffee?', null],
    ['I read your essay and liked it', null],
    ['', null],
  ])('a call to action: %s', (text, found) => {
    expect(callToAction(text)).toBe(found);
  });
  test.each([
    ['Could you email all your friends?', 'all your friends'],
    ['Send it to everyone you know', 'everyone you know'],
    ['Bring your Rolodex', 'your Rolodex'],
    ['Could you introduce me to Ruth?', null],
  ])('a chain: %s', (text, found) => {
    expect(chainWords(text)).toBe(found);
  });
  test('long texts are read at the beginning, and quickly', () => {
    expect(callToAction(`${'x '.repeat(200_000)} buy now`)).toBeNull();
    expect(callToAction(`buy now ${'x '.repeat(200_000)}`)).toBe('buy now');
  });
  test('a commission asks to be told', () => {
    expect(disclosure('10 %')).toMatch(/Say so/);
    expect([disclosure(''), disclosure('  '), disclosure(null), disclosure(undefined)]).toEqual(
      Array(4).fill(null),
    );
  });
});

test('each flag has its points and a kind reason', () => {
  const all = assessAsk([], {
    on: TODAY,
    request: 'mass',
    items: 9,
    tone: 'pressure',
    repeatAfterNo: true,
    graffiti: true,
    bombard: true,
  }).flags;
  const reasons = flagReasons([...all, 'ORDER']);
  expect(reasons.map(({ flag, points }) => [flag, points])).toEqual([
    ['ONE_LINK_STAND', 2],
    ['FIRST_CONTACT_ASK', 0],
    ['BULK_ASK', 1],
    ['MASS', 1],
    ['REPEAT_AFTER_NO', 2],
    ['PRESSURE', 3],
    ['GRAFFITI', 2],
    ['BOMBARD_MEMBERS', 3],
    ['ORDER', 1],
  ]);
  for (const { label, what } of reasons) expect(label && what).toBeTruthy();
});
