import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { draftsFor, factsOf } from '@/app/(home)/asks/[id]/drafts-for';
import * as ledger from '@/lib/data/ask-ledger';
import * as mistakes from '@/lib/data/ask-mistakes';
import * as asks from '@/lib/data/asks';
import * as boundaries from '@/lib/data/boundaries';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as evidence from '@/lib/data/evidence';
import * as occasions from '@/lib/data/occasions';
import * as people from '@/lib/data/people';
import * as portraits from '@/lib/data/portrait';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import type { Evidence } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { acquaintance, aPerson, day, logged, onDay, talk } from '../support/history';
import { written } from '../support/notebook';
import { dana } from '../unit/domain/cast';

const areas = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** "Review my page and endorse me for seven things": an order out of the blue (model.md, golden example 1). */
function anAsk(person: asks.NewAsk['person'], given: Partial<asks.NewAsk> = {}): asks.NewAsk {
  return {
    person,
    asked: { type: 'ask', on: day('2026-11-12'), request: 'endorse', items: 8, tone: 'order' },
    lines: [{ kind: 'react' }, ...areas.map((area) => ({ kind: 'endorse' as const, area }))],
    pitch: true,
    channel: 'linkedin',
    context: 'social',
    chain: false,
    product: 'my page',
    commission: '',
    motive: '',
    feeling: 'a number',
    text: 'Do it today.',
    ...given,
  };
}

describe('an ask', () => {
  it('of somebody new is judged line by line, with flags, points and what was known then', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const id = await asks.create(owner, randomUUID(), anAsk(people.draft('Morgan')));
    const ask = await asks.get(owner, id);
    expect(ask).toMatchObject({
      person: { name: 'Morgan' },
      stageAtAsk: 'stranger',
      flags: ['ONE_LINK_STAND', 'FIRST_CONTACT_ASK', 'BULK_ASK', 'ORDER'],
      points: 4,
      state: 'open',
    });
    expect(ask?.lines).toHaveLength(8);
    expect(new Set(ask?.lines.map((line) => line.ruling.verdict))).toEqual(new Set(['not yet']));
    expect(ask?.history.map((entry) => entry.type)).toEqual(['touch', 'ask']);
    const line = await checks.get(owner, ask?.lines[1]?.check ?? '');
    expect(line).toMatchObject({ kind: 'endorse', area: 'one', askId: id });
    expect(line?.history).toEqual(ask?.history);
  });

  it('keeps what was known then, whatever comes later', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    const id = await asks.create(owner, randomUUID(), anAsk(person));
    const before = await asks.get(owner, id);
    await logged(owner, person, talk('2026-11-10'), talk('2026-11-16'));
    const them = { ...before?.person, firstWarmOn: '2026-11-10' };
    expect(await asks.get(owner, id)).toEqual({ ...before, isEarly: false, person: them });
  });

  it('of a day that lies back is judged with the ring, the standing and the line of that day', async () => {
    const before = onDay(await anOwner(), '2026-09-15');
    const [person = ''] = await written(before, [{ ...dana, name: 'Dana' }]);
    const owner = onDay(before, '2026-11-20');
    const drawn = (by: typeof owner, was: 'share'[], kinds: 'share'[]) =>
      boundaries.draw(by, null, { was, kinds, note: '' });
    expect(await drawn(before, [], ['share'])).toBe('drawn');
    expect(await stages.place(onDay(before, '2026-10-20'), person, 'friend', 'known')).toBe('moved');
    expect(await stages.place(owner, person, 'known', 'trusted')).toBe('moved');
    const way = { confirmed: true, reason: 'so', terms: '' };
    await standings.change(owner, person, { ...way, from: 'open', to: 'severed' });
    expect(await drawn(owner, ['share'], [])).toBe('drawn');
    expect(await boundaries.draw(owner, person, { was: [], kinds: ['react'], note: '' })).toBe('drawn');
    const askedOn = async (on: string) => {
      const asked = { type: 'ask', on: day(on), request: 'introduce' } as const;
      const lines = (['react', 'share', 'introduce'] as const).map((kind) => ({ kind }));
      const ask = anAsk(person, { asked, lines, pitch: false });
      const kept = await asks.get(owner, await asks.create(owner, randomUUID(), ask));
      const { confirmedStage: ring, standing, neverKinds: never } = kept?.subject ?? {};
      const said = kept?.lines.map(({ kind, ruling }) => [kind, ruling.verdict, ruling.shown[0]?.code]);
      return { ring, standing, never, said };
    };
    expect(await askedOn('2026-10-19')).toEqual({
      ...{ ring: 'friend', standing: 'open', never: ['share'] },
      said: [
        ['react', 'earned', undefined],
        ['share', 'never', 'N4'],
        ['introduce', 'earned', undefined],
      ],
    });
    expect(await askedOn('2026-10-20')).toMatchObject({ ring: 'known', standing: 'open', never: ['share'] });
    expect(await askedOn('2026-09-01')).toMatchObject({ ring: 'friend', never: [] });
    expect(await askedOn('2026-11-20')).toMatchObject({
      ...{ ring: 'trusted', standing: 'severed', never: ['react'] },
      said: [
        ['react', 'never', 'N2'],
        ['share', 'never', 'N2'],
        ['introduce', 'never', 'N2'],
      ],
    });
  });

  it('is refused in words that are true of what was not granted', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const [person = ''] = await written(owner, [{ ...dana, name: 'Dana' }]);
    const lines = ['writing', 'accounting', 'law'].map((area) => ({ kind: 'endorse' as const, area }));
    const asked = { type: 'ask', on: owner.today, request: 'endorse', area: 'law' } as const;
    const id = await asks.create(owner, randomUUID(), anAsk(person, { asked, lines, pitch: false }));
    const facts = async () => {
      const ask = await asks.get(owner, id);
      return ask && factsOf(ask, owner.today);
    };
    expect(await facts()).toMatchObject({
      area: 'accounting and law',
      thing: 'endorse you for accounting and law',
      observed: { text: 'I have never seen your accounting myself' },
    });
    const [first] = (await asks.get(owner, id))?.lines ?? [];
    expect(await checks.grant(owner, first?.check ?? '', {})).toBe('granted');
    expect(await facts()).toMatchObject({ thing: 'endorse you for accounting and law' });
  });

  it('of somebody who is outside by now is answered as such, whatever the day it came on allowed', async () => {
    const before = onDay(await anOwner(), '2026-11-01');
    const person = await aPerson(before);
    const owner = onDay(before, '2026-11-16');
    const id = await asks.create(owner, randomUUID(), anAsk(person));
    const words = async () => {
      const ask = await asks.get(owner, id);
      expect(ask?.subject.standing).toBe('open');
      return ask && draftsFor(ask);
    };
    expect((await words())?.[0]).toBe('DONT_KNOW_YOU_YET');
    const way = { confirmed: true, reason: 'so', terms: '' };
    await standings.change(owner, person, { ...way, from: 'open', to: 'severed' });
    expect(await words()).toEqual(['NO_REPLY', 'NOT_INVOLVED', 'FIRM_BOUNDARY', 'SECOND_CHANCE']);
  });

  it('sent twice is written down once', async () => {
    const owner = await anOwner();
    const token = randomUUID();
    const once = await asks.create(owner, token, anAsk(people.draft('Morgan')));
    expect(await asks.create(owner, token, anAsk(people.draft('Morgan')))).toBe('again');
    expect((await ledger.list(owner)).asks.map((ask) => ask.id)).toEqual([once]);
  });

  it('is listed newest first, page by page, each once', async () => {
    const owner = await anOwner();
    const person = await aPerson(owner);
    const days = ['2026-01-05', '2026-01-03', '2026-01-05', '2026-01-04', '2026-01-05'];
    for (const on of days)
      await asks.create(owner, randomUUID(), anAsk(person, { asked: { ...anAsk('').asked, on: day(on) } }));
    const seen: string[] = [];
    for (let after: ledger.After | null = null; ; ) {
      const page = await ledger.list(owner, {}, after, 2);
      seen.push(...page.asks.map((ask) => ask.on));
      if (!page.next) break;
      after = page.next;
    }
    expect(seen).toEqual(days.toSorted().reverse());
  });
});

