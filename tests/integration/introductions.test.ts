import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RatherNot } from '@/app/(home)/promote/[checkId]/both-first';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import { markOf } from '@/lib/data/draft-digest';
import * as erasure from '@/lib/data/erasure';
import * as evidence from '@/lib/data/evidence';
import * as lists from '@/lib/data/introduction-lists';
import type { Note } from '@/lib/data/introduction-rows';
import * as introductions from '@/lib/data/introductions';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { addDays, type IntroductionStepName, type RequestKind, type Standing } from '@/lib/domain';
import { whoHearsFirst } from '@/lib/whom';
import { anOwner } from '../support/factories';
import { aDraft, day, logged, onDay, promise } from '../support/history';
import { begun, bothYes, steps } from '../support/introductions';
import { written } from '../support/notebook';
import { dana, mrB, type Person, TODAY, tomas } from '../unit/domain/cast';

type More = { shareable?: boolean };

/** Dana, who has earned an introduction; Ruth, for whom it would be; and the check that says so. */
async function two(person: Person = dana, more: { person?: More; ruth?: Person & More } = {}) {
  const owner = onDay(await anOwner(), TODAY);
  const [id = '', ruth = ''] = await written(owner, [
    { ...person, name: 'Dana', ...more.person },
    { ...(more.ruth ?? mrB), name: 'Ruth' },
  ]);
  const check = await asked(owner, { who: id, kind: 'introduce' });
  return { owner, id, ruth, check };
}

async function asked(owner: Owner, question: checks.Question): Promise<string> {
  return (await checks.create(owner, randomUUID(), question)) ?? '';
}

const later = (owner: Owner, days: number): Owner => ({ ...owner, today: addDays(owner.today, days) });
const grants = (owner: Owner) => database().grant.findMany({ where: { ownerId: owner.id } });
const stateOf = async (owner: Owner, id: string) => (await lists.get(owner, id))?.view.state;
const consents = (owner: Owner, id: string, standingConsent: boolean) =>
  database().person.updateMany({ where: { ownerId: owner.id, id }, data: { standingConsent } });
const stands = (owner: Owner, id: string, standing: Standing) =>
  database().person.updateMany({ where: { ownerId: owner.id, id }, data: { standing } });
const create = (owner: Owner, sent: Partial<introductions.NewIntroduction>) =>
  introductions.create(owner, randomUUID(), {
    ...{ check: '', recipient: '', benefit: 'she bakes', benefitBack: 'he reads', delicate: false },
    ...sent,
  });

