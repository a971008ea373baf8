import 'server-only';
import * as names from '@/lib/data/names';
import type { Owner } from '@/lib/data/owner';
import type { PersonLine } from '@/lib/data/roster';
import type { Values } from '@/lib/form';
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
