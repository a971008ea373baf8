import { createHash } from 'node:crypto';
import { type Added, adding, type Here, isNothing, nothingHere } from './adding';
import { canonical } from './canonical';
import { fillsWords, newWords } from './fills-words';
import { type Identity, identify, type Known, type Who } from './identify';
import type { Incoming } from './incoming';

/** What a row would do; `fills` is what it adds, or what comes with somebody new, in words. */
export type Verdict =
  | { verdict: 'fresh'; fills: string[] }
  | { verdict: 'same' | 'fills'; who: Who; fills: string[] }
  | { verdict: 'perhaps'; perhaps: Who[] }
  | { verdict: 'skipped'; why: string };

/** Said of a row about somebody who was removed. */
export const REMOVED = 'You removed them. Bring them back, and what this file tells can be added.';

/**
 * What a row would do, of whom it is about and what is here of them. Pure; the row that an earlier row of the same file
 * already brings is held against that one.
 */
export function planRow(incoming: Incoming, known: Known, hereOf: (who: Who) => Here | undefined): Verdict {
  const identity: Identity = identify(incoming, known);
  if (identity === null) return { verdict: 'fresh', fills: newWords(adding(incoming, nothingHere)) };
  if ('perhaps' in identity) return { verdict: 'perhaps', perhaps: identity.perhaps };
  const here = hereOf(identity.who);
  if (!here) return { verdict: 'perhaps', perhaps: [identity.who] };
  if (here.removed) return { verdict: 'skipped', why: REMOVED };
  const added: Added = adding(incoming, here);
  if (isNothing(added)) return { verdict: 'same', who: identity.who, fills: [] };
  return { verdict: 'fills', who: identity.who, fills: fillsWords(added) };
}

/**
 * A row with a name under which it is known again. Where its file has none, the row itself is one: the same line of the
 * same kind of file says nothing new.
 */
export function withOrigin(incoming: Incoming, kind: string): Incoming {
  if (incoming.origins && incoming.origins.length > 0) return incoming;
  const { photo: _seen, ...told } = incoming;
  const key = createHash('sha256').update(canonical(told)).digest('hex').slice(0, 32);
  return { ...incoming, origins: [{ source: `${kind} line`, key }] };
}
