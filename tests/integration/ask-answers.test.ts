import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AsksBack } from '@/app/(home)/asks-back';
import { toColumn } from '@/lib/clock';
import * as answers from '@/lib/data/ask-answers';
import * as ledger from '@/lib/data/ask-ledger';
import * as mistakes from '@/lib/data/ask-mistakes';
import * as asks from '@/lib/data/asks';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as drafts from '@/lib/data/drafts';
import * as erasure from '@/lib/data/erasure';
import * as evidence from '@/lib/data/evidence';
import type { Owner } from '@/lib/data/owner';
import * as reasons from '@/lib/data/reasons';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import * as trash from '@/lib/data/trash';
import { ASK_LISTS, type Ask, type RequestKind } from '@/lib/domain';
import { askQuery } from '@/lib/input/ask-query';
import { anOwner } from '../support/factories';
import { acquaintance, aPerson, day, logged, onDay } from '../support/history';

/** Somebody's polite ask of a day, and the owner on that day. */
async function asked(owner: Owner, person: string, on: string, request: RequestKind = 'share') {
  const then = onDay(owner, on);
  const id = await asks.create(then, randomUUID(), {
    ...{ person, lines: [{ kind: request }], pitch: false, channel: null, context: 'social' },
    ...{ asked: { type: 'ask', on: day(on), request }, chain: false, product: '' },
    ...{ commission: '', motive: '', feeling: null, text: '' },
  });
  return id;
}

const given = (answer: answers.Given['answer'], more: Partial<answers.Given> = {}): answers.Given => ({
  ...{ was: 'open', answer, until: null, note: '' },
  ...more,
});

const say = (owner: Owner, ask: string, ...rest: Parameters<typeof given>) =>
  answers.answer(owner, randomUUID(), ask, given(...rest));

/** The ask as the model counts it. */
async function counted(owner: Owner, person: string, ask: string): Promise<Ask | undefined> {
  const entry = (await evidence.list(owner, person)).find(({ id }) => id === ask);
  return entry?.type === 'ask' ? entry : undefined;
}

