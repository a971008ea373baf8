import { under } from './cells';
import { factsOf } from './facts';
import type { Gathered } from './gathered';
import { cut } from './names';

const KIN =
  /spouse|wife|husband|partner|child|son|daughter|mother|father|parent|brother|sister|sibling|aunt|uncle|niece|nephew|cousin|\bkin\b|family|relative|significant/i;

/**
 * Somebody of theirs, as a file calls them ("Spouse", "bestfriend"): family is a small detail of the second depth; who
 * referred or introduced them to you is how you met. `more` is what is known besides the name.
 */
export function tellRelation(person: Gathered, said: string, name: string, more = ''): void {
  const plain = under(SAID, said.toLowerCase()) ?? said.replaceAll('_', ' ');
  const label = plain.charAt(0).toUpperCase() + plain.slice(1);
  if (name === '') return;
  if (/refer|introduc/i.test(said)) person.more.metThrough ??= cut(name, 200);
  else if (KIN.test(plain)) person.know(factsOf(`${label}: ${name}${more}`, 'family', 2));
  else person.know(factsOf(`${label || 'Knows'}: ${name}${more}`, 'people'));
}

const SAID: Record<string, string> = {
  bestfriend: 'best friend',
  significantother: 'significant other',
  inlovewith: 'in love with',
  stepparent: 'step-parent',
  stepchild: 'stepchild',
};
