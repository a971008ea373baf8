import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as answers from '@/lib/data/ask-answers';
import * as asks from '@/lib/data/asks';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as erasure from '@/lib/data/erasure';
import * as evidence from '@/lib/data/evidence';
import * as introductions from '@/lib/data/introduction-lists';
import * as outcomes from '@/lib/data/outcomes';
import * as overrides from '@/lib/data/overrides';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as rulings from '@/lib/data/rulings';
import * as standings from '@/lib/data/standings';
import * as week from '@/lib/data/week';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  canOverride,
  judge,
  POLICY_VERSION,
  pressedOn,
  type RequestKind,
  type Ruling,
} from '@/lib/domain';
import { anOwner } from '../support/factories';
import { day, type Happened, logged, onDay, promise } from '../support/history';
import { begun, bothYes, steps } from '../support/introductions';
import { written } from '../support/notebook';
import { dana, type Person, TODAY, tomas } from '../unit/domain/cast';

const stake: overrides.Stake = {
  recipient: 'Ruth',
  text: 'Ruth, Tomás once let me down. His work did not.',
  reason: 'He has told me why, and I believe him.',
  staked: true,
};

async function notebookWith(person: Person = tomas, more: { shareable?: boolean } = {}) {
  const owner = onDay(await anOwner(), TODAY);
  const [id = ''] = await written(owner, [{ ...person, name: 'Tomás', ...more }]);
  return { owner, id };
}

async function asked(owner: Owner, id: string, kind: RequestKind = 'recommend', area = 'plumbing') {
  return (await checks.create(owner, randomUUID(), { who: id, kind, area })) ?? '';
}

const kept = (owner: Owner) =>
  database().override.findMany({ where: { ownerId: owner.id }, orderBy: { checkId: 'asc' } });

const lacks = (ended: overrides.Overridden) =>
  typeof ended === 'object' && 'lacks' in ended ? ended.lacks.map(({ code }) => code) : ended;

/** An ask that pressed, of today unless said otherwise; its only line. */
async function pressedFor(
  owner: Owner,
  person: string,
  tone: 'polite' | 'pressure',
  on = owner.today,
  kind: RequestKind = 'recommend',
) {
  const ask = await asks.create(owner, randomUUID(), {
    ...{
      person,
      lines: [{ kind, area: 'plumbing' }],
      pitch: false,
      channel: null,
      context: 'social',
    },
    ...{ asked: { type: 'ask', on, request: kind, area: 'plumbing', tone }, chain: false, product: '' },
    ...{ commission: '', motive: '', feeling: null, text: '' },
  });
  return { ask, line: (await asks.get(owner, ask))?.lines[0]?.check ?? '' };
}