describe('answering an ask', () => {
  it('is appended, moves the ask, and is known to the next ask of the same kind', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    const ask = await asked(owner, person, '2026-11-12');
    expect(await say(owner, ask, 'declined', { note: 'Not my field' })).toEqual({
      state: 'declined',
      until: null,
    });
    expect(await asks.get(owner, ask)).toMatchObject({
      state: 'declined',
      answers: [{ on: '2026-11-16', answer: 'declined', until: null, note: 'Not my field' }],
    });
    expect(await counted(owner, person, ask)).toMatchObject({
      decision: 'declined',
      decidedOn: '2026-11-16',
    });
    const again = await asked(owner, person, '2026-11-20');
    expect((await asks.get(owner, again))?.flags).toContain('REPEAT_AFTER_NO');
  });

  it('sent twice counts once; from a stale tab it changes nothing', async () => {
    const owner = await anOwner();
    const ask = await asked(owner, await aPerson(owner), owner.today);
    const token = randomUUID();
    await answers.answer(owner, token, ask, given('ignored'));
    expect(await answers.answer(owner, token, ask, given('ignored'))).toBe('again');
    expect(await say(owner, ask, 'declined')).toBe('changed');
    const both = await Promise.all([
      say(owner, ask, 'reconsider', { was: 'ignored' }),
      say(owner, ask, 'reconsider', { was: 'ignored' }),
    ]);
    expect(both.filter((ended) => ended === 'changed')).toHaveLength(1);
    expect((await asks.get(owner, ask))?.answers.map(({ answer }) => answer)).toEqual(['ignored', 'open']);
  });

  it('is reconsidered first where it was a no, and then counts as none', async () => {
    const owner = await anOwner();
    const person = await aPerson(owner);
    const ask = await asked(owner, person, owner.today);
    await say(owner, ask, 'declined');
    expect(await say(owner, ask, 'ignored', { was: 'declined' })).toMatchObject({
      code: 'RECONSIDER_FIRST',
    });
    await say(owner, ask, 'reconsider', { was: 'declined' });
    expect(await counted(owner, person, ask)).not.toHaveProperty('decision');
    expect(await say(owner, ask, 'ignored')).toMatchObject({ state: 'ignored' });
  });

  it('is listed among the latest fifty, however often it was thought over', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const ask = await asked(owner, await aPerson(owner), '2026-11-12');
    await say(owner, ask, 'declined', { note: 'the first' });
    const later = Array.from({ length: 50 }, (_, at) => ({ answer: 'open' as const, note: `${at}` }));
    await database().askAnswer.createMany({
      data: later.map((each) => ({ ...each, ownerId: owner.id, askId: ask, on: toColumn(owner.today) })),
    });
    const kept = (await asks.get(owner, ask))?.answers.map(({ note }) => note);
    expect(kept).toEqual(later.map(({ note }) => note));
  });

  it('put off, six on a day, are all on the list that the week leads to', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    const later: string[] = [];
    for (let at = 0; at < 6; at++) {
      const ask = await asked(owner, person, '2026-11-12');
      await say(owner, ask, 'deferred', { until: day('2026-11-17') });
      later.unshift(ask);
    }
    const there = onDay(owner, '2026-11-17');
    const shown = renderToStaticMarkup(await AsksBack({ owner: there }));
    expect(shown.split('<li').length - 1).toBe(5);
    const [, list] = /href="\/asks\?list=(\w+)"/.exec(shown) ?? [];
    const { only } = ASK_LISTS[askQuery.parse({ list }).list];
    const found = (await ledger.list(there, only)).asks.map(({ id }) => id);
    expect(found).toEqual(later);
    expect((await ledger.list(there, ASK_LISTS.open.only)).asks).toEqual([]);
  });

  it('is put off to a day after today and comes back on it, but not for those who are shut out', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    const ask = await asked(owner, person, '2026-11-12');
    const until = (text: string) => ({ until: day(text) });
    expect(await say(owner, ask, 'deferred')).toMatchObject({ code: 'NO_DAY' });
    expect(await say(owner, ask, 'deferred', until('2026-11-16'))).toMatchObject({ code: 'DAY_TOO_SOON' });
    expect(await say(owner, ask, 'deferred', until('2028-11-16'))).toMatchObject({ code: 'DAY_TOO_FAR' });
    expect(await say(owner, ask, 'deferred', until('2026-11-20'))).toMatchObject({ until: '2026-11-20' });
    expect(await ledger.listBack(onDay(owner, '2026-11-19'), 5)).toEqual([]);
    // Another tab still shows it open, or put off until another day.
    const later = { ...until('2026-11-25'), was: 'deferred' } as const;
    expect(await say(owner, ask, 'deferred', later)).toBe('changed');
    expect(await say(owner, ask, 'deferred', { ...later, wasUntil: day('2026-11-18') })).toBe('changed');
    expect(await say(owner, ask, 'reconsider', { was: 'deferred' })).toBe('changed');
    const there = onDay(owner, '2026-11-20');
    expect(await ledger.listBack(there, 5)).toMatchObject([{ id: ask, until: '2026-11-20' }]);
    expect(await ledger.listBack(onDay(owner, '2027-11-20'), 5)).toHaveLength(1);
    await trash.remove(owner, person);
    expect(await ledger.listBack(there, 5)).toEqual([]);
    await trash.bringBack(owner, person);
    expect(await ledger.listBack(there, 5)).toHaveLength(1);
    await standings.change(owner, person, {
      from: 'open',
      to: 'memorial',
      reason: '',
      terms: '',
      confirmed: true,
    });
    expect(await ledger.listBack(there, 5)).toEqual([]);
  });

  it('is refused softly where it was written down by mistake', async () => {
    const owner = await anOwner();
    const ask = await asked(owner, await aPerson(owner), owner.today);
    await mistakes.note(owner, ask);
    expect(await say(owner, ask, 'declined')).toBe('mistaken');
    expect(await answers.react(owner, ask, { was: null, reaction: 'fine', on: owner.today })).toBe(
      'mistaken',
    );
  });
});

