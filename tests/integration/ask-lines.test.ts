import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as answers from '@/lib/data/ask-answers';
import * as ledger from '@/lib/data/ask-ledger';
import * as mistakes from '@/lib/data/ask-mistakes';
import * as asks from '@/lib/data/asks';
import * as boundaries from '@/lib/data/boundaries';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import { markOf } from '@/lib/data/draft-digest';
import * as erasure from '@/lib/data/erasure';
import * as evidence from '@/lib/data/evidence';
import * as introductions from '@/lib/data/introductions';
import type { Owner } from '@/lib/data/owner';
import type { AskLine } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { day, type Happened, logged, onDay } from '../support/history';
import { written } from '../support/notebook';
import { dana, lena, sam, TODAY } from '../unit/domain/cast';

const writing: AskLine = { kind: 'endorse', area: 'writing' };
const accounting: AskLine = { kind: 'endorse', area: 'accounting' };

/** Dana is a friend, seen writing: of what she asks for, writing is earned and accounting is not yet. */
async function danaAsks(...lines: AskLine[]) {
  const owner = onDay(await anOwner(), TODAY);
  const [id = '', other = ''] = await written(owner, [
    { ...dana, name: 'Dana' },
    { ...sam, name: 'Sam' },
  ]);
  const ask = await asks.create(owner, randomUUID(), {
    ...{ person: id, lines, pitch: false, channel: null, context: 'social' },
    ...{
      asked: { type: 'ask', on: day(TODAY), request: 'endorse', items: lines.length, lines },
      chain: false,
    },
    ...{ product: '', commission: '', motive: '', feeling: null, text: '' },
  });
  return { owner, id, other, ask, ...(await lineChecks(owner, ask)) };
}

async function lineChecks(owner: Owner, ask: string) {
  const lines = (await asks.get(owner, ask))?.lines ?? [];
  const of = (kind: string, area?: string) =>
    lines.find((line) => line.kind === kind && (!area || line.area === area))?.check ?? '';
  return {
    writing: of('endorse', 'writing'),
    accounting: of('endorse', 'accounting'),
    match: of('match'),
    introduce: of('introduce'),
  };
}

const say = (
  owner: Owner,
  ask: string,
  answer: answers.Given['answer'],
  was: answers.Given['was'] = 'open',
) => answers.answer(owner, randomUUID(), ask, { was, answer, until: null, note: '' });

const seenAccounting: Happened = {
  evidence: { type: 'sighting', on: day(TODAY), area: 'accounting', basis: 'first-hand', good: true },
};

describe('an ask for several things', () => {
  it('is granted line by line: one of them grants neither the others nor the ask', async () => {
    const { owner, id, ask, ...line } = await danaAsks(writing, accounting);
    expect(await checks.grant(owner, line.writing, {})).toBe('granted');
    const now = await asks.get(owner, ask);
    expect(now).toMatchObject({ state: 'open', grantedLines: 1, answers: [] });
    expect(now?.lines.map(({ area, granted }) => [area, granted])).toEqual([
      ['writing', true],
      ['accounting', false],
    ]);
    expect(await say(owner, ask, 'granted')).toMatchObject({ code: 'NOT_GRANTED' });
    expect(await answers.isGranted(owner, ask)).toBe(false);
    expect((await ledger.list(owner)).asks).toMatchObject([{ state: 'open', grantedLines: 1 }]);
    expect(await mistakes.note(owner, ask)).toBe('granted');
    expect((await evidence.list(owner, id)).find((entry) => entry.id === ask)).toMatchObject({
      granted: [writing],
    });
  });

  it('may have the rest declined, ignored or put off; what was granted stays so', async () => {
    const { owner, id, ask, ...line } = await danaAsks(writing, accounting);
    await checks.grant(owner, line.writing, {});
    expect(await say(owner, ask, 'declined')).toEqual({ state: 'declined', until: null });
    expect(await asks.get(owner, ask)).toMatchObject({ state: 'declined', grantedLines: 1 });
    expect((await evidence.list(owner, id)).find((entry) => entry.id === ask)).toMatchObject({
      decision: 'declined',
      granted: [writing],
    });
    // A no holds for every line of it that is not granted yet.
    await logged(owner, id, seenAccounting);
    expect(await checks.grant(owner, line.accounting, {})).toBe('answered');
    expect(await say(owner, ask, 'reconsider', 'declined')).toEqual({ state: 'open', until: null });
    expect(await checks.grant(owner, line.accounting, {})).toBe('granted');
    expect(await asks.get(owner, ask)).toMatchObject({ state: 'granted', grantedLines: 2 });
  });

  it('grants what was not yet and is earned by now, and keeps what was said of it then', async () => {
    const { owner, id, ask, ...line } = await danaAsks(writing, accounting);
    expect(await checks.grant(owner, line.accounting, {})).toMatchObject({
      changed: { verdict: 'not yet', shown: [{ code: 'A1' }] },
    });
    const before = await checks.get(owner, line.accounting);
    await logged(owner, id, seenAccounting);
    expect(await checks.grant(owner, line.accounting, {})).toBe('granted');
    const after = await checks.get(owner, line.accounting);
    expect(after?.ruling).toEqual(before?.ruling);
    expect(after?.history).toEqual(before?.history);
    const grant = await database().grant.findFirstOrThrow({ where: { ownerId: owner.id } });
    expect(grant.ruling).toMatchObject({ verdict: 'earned' });
    expect(await asks.get(owner, ask)).toMatchObject({ state: 'open', grantedLines: 1 });
    expect(await checks.grant(owner, line.accounting, {})).toBe('already');
    expect(await checks.grant(owner, line.writing, {})).toBe('granted');
    expect(await asks.get(owner, ask)).toMatchObject({ state: 'granted', answers: [{ answer: 'granted' }] });
  });

  it('grants nothing against a line of the owner’s own, whatever was said then', async () => {
    const { owner, id, ask, ...line } = await danaAsks(writing, accounting);
    await boundaries.draw(owner, id, { was: [], kinds: ['endorse'], note: '' });
    for (const check of [line.writing, line.accounting])
      expect(await checks.grant(owner, check, {})).toMatchObject({ changed: { verdict: 'never' } });
    expect(await asks.get(owner, ask)).toMatchObject({ state: 'open', grantedLines: 0 });
  });

  it('from many tabs at once is granted once for each line, and is granted when all of them are', async () => {
    const { owner, id, ask, ...line } = await danaAsks(writing, accounting);
    await logged(owner, id, seenAccounting);
    const tabs = [line.writing, line.accounting, line.writing, line.accounting].map((check) =>
      checks.grant(owner, check, {}),
    );
    expect((await Promise.all(tabs)).toSorted()).toEqual(['already', 'already', 'granted', 'granted']);
    expect(await asks.get(owner, ask)).toMatchObject({ state: 'granted', grantedLines: 2 });
  });

  it('leaves an answer that was asked for apart as it is: that is asked for anew', async () => {
    const { owner, id } = await danaAsks(writing);
    const apart = (await checks.create(owner, randomUUID(), { who: id, ...accounting })) ?? '';
    await logged(owner, id, seenAccounting);
    expect(await checks.grant(owner, apart, {})).toBe('unearned');
  });
});