describe('going against a “not yet”', () => {
  it('keeps the words, the ruling of that moment and all it was made on, and is never changed after', async () => {
    const { owner, id } = await notebookWith();
    const check = await asked(owner, id);
    expect(await overrides.create(owner, check, stake)).toBe('overridden');
    const before = await kept(owner);
    const { staked: _staked, ...words } = stake;
    expect(before).toMatchObject([{ checkId: check, personId: id, ...words, policyVersion: POLICY_VERSION }]);
    expect(before[0]?.ruling).toMatchObject({ verdict: 'not yet', shown: [{ code: 'T4' }] });
    expect(before[0]?.snapshot).toMatchObject({ history: await evidence.list(owner, id) });
    expect(await overrides.create(owner, check, { ...stake, text: 'Other words.' })).toBe('already');
    await logged(owner, id, promise('2026-11-16', 'the letter', { status: 'broken' }));
    expect(await kept(owner)).toEqual(before);
    expect((await checks.get(owner, check))?.override).toEqual({ on: TODAY, since: TODAY, ...words });
    expect((await checks.list(owner, id))[0]).toMatchObject({ granted: false, overridden: true });
  });

  it('can be replayed: the snapshot and its policy give the ruling again', async () => {
    const { owner, id } = await notebookWith();
    await overrides.create(owner, await asked(owner, id), stake);
    const [row] = await kept(owner);
    const { subject, history } = JSON.parse(JSON.stringify(row?.snapshot ?? {}));
    const ruling = judge(subject, history, { kind: 'recommend', area: 'plumbing' }, TODAY);
    expect(JSON.parse(JSON.stringify(ruling))).toEqual(row?.ruling);
  });

  it('needs each of its three: the owner’s own words, a reason, the sentence', async () => {
    const { owner, id } = await notebookWith();
    const check = await asked(owner, id);
    const tried = async (more: Partial<overrides.Stake>) =>
      lacks(await overrides.create(owner, check, { ...stake, ...more }));
    expect(await tried({ text: ' \n' })).toEqual(['TEXT']);
    expect(await tried({ reason: 'fourteen chars' })).toEqual(['REASON']);
    expect(await tried({ staked: false })).toEqual(['STAKE']);
    expect(await tried({ text: '', reason: '', staked: false })).toEqual(['TEXT', 'REASON', 'STAKE']);
    expect(await kept(owner)).toEqual([]);
    expect(await tried({ reason: 'fifteen letters' })).toBe('overridden');
  });

  it('from many tabs at once is one', async () => {
    const { owner, id } = await notebookWith();
    const check = await asked(owner, id);
    const tabs = await Promise.all(Array.from({ length: 5 }, () => overrides.create(owner, check, stake)));
    expect(tabs.toSorted()).toEqual(['already', 'already', 'already', 'already', 'overridden']);
    expect(await kept(owner)).toHaveLength(1);
  });

  it('is never possible on a never, which names what must be lifted, nor on what was no “not yet”', async () => {
    const { owner, id } = await notebookWith();
    const [not, mass] = [await asked(owner, id), await asked(owner, id, 'mass')];
    expect(await overrides.create(owner, mass, stake)).toBe('otherwise');
    await standings.change(owner, id, {
      from: 'open',
      to: 'severed',
      confirmed: true,
      reason: 'so',
      terms: '',
    });
    expect(await overrides.create(owner, not, stake)).toMatchObject({ never: { shown: [{ code: 'N2' }] } });
    expect(await overrides.create(owner, await asked(owner, id), stake)).toBe('otherwise');
    expect(await kept(owner)).toEqual([]);
  });

  it('leads back to the ordinary grant where it is earned by now, or was', async () => {
    const { owner, id } = await notebookWith();
    const check = await asked(owner, id);
    for (const entry of await evidence.list(owner, id))
      if (entry.type === 'promise' && entry.status === 'broken') await evidence.remove(owner, id, entry.id);
    expect(await overrides.create(owner, check, stake)).toBe('earned');
    expect(await overrides.create(owner, await asked(owner, id), stake)).toBe('otherwise');
    expect(await kept(owner)).toEqual([]);
  });

  it('names nobody who is not to be named', async () => {
    const { owner, id } = await notebookWith(tomas, { shareable: false });
    expect(await overrides.create(owner, await asked(owner, id), stake)).toBe('unnamed');
    expect(await kept(owner)).toEqual([]);
  });

  it('is not here for another’s check, nor for one that is none', async () => {
    const { owner, id } = await notebookWith();
    const check = await asked(owner, id);
    const stranger = onDay(await anOwner(), TODAY);
    for (const which of [check, randomUUID(), 'x'])
      expect(await overrides.create(stranger, which, stake)).toBe('notHere');
    expect(await overrides.listOf(stranger, [id, 'x'])).toEqual([]);
    expect(await kept(owner)).toEqual([]);
  });

  it('judges both of two who are to be woven together, and takes two', async () => {
    const owner = onDay(await anOwner(), TODAY);
    const [first = '', other = ''] = await written(owner, [
      { ...dana, name: 'Dana' },
      { ...tomas, name: 'Tomás', subject: { ...tomas.subject, confirmedStage: 'known' } },
    ]);
    const weave = () => checks.create(owner, randomUUID(), { who: first, with: other, kind: 'match' });
    const check = (await weave()) ?? '';
    await standings.change(owner, other, {
      from: 'open',
      to: 'pest',
      confirmed: true,
      reason: 'so',
      terms: '',
    });
    expect(await overrides.create(owner, check, stake)).toMatchObject({
      never: { shown: [{ code: 'N3' }] },
      of: 'Tomás',
    });
    await standings.change(owner, other, { from: 'pest', to: 'open', reason: 'so', terms: 'so' });
    const hears = { recipient: other, benefit: 'rye', benefitBack: 'books', delicate: false };
    expect(await overrides.create(owner, check, stake, hears)).toHaveProperty('begun');
    expect((await kept(owner))[0]?.snapshot).toMatchObject({ with: { subject: { id: other } } });
    expect(await overrides.listOf(owner, [other])).toHaveLength(1);
    const { ask } = await pressedFor(owner, other, 'polite');
    const { id: alone } = await database().check.update({
      where: { ownerId_id: { ownerId: owner.id, id: (await asks.get(owner, ask))?.lines[0]?.check ?? '' } },
      data: { kind: 'match' },
    });
    expect(await overrides.create(owner, alone, stake)).toBe('alone');
  });
});

