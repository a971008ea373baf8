import 'server-only';
import type { Beginning, Obstacle } from '@/lib/data/beginning';
import * as lists from '@/lib/data/introduction-lists';
import * as names from '@/lib/data/names';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import type { PersonLine } from '@/lib/data/roster';
import type { Values } from '@/lib/form';
import { dayWords } from '@/lib/format';
import type { Outcome } from '@/lib/owner-action';

/** A name as a form has it: what was typed, and which of the people called so is meant: an id, or 'new'. */
export type TypedName = { somebody: string; which: string };

/**
 * Whom a typed name stands for: somebody here, somebody new, or a question that goes back with the form ("Which
 * Dana?"). Somebody new is only made of a name that was sent twice, so that a slip of the pen makes nobody.
 */
export async function whoIsTyped(
  owner: Owner,
  { somebody, which }: TypedName,
): Promise<{ here: string } | { newcomer: string } | { ask: Outcome }> {
  if (which === 'new') return { newcomer: somebody };
  const meant = await names.meant(owner, somebody);
  if ('one' in meant) return { here: meant.one.id };
  if (meant.among.some((person) => person.id === which)) return { here: which };
  const sentence =
    meant.among.length > 0
      ? `Which ${somebody}?`
      : `Nobody here is called ${somebody} yet. Saved once more, they are somebody new.`;
  return { ask: { errors: { somebody: sentence }, values: choices(meant.among, somebody) } };
}

/** The people to choose from, as the form's own fields: they come back with it as often as it is sent. */
function choices(among: readonly PersonLine[], asked: string): Values {
  const fields = among.flatMap(({ id, name, smallThing }, at) => [
    [`among.${at}.id`, id],
    [`among.${at}.name`, name],
    [`among.${at}.small`, smallThing],
  ]);
  return { ...Object.fromEntries(fields), which: among.length === 0 ? 'new' : '', asked };
}

/**
 * Who hears of an introduction first, as a form has it: `somebody` typed, or of two who are woven together the `first`;
 * `benefit` belongs to `one` of them, or to whoever was typed. `warned` names the recipient of whom was warned already.
 */
export type FirstTyped = TypedName & {
  first: string;
  one: string;
  warned: string;
  benefit: string;
  withBenefit: string;
  delicate: boolean;
};

/**
 * The beginning that a form asks for, or what goes back with it. Of a typed recipient who was sent two of late, or who
 * did not want this very `person` or was not wanted by them, is warned once; of two known ones the gate's answer says it.
 */
export async function whoHearsFirst(
  owner: Owner,
  sent: FirstTyped,
  person: string,
): Promise<Beginning | { ask: Outcome }> {
  const typed = sent.first === '' ? await whoIsTyped(owner, sent) : { here: sent.first };
  if ('ask' in typed) return typed;
  const warning =
    'here' in typed && typed.here !== sent.warned
      ? await warningOf(owner, typed.here, sent.first === '' ? person : null)
      : null;
  if (warning && 'here' in typed)
    return { ask: { errors: { form: warning }, values: { warned: typed.here } } };
  const isTurned = sent.first !== '' && sent.first !== sent.one;
  const [benefit, benefitBack] = isTurned
    ? [sent.withBenefit, sent.benefit]
    : [sent.benefit, sent.withBenefit];
  const recipient = 'here' in typed ? typed.here : people.draft(typed.newcomer);
  return { recipient, benefit, benefitBack, delicate: sent.delicate };
}

async function warningOf(owner: Owner, recipient: string, person: string | null): Promise<string | null> {
  const [guard, before] = await Promise.all([
    lists.guard(owner, recipient),
    person && lists.ratherNot(owner, [recipient, person]),
  ]);
  const said = [
    before &&
      `You asked about the two before: on ${dayWords(before.on, owner.today)} ${before.name} would rather not.`,
    guard?.recent.warn && `${guard.recent.what}. ${guard.staked}.`,
  ].filter(Boolean);
  return said.length > 0 ? `${said.join(' ')} If you are sure, begin once more: nothing is begun yet.` : null;
}

/** What stands in the way of an introduction, as the answer of a form. */
export function inTheWay(obstacle: Exclude<Obstacle, 'unnamed'>): Outcome {
  if (typeof obstacle === 'object')
    return { go: `/introductions/${obstacle.already}`, said: 'This one is under way already.' };
  switch (obstacle) {
    case 'notHere':
      return { notHere: true };
    case 'wordless':
      return { errors: { words: 'What would you write? Your name stands under it.' } };
    case 'same':
      return { errors: { somebody: 'That is the one you would introduce. Whom is it for?' } };
    case 'shut':
      return { refused: 'Not begun: nothing is asked of the one it is for any more.' };
    case 'spent':
      return {
        refused:
          'Not noted: an introduction was made on this answer of the gate already, and each takes its own. Let this one go, and ask the gate again.',
      };
  }
}