describe('a line that asks to be woven together with somebody', () => {
  const weave: AskLine = { kind: 'match' };

  it('has the other named later: a question of its own about both, which belongs to the ask', async () => {
    const { owner, id, other, ask, match } = await danaAsks(weave, writing);
    expect(await checks.grant(owner, match, {})).toBe('unearned');
    const named = { who: id, with: other, kind: 'match' as const, line: match };
    const pair = (await checks.create(owner, randomUUID(), named)) ?? '';
    expect(await checks.get(owner, pair)).toMatchObject({ askId: ask, other: { person: { name: 'Sam' } } });
    const now = await asks.get(owner, ask);
    expect(now?.lines).toHaveLength(2);
    expect(now?.lines.find(({ kind }) => kind === 'match')?.pairs).toMatchObject([
      { check: pair, other: { name: 'Sam' }, verdict: 'earned', granted: false },
    ]);
    expect((await ledger.list(owner)).asks[0]?.lines).toHaveLength(2);
    // Both are asked first, and only then it is granted.
    const begun = await introductions.create(owner, randomUUID(), {
      ...{ check: pair, recipient: other, benefit: 'rye', benefitBack: 'prints', delicate: false },
    });
    const introduction = typeof begun === 'object' && 'begun' in begun ? begun.begun : '';
    const steps = ['askRecipient', 'recipientYes', 'askPerson', 'personYes', 'made'] as const;
    for (const [seen, step] of steps.entries()) {
      const words = { of: 'text' as const, text: 'Sam, meet Dana.', opened: markOf('') };
      const noted = { step, on: owner.today, note: '', seen, ...(step === 'made' && { words }) };
      expect(await introductions.move(owner, introduction, noted)).toBe('moved');
    }
    expect(await asks.get(owner, ask)).toMatchObject({ state: 'open', grantedLines: 1 });
    expect((await asks.get(owner, ask))?.lines.find(({ kind }) => kind === 'match')).toMatchObject({
      granted: true,
    });
    // Whoever was named is erased with the question about them; the line and the ask stay.
    await erasure.erase(owner, other);
    expect((await asks.get(owner, ask))?.lines.map(({ kind }) => kind).sort()).toEqual(['endorse', 'match']);
    expect(await checks.get(owner, pair)).toBeNull();
  });

  it('names nobody for another line, another person or another’s ask', async () => {
    const { owner, id, other, match, writing: endorse } = await danaAsks(weave, writing);
    const [lenas = ''] = await written(owner, [{ ...lena, name: 'Lena' }]);
    const tried = (by: Owner, question: checks.Question) => checks.create(by, randomUUID(), question);
    expect(await tried(owner, { who: lenas, with: other, kind: 'match', line: match })).toBeNull();
    expect(await tried(owner, { who: id, with: other, kind: 'match', line: endorse })).toBeNull();
    expect(await tried(owner, { who: id, with: other, kind: 'match', line: 'x' })).toBeNull();
    expect(await tried(await anOwner(), { who: id, with: other, kind: 'match', line: match })).toBeNull();
  });
});