describe('where both are asked first', () => {
  const first = { recipient: '', benefit: 'your tap drips', benefitBack: '', delicate: false };
  async function twoOf(more: Parameters<typeof written>[1][number] = { ...dana, name: 'Ruth' }) {
    const { owner, id } = await notebookWith();
    const [ruth = ''] = await written(owner, [more]);
    return { owner, id, ruth, first: { ...first, recipient: ruth } };
  }

  it.each(['introduce', 'refer'] as const)(
    'it begins with a draft, to %s: nobody is spared the asking',
    async (kind) => {
      const { owner, id, ruth, first } = await twoOf();
      const check = await asked(owner, id, kind);
      expect(await overrides.create(owner, check, stake)).toBe('unasked');
      const ended = await overrides.create(owner, check, stake, first);
      const introduction = typeof ended === 'object' && 'begun' in ended ? ended.begun : '';
      expect(await introductions.get(owner, introduction)).toMatchObject({
        ...{
          person: { id },
          recipient: { id: ruth },
          kind,
          checkId: check,
          words: { text: { text: stake.text } },
        },
        ...{ view: { state: 'draft', madeOn: null }, steps: [] },
      });
      expect((await checks.get(owner, check))?.override).toMatchObject({ on: TODAY, since: null });
      expect(await overrides.create(owner, check, stake, first)).toBe('already');
      const [before] = await kept(owner);

      // Only once both said yes it is made; from then on the name stands behind it, and not before it is asked about.
      const at = (days: number): Owner => ({ ...owner, today: addDays(TODAY, days) });
      expect(await outcomes.awaited(at(25))).toEqual([]);
      expect(await steps(at(5), introduction, 'made')).toMatchObject({ refused: expect.any(String) });
      expect(await steps(at(5), introduction, ...bothYes, 'made')).toBe('moved');
      expect((await checks.get(owner, check))?.override).toMatchObject({
        on: TODAY,
        since: addDays(TODAY, 5),
      });
      expect((await checks.get(owner, check))?.grant).toBeNull();
      expect(await kept(owner)).toEqual([before]);
      expect(await outcomes.awaited(at(25))).toEqual([]);
      expect(await outcomes.awaited(at(26))).toMatchObject([{ checkId: check, on: addDays(TODAY, 5) }]);
    },
  );

  it('a line of an ask is granted with the making, not with the word', async () => {
    const { owner, id, first } = await twoOf();
    const { ask, line } = await pressedFor(owner, id, 'polite', owner.today, 'introduce');
    const ended = await overrides.create(owner, line, stake, first);
    const introduction = typeof ended === 'object' && 'begun' in ended ? ended.begun : '';
    expect(await asks.get(owner, ask)).toMatchObject({ state: 'open', lines: [{ granted: false }] });
    expect(await steps(owner, introduction, ...bothYes, 'made')).toBe('moved');
    expect(await asks.get(owner, ask)).toMatchObject({ state: 'granted', lines: [{ granted: true }] });
  });

  it('a no ends it quietly, and somebody else may be asked; a never stands in the way of the making', async () => {
    const { owner, id, first } = await twoOf();
    const check = await asked(owner, id, 'introduce');
    const ended = await overrides.create(owner, check, stake, first);
    const introduction = typeof ended === 'object' && 'begun' in ended ? ended.begun : '';
    expect(await steps(owner, introduction, 'askRecipient', 'recipientNo')).toBe('moved');
    const next = await begun(owner, check, people.draft('Bob'));
    expect(await steps(owner, next, ...bothYes)).toBe('moved');
    await standings.change(owner, id, { from: 'open', to: 'pest', confirmed: true, reason: 'so', terms: '' });
    expect(await steps(owner, next, 'made')).toMatchObject({ refused: expect.stringMatching(/^It rests/) });
    expect((await checks.get(owner, check))?.override).toMatchObject({ since: null });
  });

  it('whoever would hear of it may stand in its way, and then nothing is written', async () => {
    const { owner, id, first } = await twoOf({ ...dana, name: 'Ruth', shareable: false });
    const check = await asked(owner, id, 'introduce');
    expect(await overrides.create(owner, check, stake, first)).toBe('unnamed');
    expect(await overrides.create(owner, check, stake, { ...first, recipient: id })).toBe('same');
    expect(await overrides.create(owner, check, stake, { ...first, benefit: '' })).toBe('wordless');
    const others = { ...first, recipient: randomUUID() };
    expect(await overrides.create(owner, check, stake, others)).toBe('notHere');
    const newcomer = { ...first, recipient: people.draft('Bob') };
    const tabs = await Promise.all([1, 2].map(() => overrides.create(owner, check, stake, newcomer)));
    expect(tabs.filter((ended) => ended === 'already')).toHaveLength(1);
    const all = await database().introduction.findMany({ where: { ownerId: owner.id } });
    expect(all).toHaveLength(1);
  });
});