describe('The ledger', () => {
  /** An ask of a person on a day; one of them for each word. */
  const asked = (on: string, more: Partial<Extract<Evidence, { type: 'ask' }>> = {}) => ({
    asked: { type: 'ask', on: day(on), request: 'share', ...more } as const,
    ...{ lines: [{ kind: 'share' as const }], pitch: false },
  });

  it('has lists of its own: by state, by channel, one-link stands, of one person', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const dana = await aPerson(owner);
    await logged(owner, dana, ...acquaintance('2026-01-10', '2026-02-10'));
    const polite = await asks.create(
      owner,
      randomUUID(),
      anAsk(dana, { ...asked('2026-11-10'), channel: 'phone' }),
    );
    const stand = await asks.create(owner, randomUUID(), anAsk(people.draft('Morgan'), asked('2026-11-11')));
    const ids = async (filter: ledger.Filter) => (await ledger.list(owner, filter)).asks.map((ask) => ask.id);
    expect(await ids({})).toEqual([stand, polite]);
    expect(await ids({ channel: 'phone' })).toEqual([polite]);
    expect(await ids({ oneLinkStand: true, counted: true })).toEqual([stand]);
    expect(await ids({ personId: dana })).toEqual([polite]);
    expect(await ids({ personId: 'x' })).toEqual([]);
    // The ring is the owner's word, and apart from what the evidence said that day.
    expect((await ledger.list(owner, { personId: dana })).asks).toMatchObject([
      { person: { stage: 'stranger' }, stageAtAsk: 'known' },
    ]);
    expect(await ids({ states: ['open'] })).toEqual([stand, polite]);
    expect(await ids({ states: ['declined', 'ignored'] })).toEqual([]);
  });

  it('goes through several states in one order, page by page', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    const made: string[] = [];
    for (const [at, state] of (['declined', 'ignored', 'open', 'ignored', 'declined'] as const).entries()) {
      const id = await asks.create(owner, randomUUID(), anAsk(person, asked(`2026-11-0${1 + (at >> 1)}`)));
      await database().ask.updateMany({ where: { ownerId: owner.id, id }, data: { state } });
      if (state !== 'open') made.unshift(id);
    }
    const filter: ledger.Filter = { states: ['declined', 'ignored'] };
    const first = await ledger.list(owner, filter, null, 3);
    const second = await ledger.list(owner, filter, first.next, 3);
    expect([...first.asks, ...second.asks].map((ask) => ask.id)).toEqual(made);
    expect(second.next).toBeNull();
  });

  it('says which asks came before the first warm day, as far as is known now', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    const early = await asks.create(owner, randomUUID(), anAsk(person, asked('2026-11-01')));
    expect(await asks.get(owner, early)).toMatchObject({ isEarly: true, person: { firstWarmOn: null } });
    await logged(owner, person, talk('2026-11-05'));
    const later = await asks.create(owner, randomUUID(), anAsk(person, asked('2026-11-07')));
    const { asks: lines } = await ledger.list(owner, { personId: person });
    expect(lines.map(({ id, isEarly }) => [id, isEarly])).toEqual([
      [later, false],
      [early, true],
    ]);
    expect((await asks.get(owner, later))?.person).toMatchObject({
      firstAskedOn: '2026-11-01',
      firstWarmOn: '2026-11-05',
    });
  });

  it('recognises an ask again after a no by itself, within 90 days and for the same kind', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    const first = await asks.create(owner, randomUUID(), anAsk(person, asked('2026-06-01')));
    await database().$executeRaw`UPDATE evidence SET detail = detail ||
      '{"decision": "declined", "decidedOn": "2026-06-10"}' WHERE owner_id = ${owner.id} AND id = ${first}`;
    const flagsOf = async (on: string, more: Partial<asks.NewAsk> = {}) => {
      const id = await asks.create(owner, randomUUID(), anAsk(person, { ...asked(on), ...more }));
      return (await asks.get(owner, id))?.flags;
    };
    expect(await flagsOf('2026-09-08')).toContain('REPEAT_AFTER_NO');
    expect(await flagsOf('2026-09-09')).not.toContain('REPEAT_AFTER_NO');
    const other = { asked: { type: 'ask', on: day('2026-07-01'), request: 'react' } } as const;
    expect(await flagsOf('2026-07-01', other)).not.toContain('REPEAT_AFTER_NO');
  });
});

