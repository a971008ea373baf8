import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as boundaries from '@/lib/data/boundaries';
import * as checks from '@/lib/data/checks';
import { database } from '@/lib/data/database';
import * as matches from '@/lib/data/matches';
import { addDays, type Evidence, type Stage, type Standing } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { begun } from '../support/introductions';
import { type Life, written } from '../support/notebook';

const owner = await anOwner();

/** Somebody liked, by word and by evidence, with an interest. */
function liked(
  name: string,
  interest: string,
  change: Partial<Life> & { fact?: Partial<Evidence> } = {},
): Life {
  const ago = (days: number) => addDays(owner.today, -days);
  const warm = [70, 60, 50, 40, 30, 20].map(
    (days, at): Evidence => ({
      ...{ type: 'touch', on: ago(days), spoke: 'both', warmth: 1 },
      startedBy: at % 2 ? 'them' : 'me',
    }),
  );
  const { fact, ...rest } = change;
  return {
    name,
    subject: { id: '', confirmedStage: 'liked', standing: 'open' },
    history: [
      ...warm,
      { type: 'fact', on: ago(60), category: 'work', depth: 2, text: 'She edits books about chess.' },
      { type: 'fact', on: ago(60), category: 'people', depth: 1, text: 'Her dog is named Gus.' },
      { type: 'fact', on: ago(50), category: 'interests', depth: 1, text: interest, ...fact } as Evidence,
    ],
    ...rest,
  };
}

const subject = (confirmedStage: Stage, standing: Standing = 'open') => ({
  subject: { id: '', confirmedStage, standing },
});

async function found(...lives: Life[]) {
  const fresh = { ...(await anOwner()), today: owner.today };
  const ids = await written(fresh, lives);
  const match = await matches.find(fresh);
  return { fresh, ids, match: match && [match.one.name, match.other.name, match.word] };
}

describe('a match to weave', () => {
  it('is two people, liked or nearer, who share an interest', async () => {
    const { match } = await found(
      liked('Dana', 'Chess by post'),
      liked('Ruth', 'She bakes'),
      liked('Omar', 'chess'),
    );
    expect(match).toEqual(['Omar', 'Dana', 'chess']);
  });

  it.each<[string, Parameters<typeof liked>[2]]>([
    ['is less than liked', subject('known')],
    ['was only called so, without the evidence', { history: [] }],
    ['is to be dealt with in few matters', subject('liked', 'limited')],
    ['is severed', subject('liked', 'severed')],
    ['is not to be named to others', { shareable: false }],
    ['is out of sight', { archived: true }],
    ['told it in confidence', { fact: { depth: 3 } }],
    ['keeps it from being passed on', { fact: { shareable: false } }],
    ['has it as their work alone', { fact: { category: 'work' } }],
  ])('is none where one of them %s', async (_why, change) => {
    expect((await found(liked('Dana', 'Chess'), liked('Omar', 'chess', change))).match).toBeNull();
    expect((await found(liked('Dana', 'Chess'), liked('Omar', 'chess'))).match).not.toBeNull();
  });

  it.each(['one of them', 'all'])('is none against a line of mine, drawn for %s', async (whom) => {
    const { fresh, ids, match } = await found(liked('Dana', 'Chess'), liked('Omar', 'chess'));
    expect(match).not.toBeNull();
    const person = whom === 'all' ? null : (ids[0] ?? '');
    await boundaries.draw(fresh, person, { was: [], kinds: ['match'], note: '' });
    expect(await matches.find(fresh)).toBeNull();
    expect(await matches.list(fresh)).toEqual([]);
  });

  it.each([0, 1])('rests once it was thought of, whoever was named first', async (first) => {
    const { fresh, ids } = await found(liked('Dana', 'Chess'), liked('Omar', 'chess'));
    const third = (await written(fresh, [liked('Ann', 'rowing')]))[0] ?? '';
    const [who, withWhom] = first === 0 ? [ids[0] ?? '', third] : [third, ids[0] ?? ''];
    expect(await checks.create(fresh, randomUUID(), { who, with: withWhom, kind: 'match' })).not.toBeNull();
    expect(await matches.find(fresh)).toBeNull();
    expect(await matches.find({ ...fresh, today: addDays(fresh.today, 181) })).not.toBeNull();
  });
});

describe('pairs to weave', () => {
  const list = async (...lives: Life[]) => {
    const fresh = { ...(await anOwner()), today: owner.today };
    const ids = await written(fresh, lives);
    const pairs = await matches.list(fresh);
    return { fresh, ids, pairs: pairs.map(({ one, other, reason }) => [one.name, other.name, reason.about]) };
  };
  const saw = (area: string): Evidence => ({
    ...{ type: 'sighting', on: addDays(owner.today, -40), area, basis: 'first-hand', good: true },
  });
  const working = (name: string, area: string, interest: string): Life => {
    const life = liked(name, interest);
    return { ...life, history: [...life.history, saw(area)] };
  };

  it('share an interest, or the work of one fits what the other is after, with a benefit for each', async () => {
    const { fresh, pairs } = await list(
      liked('Dana', 'Chess by post'),
      working('Omar', 'gardening', 'chess'),
      liked('Ruth', 'She dreams of a garden'),
    );
    expect(pairs).toContainEqual(['Omar', 'Dana', 'chess']);
    expect(pairs).toContainEqual(['Ruth', 'Omar', 'gardening']);
    const help = (await matches.list(fresh)).find(({ reason }) => reason.why === 'help');
    expect(help?.reason).toMatchObject({
      forA: 'Omar knows gardening, and I have seen it',
      forB: 'Ruth has a use for what you know about gardening',
    });
  });

  it('are at most ten, and nobody is in more than two of them', async () => {
    const { pairs } = await list(...Array.from({ length: 20 }, (_, at) => liked(`P${at}`, 'chess')));
    expect(pairs.length).toBeGreaterThan(5);
    expect(pairs.length).toBeLessThanOrEqual(10);
    const names = pairs.flatMap((pair) => pair.slice(0, 2));
    expect(Math.max(...names.map((name) => names.filter((each) => each === name).length))).toBe(2);
  });

  it.each<[string, Parameters<typeof liked>[2]]>([
    ['told it in confidence', { fact: { depth: 3 } }],
    ['is not to be named to others', { shareable: false }],
    ['is severed', subject('liked', 'severed')],
  ])('are none where one of them %s', async (_why, change) => {
    expect((await list(liked('Dana', 'Chess'), liked('Omar', 'chess', change))).pairs).toEqual([]);
  });

  it('are none for what is delicate', async () => {
    const { fresh, ids } = await list(liked('Dana', 'Chess'), liked('Omar', 'chess'));
    const delicate = { ownerId: fresh.id, personId: ids[0], searchText: 'chess' };
    await database().evidence.updateMany({ where: delicate, data: { sensitive: true } });
    expect(await matches.list(fresh)).toEqual([]);
  });

  it('are none of two whom I introduced already', async () => {
    const { fresh, ids, pairs } = await list(liked('Dana', 'Chess'), liked('Omar', 'chess'));
    expect(pairs).toHaveLength(1);
    const [who = '', other = ''] = ids;
    const check = (await checks.create(fresh, randomUUID(), { who, with: other, kind: 'match' })) ?? '';
    await begun(fresh, check, other);
    const afterRest = { ...fresh, today: addDays(fresh.today, 181) };
    expect(await matches.find(afterRest)).not.toBeNull();
    expect(await matches.list(afterRest)).toEqual([]);
  });
});