describe('under pressure', () => {
  it('it waits for the next day where they are, of the ask or of how they took a no', async () => {
    const { owner, id } = await notebookWith();
    const { ask, line } = await pressedFor(owner, id, 'pressure');
    expect(lacks(await overrides.create(owner, line, stake))).toEqual(['TOMORROW']);
    const tomorrow = { ...owner, today: addDays(owner.today, 1) };
    const say = (by: Owner, was: 'open' | 'declined', answer: 'declined' | 'reconsider') =>
      answers.answer(by, randomUUID(), ask, { was, answer, until: null, note: '' });
    await say(tomorrow, 'open', 'declined');
    await answers.react(tomorrow, ask, { was: null, reaction: 'pressure', on: tomorrow.today });
    await say(tomorrow, 'declined', 'reconsider');
    expect(lacks(await overrides.create(tomorrow, line, stake))).toEqual(['TOMORROW']);
    const later = { ...owner, today: addDays(owner.today, 2) };
    expect(await overrides.create(later, line, stake)).toBe('overridden');
    expect(await asks.get(later, ask)).toMatchObject({ state: 'granted' });
  });

  it('is not walked around by asking the gate apart from the ask', async () => {
    const { owner, id } = await notebookWith();
    await pressedFor(owner, id, 'pressure');
    const apart = await asked(owner, id);
    expect(lacks(await overrides.create(owner, apart, stake))).toEqual(['TOMORROW']);
    const { line } = await pressedFor(owner, id, 'polite');
    expect(await overrides.create(owner, line, stake)).toBe('overridden');
  });

  it('the latest day counts, of whatever pressed', () => {
    const ask = { type: 'ask', request: 'share', on: day('2026-11-10') } as const;
    expect(pressedOn([])).toBeNull();
    expect(pressedOn([{ ...ask, tone: 'order', reaction: 'gossip' }])).toBeNull();
    expect(pressedOn([{ ...ask, tone: 'pressure' }, ask])).toBe('2026-11-10');
    const after = { ...ask, reaction: 'pressure', reactedOn: day('2026-11-12') } as const;
    expect(pressedOn([after, { ...ask, reaction: 'pressure' }])).toBe('2026-11-12');
    const given = { verdict: 'not yet', text: 'x', reason: 'x'.repeat(15), staked: true } as const;
    const on = (today: CalendarDate) =>
      canOverride({ ...given, ask: { pressure: true, on: day('2026-11-12') }, today }).ok;
    expect([on(day('2026-11-12')), on(calendarDate('2026-11-13'))]).toEqual([false, true]);
  });
});

describe('a line of an ask', () => {
  it('makes the ask granted in the same write, and needs it opened again after a no', async () => {
    const { owner, id } = await notebookWith();
    const { ask, line } = await pressedFor(owner, id, 'polite');
    await answers.answer(owner, randomUUID(), ask, {
      was: 'open',
      answer: 'declined',
      until: null,
      note: '',
    });
    expect(await overrides.create(owner, line, stake)).toBe('answered');
    expect(await kept(owner)).toEqual([]);
    expect(await asks.get(owner, ask)).toMatchObject({ state: 'declined', lines: [{ granted: false }] });
    await answers.answer(owner, randomUUID(), ask, {
      was: 'declined',
      answer: 'reconsider',
      until: null,
      note: '',
    });
    expect(await overrides.create(owner, line, stake)).toBe('overridden');
    expect(await asks.get(owner, ask)).toMatchObject({
      state: 'granted',
      lines: [{ granted: true }],
      answers: [{ answer: 'declined' }, { answer: 'open' }, { answer: 'granted' }],
    });
  });
});