describe('An ask written down', () => {
  it('can neither be corrected nor removed as a piece of evidence', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    const token = randomUUID();
    const id = await asks.create(owner, token, anAsk(person));
    const ask = { personId: person, evidence: anAsk(person).asked, text: 'Nothing.' };
    expect(await evidence.correct(owner, { person, entry: id }, () => ask)).toBe('decided');
    expect(await evidence.remove(owner, person, id)).toBe(false);
    expect(await occasions.remove(owner, token)).toBe(1);
    expect((await evidence.list(owner, person)).map((entry) => entry.type)).toEqual(['ask']);
    expect((await evidence.get(owner, person, id))?.text).toBe('Do it today.');
  });

  it('by mistake counts for nothing and stays in the ledger, whatever is done twice', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    await logged(owner, person, talk('2026-11-12', { startedBy: 'them' }));
    const id = await asks.create(owner, randomUUID(), anAsk(person));
    expect((await portraits.get(owner, person))?.measures.initiative).toBe(0);
    const before = await asks.get(owner, id);
    expect(await Promise.all([mistakes.note(owner, id), mistakes.note(owner, id)])).toEqual(
      expect.arrayContaining(['noted', 'already']),
    );
    expect((await portraits.get(owner, person))?.measures.initiative).toBe(1);
    expect((await evidence.list(owner, person)).map((entry) => entry.type)).toEqual(['touch']);
    expect(await asks.get(owner, id)).toEqual({
      ...before,
      mistakenOn: owner.today,
      person: { ...before?.person, firstAskedOn: null },
    });
    expect((await ledger.list(owner)).asks).toMatchObject([{ id, mistakenOn: owner.today }]);
    expect((await ledger.list(owner, { counted: true })).asks).toEqual([]);
  });

  it('and granted is no mistake any more', async () => {
    const owner = onDay(await anOwner(), '2026-11-16');
    const person = await aPerson(owner);
    const id = await asks.create(owner, randomUUID(), anAsk(person));
    await database().ask.updateMany({ where: { ownerId: owner.id, id }, data: { state: 'granted' } });
    expect(await mistakes.note(owner, id)).toBe('granted');
    expect((await asks.get(owner, id))?.mistakenOn).toBeNull();
    expect(await mistakes.note(await anOwner(), id)).toBe('notHere');
  });
});