describe('granting a line of an ask', () => {
  /** Somebody who may be followed, and their ask for it; the check that is its line. */
  async function earned(owner: Owner) {
    const person = await aPerson(owner);
    await logged(owner, person, ...acquaintance('2026-10-01', '2026-10-20'));
    await stages.place(owner, person, 'stranger', 'known');
    const ask = await asked(owner, person, owner.today, 'react');
    return { person, ask, check: (await asks.get(owner, ask))?.lines[0]?.check ?? '' };
  }

  it('grants the ask with it, for good', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const { person, ask, check } = await earned(owner);
    expect(await say(owner, ask, 'granted')).toMatchObject({ code: 'NOT_GRANTED' });
    expect(await checks.grant(owner, check, {})).toBe('granted');
    expect(await asks.get(owner, ask)).toMatchObject({ state: 'granted', answers: [{ answer: 'granted' }] });
    expect(await counted(owner, person, ask)).toMatchObject({ decision: 'granted' });
    expect(await say(owner, ask, 'declined', { was: 'granted' })).toMatchObject({ code: 'FINAL' });
    expect(await say(owner, ask, 'reconsider', { was: 'granted' })).toMatchObject({ code: 'FINAL' });
  });

  it('is of that ask alone; what was asked of the gate apart from any ask counts for it too', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const { person, ask } = await earned(owner);
    const other = await asked(owner, person, owner.today, 'react');
    const line = (await asks.get(owner, other))?.lines[0]?.check ?? '';
    expect(await checks.grant(owner, line, {})).toBe('granted');
    expect([await answers.isGranted(owner, ask), await answers.isGranted(owner, other)]).toEqual([
      false,
      true,
    ]);
    expect(await say(owner, ask, 'granted')).toMatchObject({ code: 'NOT_GRANTED' });
    const apart = (await checks.create(owner, randomUUID(), { who: person, kind: 'react' })) ?? '';
    expect(await checks.grant(owner, apart, {})).toBe('granted');
    expect(await answers.isGranted(owner, ask)).toBe(true);
    expect(await say(owner, ask, 'granted')).toMatchObject({ state: 'granted' });
  });

  it('is refused after a no, until the ask is opened again; the no stands', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const { ask, check } = await earned(owner);
    await say(owner, ask, 'declined');
    expect(await checks.grant(owner, check, {})).toBe('answered');
    expect((await checks.get(owner, check))?.grant).toBeNull();
    await say(owner, ask, 'reconsider', { was: 'declined' });
    expect(await checks.grant(owner, check, {})).toBe('granted');
  });

  it('and declining at the same moment end in one of the two', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const { ask, check } = await earned(owner);
    const [granted, declined] = await Promise.all([
      checks.grant(owner, check, {}),
      say(owner, ask, 'declined'),
    ]);
    const state = (await asks.get(owner, ask))?.state;
    expect([granted, state]).toEqual(
      granted === 'granted' ? ['granted', 'granted'] : ['answered', 'declined'],
    );
    expect(declined).toEqual(granted === 'granted' ? 'changed' : { state: 'declined', until: null });
  });
});

describe('how they took it', () => {
  it('is noted after an answer alone; pressure weighs', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    const ask = await asked(owner, person, '2026-11-12');
    const react = (reaction: 'fine' | 'pressure', was: 'fine' | null, on = '2026-11-16') =>
      answers.react(owner, ask, { was, reaction, on: day(on) });
    expect(await react('fine', null)).toBe('unanswered');
    await say(owner, ask, 'declined');
    expect(await react('fine', null, '2026-11-11')).toBe('early');
    expect(await react('fine', null)).toBe('noted');
    expect(await react('pressure', null)).toBe('changed');
    expect(await react('pressure', 'fine')).toBe('noted');
    expect(await asks.get(owner, ask)).toMatchObject({ reaction: 'pressure', state: 'declined' });
    expect(await counted(owner, person, ask)).toMatchObject({
      reaction: 'pressure',
      reactedOn: '2026-11-16',
      decision: 'declined',
    });
  });
});