describe('it changes nothing else (P18)', () => {
  it('no evidence, no ring, no measure, no road, and no later verdict, of anybody and any kind', async () => {
    const { owner, id } = await notebookWith();
    const check = await asked(owner, id);
    const ofAll = async (by: Owner) => {
      const kinds: RequestKind[] = ['react', 'share', 'endorse', 'introduce', 'recommend', 'refer'];
      const all = kinds.map((kind) => rulings.tryMany(by, [id], { kind, area: 'plumbing' }));
      return (await Promise.all(all)).map((ruled) => ruled.get(id)) as Ruling[];
    };
    const derived = () =>
      database().person.findUniqueOrThrow({
        where: { ownerId_id: { ownerId: owner.id, id } },
        select: { measures: true, road: true, eligibleStage: true, confirmedStage: true, standing: true },
      });
    const all = async () => ({
      evidence: await evidence.list(owner, id),
      derived: await derived(),
      abilities: await database().ability.findMany({ where: { ownerId: owner.id } }),
      today: await ofAll(owner),
      later: await ofAll({ ...owner, today: addDays(TODAY, 40) }),
    });
    const before = await all();
    expect(await overrides.create(owner, check, stake)).toBe('overridden');
    expect(await all()).toEqual(before);
    expect(await overrides.create(owner, await asked(owner, id), { ...stake, staked: false })).toMatchObject({
      lacks: [{ code: 'STAKE' }],
    });
  });

  it('but three weeks later the week asks how it went, and what is told counts like every outcome', async () => {
    const { owner, id } = await notebookWith();
    const check = await asked(owner, id);
    await overrides.create(owner, check, stake);
    const at = (days: number): Owner => ({ ...owner, today: addDays(TODAY, days) });
    const codes = async (days: number) => {
      const { main, also } = await week.list(at(days));
      return [...main, ...also].flatMap(({ because }) => because.map(({ code }) => code));
    };
    expect(await codes(20)).not.toContain('OUTCOME');
    expect(await codes(21)).toContain('OUTCOME');
    expect(await outcomes.awaited(at(21))).toMatchObject([{ checkId: check }]);
    const bad: Happened = {
      evidence: {
        type: 'outcome',
        on: addDays(TODAY, 22),
        request: 'recommend',
        area: 'plumbing',
        result: 'bad',
      },
    };
    await logged(at(22), id, bad);
    expect(await codes(22)).not.toContain('OUTCOME');
    expect(await outcomes.awaited(at(22))).toEqual([]);
    expect(await overrides.listOf(owner, [id])).toMatchObject([
      { checkId: check, reason: stake.reason, outcome: { result: 'bad' } },
    ]);
    const again = await checks.get(at(22), await asked(at(22), id));
    expect(again?.ruling.reasons.map(({ code }) => code)).toContain('A2');
  });
});

describe('the list of them', () => {
  it('goes page by page, newest first, each with what came of it', async () => {
    const { owner, id } = await notebookWith();
    const ids: string[] = [];
    for (const ago of [4, 3, 3, 2, 1]) {
      const then = { ...owner, today: addDays(TODAY, -ago) };
      const check = await asked(then, id);
      expect(await overrides.create(then, check, stake)).toBe('overridden');
      ids.push(check);
    }
    const seen: string[] = [];
    for (let before: Parameters<typeof overrides.list>[1] = null; ; ) {
      const page = await overrides.list(owner, before, 2);
      seen.push(...page.overrides.map(({ checkId }) => checkId));
      before = page.next;
      if (!before) break;
    }
    expect(seen).toEqual(ids.toReversed());
  });

  it('and an erased person leaves nothing of themselves in it', async () => {
    const { owner, id } = await notebookWith();
    const [other = ''] = await written(owner, [{ ...tomas, name: 'Quillona Marrowby' }]);
    await overrides.create(owner, await asked(owner, id), {
      recipient: 'Quillona Marrowby',
      text: 'Quillona Marrowby, meet Tomás.',
      reason: 'Because Quillona Marrowby asked me so nicely.',
      staked: true,
    });
    await overrides.create(owner, await asked(owner, other), stake);
    expect((await erasure.count(owner, other))?.grants).toBe(1);
    expect(await erasure.erase(owner, other)).toBe(true);
    const rows = await kept(owner);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('Quillona');
    expect(rows[0]).toMatchObject({ recipient: 'somebody', reason: 'Because somebody asked me so nicely.' });
    expect(await people.get(owner, other)).toBeNull();
  });
});
