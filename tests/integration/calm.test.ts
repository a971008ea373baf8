import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Calm } from '@/app/(home)/calm';
import * as memories from '@/lib/data/memories';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import { addDays, type Evidence } from '@/lib/domain';
import { review } from '@/lib/memory/schedule';
import { anOwner } from '../support/factories';
import { aPerson, fact, logged, talk } from '../support/history';
import { type Life, written } from '../support/notebook';

const shown = async (owner: Owner) => renderToStaticMarkup(await Calm({ owner }));

/** Liked, by word and by evidence; what is known became known today, so that no card asks for it yet. */
function liked(owner: Owner, name: string): Life {
  const warm = [70, 60, 50, 40, 30, 20].map(
    (days, at): Evidence => ({
      ...{ type: 'touch', on: addDays(owner.today, -days), spoke: 'both', warmth: 1 },
      startedBy: at % 2 ? 'them' : 'me',
    }),
  );
  const on = owner.today;
  return {
    name,
    subject: { id: '', confirmedStage: 'liked', standing: 'open' },
    history: [
      ...warm,
      { type: 'fact', on, category: 'work', depth: 2, text: 'Edits books.' },
      { type: 'fact', on, category: 'people', depth: 1, text: 'A dog named Gus.' },
      { type: 'fact', on, category: 'interests', depth: 1, text: 'Chess by post.' },
    ],
  };
}

it('a quiet week offers one thing, in the order of the model (section 6)', async () => {
  const owner = await anOwner();
  await written(owner, [liked(owner, 'Dana'), liked(owner, 'Ruth')]);
  const near = await aPerson(owner, { name: 'Omar', intention: true });
  const known = [
    fact(owner.today, 'a'),
    fact(owner.today, 'b'),
    fact(owner.today, 'c', { category: 'work' }),
  ];
  await logged(owner, near, ...known, talk(addDays(owner.today, -3)));
  const ben = await aPerson(owner, { name: 'Ben' });
  await logged(owner, ben, fact(addDays(owner.today, -1), 'He bakes.'));

  const first = await shown(owner);
  expect(first).toContain('Everybody is looked after.');
  expect(first).toContain('href="/remember"');

  const [card] = await memories.list(owner);
  if (!card) throw new Error('no card');
  await memories.answer(owner, card.id, card.due, review(null, 'good', owner.today));
  expect(await shown(owner)).toContain(`href="/people/${near}"`);

  await people.archive(owner, near, true);
  const match = await shown(owner);
  expect(match).toMatch(/href="\/promote\?kind=match&amp;who=[0-9a-f-]{36}&amp;with=[0-9a-f-]{36}"/);
  expect(match).toContain('“<bdi>chess</bdi>”');

  expect(await shown(await anOwner())).toContain('Say hello for no reason');
});