describe('words to them', () => {
  const no = { kind: 'WRONG_PERSON', register: 'formal', text: 'No, thank you.' } as const;

  it('are kept version by version, each given once', async () => {
    const owner = await anOwner();
    const person = await aPerson(owner);
    const ask = await asked(owner, person, owner.today);
    const token = randomUUID();
    expect(await drafts.keep(owner, token, { person, ask }, no)).toBe(1);
    expect(await drafts.keep(owner, token, { person, ask }, no)).toBe('again');
    expect(await drafts.keep(owner, randomUUID(), { person, ask }, { ...no, text: 'No.' })).toBe(2);
    expect(await drafts.keep(owner, randomUUID(), { person, ask: null }, no)).toBe(1);
    const { drafts: kept, total } = await drafts.list(owner, { person, ask });
    expect([total, ...kept.map(({ text }) => text)]).toEqual([2, 'No.', 'No, thank you.']);
    const id = kept[0]?.id ?? '';
    const give = (taken: drafts.Taken | null) => drafts.give(owner, id, { on: owner.today, taken });
    expect(await drafts.give(owner, id, { on: day('2020-01-01'), taken: null })).toBe('early');
    expect([await give(null), await give('badly'), await give('well')]).toEqual([
      'noted',
      'noted',
      'changed',
    ]);
  });

  it('that they took hard are feedback, which suggests a reason', async () => {
    const owner = await anOwner();
    const person = await aPerson(owner);
    await drafts.keep(owner, randomUUID(), { person, ask: null }, { ...no, kind: 'FEEDBACK' });
    const [kept] = (await drafts.list(owner, { person, ask: null })).drafts;
    await drafts.give(owner, kept?.id ?? '', { on: owner.today, taken: 'badly' });
    expect((await reasons.get(owner, person))?.suggested.map(({ tag }) => tag)).toEqual(['THIN_SKINNED']);
  });

  it('of one person are not kept under the ask of another', async () => {
    const owner = await anOwner();
    const [dana, ruth] = [await aPerson(owner), await aPerson(owner, { name: 'Ruth' })];
    const ask = await asked(owner, ruth, owner.today);
    expect(await drafts.keep(owner, randomUUID(), { person: dana, ask }, no)).toBe('notHere');
  });
});

describe('the reply that is never sent', () => {
  it('is kept, and never written over by a stale tab', async () => {
    const owner = await anOwner();
    const ask = await asked(owner, await aPerson(owner), owner.today);
    expect(await answers.keepUnsent(owner, ask, { was: '', unsent: 'Really?' })).toBe('kept');
    expect(await answers.keepUnsent(owner, ask, { was: '', unsent: 'Really?' })).toBe('kept');
    expect(await answers.keepUnsent(owner, ask, { was: '', unsent: 'Hm.' })).toBe('changed');
    expect((await asks.get(owner, ask))?.unsent).toBe('Really?');
  });
});

describe('erasing somebody', () => {
  it('takes their asks, answers, words and what was never sent, and their name out of words to others', async () => {
    const owner = await anOwner();
    const [person, ruth] = [
      await aPerson(owner, { name: 'Yolinde Varq' }),
      await aPerson(owner, { name: 'Ruth' }),
    ];
    const ask = await asked(owner, person, owner.today);
    await say(owner, ask, 'declined', { note: 'zibbernote' });
    await answers.keepUnsent(owner, ask, { was: '', unsent: 'zibberunsent' });
    const words = { kind: 'WRONG_PERSON', register: 'formal' } as const;
    await drafts.keep(owner, randomUUID(), { person, ask }, { ...words, text: 'zibberdraft' });
    const text = 'Ask Yolinde Varq instead.';
    await drafts.keep(owner, randomUUID(), { person: ruth, ask: null }, { ...words, text });
    expect(await erasure.erase(owner, person)).toBe(true);
    const [kept] = (await drafts.list(owner, { person: ruth, ask: null })).drafts;
    expect(kept?.text).toBe('Ask somebody instead.');
    const left = await database().$queryRaw<{ n: bigint }[]>`
      SELECT (SELECT count(*) FROM ask_answer WHERE owner_id = ${owner.id})
        + (SELECT count(*) FROM draft WHERE owner_id = ${owner.id} AND text LIKE '%zibber%') AS n`;
    expect(Number(left[0]?.n)).toBe(0);
  });
});