describe('beginning an introduction', () => {
  it('rests on an earned check, asks nobody and grants nothing', async () => {
    const { owner, id, ruth, check } = await two();
    const one = await begun(owner, check, ruth, { delicate: true });
    expect(await lists.get(owner, one)).toMatchObject({
      ...{ kind: 'introduce', checkId: check, on: TODAY, delicate: true, steps: [] },
      ...{ person: { id, name: 'Dana' }, recipient: { id: ruth, name: 'Ruth' } },
      view: { state: 'draft', turn: 'owner' },
    });
    expect(await grants(owner)).toEqual([]);
  });

  it('makes somebody new of a name, and of a form sent twice only once', async () => {
    const { owner, check } = await two();
    const token = randomUUID();
    const sent = { check, recipient: people.draft('Bob'), benefit: 'x', benefitBack: '', delicate: false };
    const first = await introductions.create(owner, token, sent);
    expect(first).toMatchObject({ begun: expect.any(String) });
    const again = await introductions.create(owner, token, sent);
    expect(again).toEqual({ already: (first as { begun: string }).begun });
    expect(await database().person.count({ where: { ownerId: owner.id, name: 'Bob' } })).toBe(1);
  });

  it('is one at a time between the same two', async () => {
    const { owner, id, ruth, check } = await two();
    const one = await begun(owner, check, ruth);
    const other = await asked(owner, { who: id, kind: 'introduce' });
    const tabs = await Promise.all([1, 2, 3].map(() => create(owner, { check: other, recipient: ruth })));
    expect(tabs).toEqual([{ already: one }, { already: one }, { already: one }]);
    await steps(owner, one, 'close');
    expect(await create(owner, { check: other, recipient: ruth })).toMatchObject({
      begun: expect.any(String),
    });
  });

  it('knows of a no between the two, whichever of them was to hear of the other', async () => {
    const { owner, id, ruth, check } = await two(dana, { ruth: tomas });
    const said = (by = owner) => lists.ratherNot(by, [id, ruth]);
    const no = await begun(owner, check, ruth);
    await steps(owner, no, 'askRecipient');
    expect(await said()).toBeNull();
    await steps(owner, no, 'recipientNo');
    expect(await said()).toEqual({ introduction: no, name: 'Ruth', on: TODAY });
    const back = await asked(owner, { who: ruth, kind: 'match', with: id });
    // One that was let go is no answer; they did not say it before.
    await steps(owner, await begun(owner, back, id), 'close');
    expect(await lists.ratherNot(owner, [ruth, id])).toMatchObject({ introduction: no });
    expect(await said(await anOwner())).toBeNull();
    const answer = await checks.get(owner, back);
    const shown = answer && renderToStaticMarkup(await RatherNot({ owner, check: answer }));
    expect(shown).toMatch(/on 16 November <bdi>Ruth<\/bdi> would rather not\..*href="\/introductions\//);
    const typed = { somebody: 'Ruth', which: ruth, first: '', one: '', benefit: 'x', withBenefit: '' };
    const form = { ...typed, delicate: false, warned: '' };
    expect(await whoHearsFirst(owner, form, id)).toMatchObject({
      ask: { errors: { form: expect.stringContaining('Ruth would rather not') }, values: { warned: ruth } },
    });
    expect(await whoHearsFirst(owner, { ...form, warned: ruth }, id)).toMatchObject({ recipient: ruth });
    await steps(owner, await begun(owner, back, id), ...bothYes, 'made');
    expect(await said()).toBeNull();
  });

  it('is one at a time the other way round too', async () => {
    const { owner, id, ruth, check } = await two(dana, { ruth: tomas });
    const back = await asked(owner, { who: ruth, kind: 'match', with: id });
    const one = await begun(owner, back, id);
    expect(await create(owner, { check, recipient: ruth })).toEqual({ already: one });
    expect(await create(owner, { check: back, recipient: ruth })).toEqual({ already: one });
    await steps(owner, one, 'close');
    expect(await create(owner, { check, recipient: ruth })).toHaveProperty('begun');
  });

  it('is refused for every check that is not earned, and every kind that goes no such way', async () => {
    const { owner, ruth, check, id } = await two();
    expect(
      await create(owner, { check: await asked(owner, { who: ruth, kind: 'introduce' }), recipient: id }),
    ).toBe('unearned');
    for (const kind of ['share', 'endorse', 'recommend'] as RequestKind[]) {
      const other = await asked(owner, { who: id, kind, area: 'writing' });
      expect(await create(owner, { check: other, recipient: ruth })).toBe('notHere');
    }
    const stranger = await anOwner();
    expect(await create(owner, { check, recipient: id })).toBe('same');
    expect(await create(owner, { check, recipient: randomUUID() })).toBe('notHere');
    expect(await create(owner, { check: randomUUID(), recipient: ruth })).toBe('notHere');
    expect(await create(stranger, { check, recipient: ruth })).toBe('notHere');
    expect(await create(owner, { check, recipient: ruth, benefit: '' })).toBe('wordless');
    expect(await database().introduction.count({ where: { ownerId: { in: [owner.id, stranger.id] } } })).toBe(
      0,
    );
  });

  it('is refused where the evidence has changed since', async () => {
    const { owner, id, ruth, check } = await two();
    await logged(owner, id, promise('2026-11-16', 'the letter', { status: 'broken' }));
    expect(await create(owner, { check, recipient: ruth })).toMatchObject({
      changed: { verdict: 'not yet' },
    });
  });

  it.each([
    ['who is introduced', { person: { shareable: false } }],
    ['whom it is for', { ruth: { ...mrB, shareable: false } }],
  ])('is refused where %s is not to be named', async (_who, more) => {
    const { owner, ruth, check } = await two(dana, more);
    expect(await create(owner, { check, recipient: ruth })).toBe('unnamed');
  });

  it.each(['severed', 'pest', 'memorial'] as const)('asks nothing of somebody %s', async (to) => {
    const { owner, ruth, check } = await two();
    await stands(owner, ruth, to);
    expect(await create(owner, { check, recipient: ruth })).toBe('shut');
  });

  it('may follow a referral, with how to reach them', async () => {
    const { owner, id, ruth } = await two();
    const check = await asked(owner, { who: id, kind: 'refer', area: 'writing' });
    expect(await steps(owner, await begun(owner, check, ruth), ...bothYes, 'made')).toBe('moved');
    expect(await grants(owner)).toMatchObject([{ checkId: check, recipient: 'Ruth' }]);
  });
});

describe('the path', () => {
  it('leads from a draft to thanks, each step noted on its day and never changed', async () => {
    const { owner, ruth, check } = await two();
    const id = await begun(owner, check, ruth);
    expect(await checks.grant(owner, check, { recipient: 'Ruth', benefit: 'x', text: 'y' })).toBe('unasked');
    expect(await steps(owner, id, ...bothYes)).toBe('moved');
    expect(await grants(owner)).toEqual([]);
    expect(await steps(owner, id, 'made')).toBe('moved');
    expect(await steps(later(owner, 3), id, 'met', 'thanked')).toBe('moved');
    const done = await lists.get(later(owner, 3), id);
    expect(done?.view).toMatchObject({ state: 'met', madeOn: TODAY, thanked: true, turn: null });
    expect(done?.steps.map(({ step }) => step)).toEqual([...bothYes, 'made', 'met', 'thanked']);
    expect(await grants(owner)).toMatchObject([
      { checkId: check, recipient: 'Ruth', benefit: 'she bakes rye', text: 'Ruth, meet Dana.' },
    ]);
  });

  it.each<IntroductionStepName[]>([
    ['recipientYes'],
    ['askPerson'],
    ['personYes'],
    ['made'],
    ['met'],
    ['thanked'],
  ])('has no way past an asking: %s first', async (step) => {
    const { owner, ruth, check } = await two();
    const id = await begun(owner, check, ruth);
    expect(await steps(owner, id, step)).toHaveProperty('refused');
    expect(
      await steps(owner, id, 'askRecipient', step === 'recipientYes' ? 'askPerson' : step),
    ).toHaveProperty('refused');
    expect(await grants(owner)).toEqual([]);
  });

  it('takes no day to come and none before the last step', async () => {
    const { owner, ruth, check } = await two();
    const id = await begun(owner, check, ruth);
    await steps(owner, id, 'askRecipient');
    for (const on of [addDays(TODAY, 1), addDays(TODAY, -1)])
      expect(
        await introductions.move(owner, id, { step: 'recipientYes', on, note: '', seen: 1 }),
      ).toHaveProperty('refused');
  });

  it('two tabs are one step; one that is out of date is told so', async () => {
    const { owner, ruth, check } = await two();
    const id = await begun(owner, check, ruth);
    const ask = (step: IntroductionStepName, seen: number) =>
      introductions.move(owner, id, { step, on: TODAY, note: '', seen });
    expect((await Promise.all([1, 2, 3].map(() => ask('askRecipient', 0)))).toSorted()).toEqual([
      'already',
      'already',
      'moved',
    ]);
    const both = await Promise.all([ask('recipientYes', 1), ask('recipientNo', 1)]);
    expect(both.toSorted()).toEqual(['moved', 'stale']);
    expect((await lists.get(owner, id))?.steps).toHaveLength(2);
    expect(await ask('close', 0)).toBe('stale');
  });

  it('keeps words typed in one window from another’s', async () => {
    const { owner, ruth, check } = await two();
    const id = await begun(owner, check, ruth);
    const opened = (await lists.get(owner, id))?.words.textToRecipient.mark ?? '';
    const write = (text: string) =>
      introductions.move(owner, id, {
        ...{ step: null, on: TODAY, note: '', seen: 0 },
        words: { of: 'textToRecipient', text, opened },
      });
    expect([await write('Hi Ruth'), await write('Dear Ruth')]).toEqual(['moved', 'stale']);
    expect((await lists.get(owner, id))?.words.textToRecipient.text).toBe('Hi Ruth');
  });

  it('closes quietly with a no, and what is shown to the other side says nothing of it', async () => {
    const { owner, ruth, check } = await two();
    const id = await begun(owner, check, ruth);
    await steps(owner, id, 'askRecipient');
    await introductions.move(owner, id, { step: 'recipientNo', on: TODAY, note: 'too busy', seen: 1 });
    expect(await lists.get(owner, id)).toMatchObject({ view: { state: 'closed', closedBy: 'recipient' } });
    expect(await steps(owner, id, 'askPerson')).toHaveProperty('refused');
    expect(await grants(owner)).toEqual([]);
  });

  it('closes after fourteen silent days, exactly, and an answer that came in time still counts', async () => {
    const { owner, ruth, check } = await two();
    const id = await begun(owner, check, ruth);
    await steps(owner, id, 'askRecipient');
    const places = async (on: Owner) =>
      Promise.all(
        (['mine', 'waiting', 'done'] as const).map(
          async (which) => (await lists.list(on, which)).lines.length,
        ),
      );
    expect([await stateOf(later(owner, 13), id), await places(later(owner, 13))]).toEqual([
      'askedRecipient',
      [0, 1, 0],
    ]);
    expect([await stateOf(later(owner, 14), id), await places(later(owner, 14))]).toEqual([
      'closed',
      [0, 0, 1],
    ]);
    const told = (on: number) =>
      introductions.move(later(owner, 20), id, {
        ...{ step: 'recipientYes', on: addDays(TODAY, on), note: '', seen: 1 },
      });
    expect(await told(14)).toHaveProperty('refused');
    expect(await told(13)).toBe('moved');
    expect(await places(later(owner, 20))).toEqual([1, 0, 0]);
  });

  it('opens none again beside another that was begun since', async () => {
    const { owner, id, ruth, check } = await two();
    const first = await begun(owner, check, ruth);
    await steps(owner, first, 'askRecipient');
    const on = later(owner, 15);
    const anew = await asked(on, { who: id, kind: 'introduce' });
    const next = await begun(on, anew, ruth);
    const tell = (step: 'recipientYes' | 'recipientNo') =>
      introductions.move(on, first, { step, on: addDays(TODAY, 3), note: '', seen: 1 });
    expect(await tell('recipientYes')).toHaveProperty('refused');
    expect(await stateOf(on, first)).toBe('closed');
    await steps(on, next, 'close');
    expect(await tell('recipientYes')).toBe('moved');
    expect(await stateOf(on, first)).toBe('askedRecipient');
  });

  it('a no that came in time may be noted all the same', async () => {
    const { owner, id, ruth, check } = await two();
    const first = await begun(owner, check, ruth);
    await steps(owner, first, 'askRecipient');
    const on = later(owner, 15);
    await begun(on, await asked(on, { who: id, kind: 'introduce' }), ruth);
    const no = { step: 'recipientNo', on: addDays(TODAY, 3), note: '', seen: 1 } as const;
    // Also where they are outside by now; a yes would have somebody asked.
    await stands(owner, ruth, 'severed');
    expect(await introductions.move(on, first, { ...no, step: 'recipientYes' })).toHaveProperty('refused');
    expect(await introductions.move(on, first, no)).toBe('moved');
    expect(await lists.get(on, first)).toMatchObject({ view: { closedBy: 'recipient' } });
  });

  it.each(['who is introduced', 'the recipient'])(
    'rests while %s is outside or in memory: nobody is asked, and it may be let go',
    async (who) => {
      const { owner, id, ruth, check } = await two();
      const one = await begun(owner, check, ruth);
      const side = who === 'the recipient' ? ruth : id;
      for (const to of ['severed', 'pest', 'memorial'] as const) {
        await stands(owner, side, to);
        expect(await steps(owner, one, 'askRecipient')).toMatchObject({
          refused: expect.stringMatching(/^It rests/),
        });
        const words = { of: 'textToRecipient', text: 'Hi Ruth', opened: markOf('') } as const;
        expect(
          await introductions.move(owner, one, { step: null, on: TODAY, note: '', seen: 0, words }),
        ).toMatchObject({ refused: expect.stringMatching(/^It rests/) });
      }
      await stands(owner, side, 'open');
      expect(await steps(owner, one, ...bothYes)).toBe('moved');
      await stands(owner, side, 'severed');
      expect(await steps(owner, one, 'made')).toMatchObject({ refused: expect.stringMatching(/^It rests/) });
      expect(await steps(owner, one, 'close')).toBe('moved');
      expect(await grants(owner)).toEqual([]);
    },
  );

  it('goes on once it was made, also where one is outside by then', async () => {
    const { owner, id, ruth, check } = await two();
    const one = await begun(owner, check, ruth);
    await steps(owner, one, ...bothYes, 'made');
    await stands(owner, id, 'severed');
    expect(await steps(owner, one, 'met', 'thanked')).toBe('moved');
  });

  it('skips whoever said yes once and for all, as it was when it began', async () => {
    const { owner, id, ruth, check } = await two();
    await consents(owner, ruth, true);
    const one = await begun(owner, check, ruth);
    expect(await steps(owner, one, 'askRecipient')).toHaveProperty('refused');
    expect(await steps(owner, one, 'askPerson', 'personYes')).toBe('moved');
    await consents(owner, ruth, false);
    expect(await steps(owner, one, 'made')).toBe('revoked');
    expect(await grants(owner)).toEqual([]);
    await consents(owner, ruth, true);
    await consents(owner, id, true);
    expect(await steps(owner, one, 'made')).toBe('moved');
  });
});

describe('making it', () => {
  const ready = async () => {
    const found = await two();
    const one = await begun(found.owner, found.check, found.ruth);
    await steps(found.owner, one, ...bothYes);
    return { ...found, one };
  };

  it('is refused where the evidence has changed since, and says what changed', async () => {
    const { owner, id, one } = await ready();
    await logged(owner, id, promise('2026-11-16', 'the letter', { status: 'broken' }));
    expect(await steps(owner, one, 'made')).toMatchObject({
      changed: { verdict: 'not yet', shown: [{ code: 'T4' }] },
    });
    expect([await stateOf(owner, one), await grants(owner)]).toEqual(['bothYes', []]);
  });

  it('is once for one answer of the gate: what was begun beside it takes an answer of its own', async () => {
    const { owner, id, check, one } = await ready();
    const beside = await begun(owner, check, people.draft('Bob'));
    await steps(owner, beside, ...bothYes);
    expect(await steps(owner, one, 'made')).toBe('moved');
    expect(await steps(owner, beside, 'made')).toBe('spent');
    expect(await create(owner, { check, recipient: people.draft('Ann') })).toBe('spent');
    expect([await stateOf(owner, beside), (await grants(owner)).length]).toEqual(['bothYes', 1]);
    const anew = await asked(owner, { who: id, kind: 'introduce' });
    expect(await steps(owner, await begun(owner, anew, people.draft('Ann')), ...bothYes, 'made')).toBe(
      'moved',
    );
  });

  it('follows what was granted of a referral before, once', async () => {
    const { owner, id, ruth } = await two();
    const check = await asked(owner, { who: id, kind: 'refer', area: 'writing' });
    expect(await checks.grant(owner, check, { recipient: 'Ruth', benefit: 'x', text: 'y' })).toBe('granted');
    expect(await steps(owner, await begun(owner, check, ruth), ...bothYes, 'made')).toBe('moved');
    expect(await create(owner, { check, recipient: people.draft('Bob') })).toBe('spent');
    expect(await grants(owner)).toHaveLength(1);
  });

  it('leaves its words as they were made: none go with a later step, or with a step they are not of', async () => {
    const { owner, one } = await ready();
    const write = async (step: IntroductionStepName | null, of: Note) => {
      const here = await lists.get(owner, one);
      const words = { of, text: 'Other words.', opened: here?.words[of].mark ?? '' };
      return introductions.move(owner, one, {
        ...{ step, on: TODAY, note: '', seen: here?.steps.length ?? 0, words },
      });
    };
    expect(await write('made', 'textToPerson')).toBe('stale');
    expect(await write(null, 'textToRecipient')).toBe('stale');
    await steps(owner, one, 'made');
    for (const step of ['met', 'thanked', 'close', null] as const)
      expect(await write(step, 'text')).toBe('stale');
    expect(await lists.get(owner, one)).toMatchObject({
      view: { state: 'made' },
      words: { text: { text: 'Ruth, meet Dana.' }, textToPerson: { text: '' } },
    });
  });

  it('is refused where time has passed over it, or one is not to be named', async () => {
    const { owner, id, one } = await ready();
    expect(await steps(later(owner, 200), one, 'made')).toMatchObject({
      changed: { shown: [{ code: 'R1' }] },
    });
    await people.update(owner, id, aDraft({ name: 'Dana', howMet: 'there', shareable: false }));
    expect(await steps(owner, one, 'made')).toBe('unnamed');
    expect(await grants(owner)).toEqual([]);
  });

  it('needs words, and keeps them with what it was made on', async () => {
    const { owner, id, one } = await ready();
    const made = { step: 'made', on: TODAY, note: '', seen: 4 } as const;
    expect(await introductions.move(owner, one, made)).toBe('wordless');
    expect(await steps(owner, one, 'made')).toBe('moved');
    const [grant] = await grants(owner);
    expect(grant).toMatchObject({
      ruling: { verdict: 'earned' },
      snapshot: { history: await evidence.list(owner, id) },
    });
    expect((await lists.get(owner, one))?.words.text.text).toBe('Ruth, meet Dana.');
  });

  it.each([0, 1])(
    'of two woven together tells each what is in it for them (asked first: %s)',
    async (first) => {
      const { owner, id, ruth } = await two(dana, { ruth: tomas });
      const check = await asked(owner, { who: id, with: ruth, kind: 'match' });
      expect(await create(owner, { check, recipient: ruth, benefitBack: '' })).toBe('wordless');
      expect(await create(owner, { check, recipient: people.draft('Bob') })).toBe('notHere');
      const one = await begun(owner, check, first === 0 ? id : ruth);
      expect(await lists.get(owner, one)).toMatchObject({
        recipient: { id: first === 0 ? id : ruth },
        person: { id: first === 0 ? ruth : id },
      });
      expect(await steps(owner, one, ...bothYes, 'made')).toBe('moved');
      // `benefit` of a grant is for the first of the check; begun, "she bakes rye" was for whoever is asked first.
      const [benefit, withBenefit] =
        first === 0 ? ['she bakes rye', 'he reads a lot'] : ['he reads a lot', 'she bakes rye'];
      expect(await grants(owner)).toMatchObject([{ checkId: check, benefit, withBenefit, recipient: '' }]);
    },
  );
});

describe('what is at stake with the recipient', () => {
  it('is said in words, and two introductions in ninety days are warned of', async () => {
    const { owner, id, ruth } = await two(dana, { ruth: { ...dana } });
    expect((await lists.guard(owner, ruth))?.staked).toMatch(
      /^You have known Ruth 14 months, \d+ conversations$/,
    );
    for (const at of [0, 1]) {
      expect((await lists.guard(owner, ruth))?.recent).toMatchObject({ made: at, warn: false });
      const one = await begun(owner, await asked(owner, { who: id, kind: 'introduce' }), ruth);
      await steps(owner, one, ...bothYes, 'made');
    }
    expect((await lists.guard(owner, ruth))?.recent).toMatchObject({ made: 2, warn: true });
    expect((await lists.guard(later(owner, 89), ruth))?.recent.warn).toBe(true);
    expect((await lists.guard(later(owner, 90), ruth))?.recent.warn).toBe(false);
  });
});

describe('the lists', () => {
  it('are paged without a gap or a repetition', async () => {
    const { owner, check } = await two();
    for (let at = 0; at < 5; at += 1) {
      const id = await begun(owner, check, people.draft(`Bob ${at}`));
      if (at % 2) await steps(later(owner, at), id, 'askRecipient');
    }
    for (const which of ['mine', 'waiting', 'done'] as const) {
      const on = later(owner, which === 'done' ? 30 : 4);
      const all = (await lists.list(on, which)).lines.map(({ id }) => id);
      const paged: string[] = [];
      for (let after: lists.After | null | undefined; after !== null; ) {
        const page = await lists.list(on, which, after, 1);
        paged.push(...page.lines.map(({ id }) => id));
        after = page.next;
      }
      expect([which, paged]).toEqual([which, all]);
      expect(all).toHaveLength(which === 'mine' ? 3 : 2);
    }
  });
});

describe('somebody outside or in memory', () => {
  it.each(['person', 'recipient'] as const)('as the %s is no turn of anybody’s', async (which) => {
    const { owner, id, ruth, check } = await two();
    const one = await begun(owner, check, ruth);
    const shut = which === 'person' ? id : ruth;
    const listed = async () => [
      (await lists.list(owner, 'mine')).lines.length,
      (await lists.list(owner, 'waiting')).lines.length,
    ];
    await stands(owner, shut, 'memorial');
    expect(await listed()).toEqual([0, 0]);
    expect((await lists.get(owner, one))?.view).toMatchObject({ rests: which, turn: null, may: ['close'] });
    await stands(owner, shut, 'open');
    expect(await listed()).toEqual([1, 0]);
    await steps(owner, one, 'askRecipient');
    for (const standing of ['severed', 'pest'] as const) {
      await stands(owner, shut, standing);
      expect(await listed()).toEqual([0, 0]);
      expect((await lists.of(owner, shut))[0]?.view).toMatchObject({ rests: which, silentOn: null });
    }
    await stands(owner, shut, 'watch');
    expect(await listed()).toEqual([0, 1]);
  });

  it('leaves what was made before as it was', async () => {
    const { owner, ruth, check } = await two();
    const one = await begun(owner, check, ruth);
    await steps(owner, one, ...bothYes, 'made');
    await stands(owner, ruth, 'memorial');
    expect((await lists.get(owner, one))?.view).toMatchObject({ state: 'made', madeOn: TODAY });
    expect((await lists.list(owner, 'done')).lines).toHaveLength(1);
  });
});

describe('erasing', () => {
  it.each(['person', 'recipient'] as const)('the %s takes the introduction and its notes', async (which) => {
    const { owner, id, ruth, check } = await two();
    const one = await begun(owner, check, ruth);
    await steps(owner, one, 'askRecipient');
    expect(await erasure.erase(owner, which === 'person' ? id : ruth)).toBe(true);
    expect(await lists.get(owner, one)).toBeNull();
    expect(await database().introductionStep.count({ where: { ownerId: owner.id } })).toBe(0);
  });

  it('somebody else takes their name out of it', async () => {
    const { owner, ruth, check } = await two();
    const [bob = ''] = await written(owner, [{ ...mrB, name: 'Bob Quillfeather' }]);
    const one = await begun(owner, check, ruth, { benefit: 'Bob Quillfeather said so' });
    const sent = {
      step: 'askRecipient',
      on: day(TODAY),
      seen: 0,
      note: 'As Bob Quillfeather does.',
    } as const;
    const opened = (await lists.get(owner, one))?.words.textToRecipient.mark ?? '';
    await introductions.move(owner, one, {
      ...sent,
      words: { of: 'textToRecipient', text: 'Bob Quillfeather’s', opened },
    });
    expect(await erasure.erase(owner, bob)).toBe(true);
    expect(await lists.get(owner, one)).toMatchObject({
      benefit: 'somebody said so',
      words: { textToRecipient: { text: 'somebody’s' } },
      steps: [{ note: 'As somebody does.' }],
    });
  });
});
