import 'server-only';
import { createHash } from 'node:crypto';
import type { Draft } from './people';

/** What is said of a person as a short mark: two readings have the same one if nothing was changed between them. */
export function digestOf(draft: Draft): string {
  // Named one by one: a person as read has more columns, and theirs change without a word about them.
  const said = [
    draft.name,
    draft.howMet,
    draft.metOn,
    draft.metThrough,
    draft.metIn,
    draft.metOnline,
    draft.channels.map(({ kind, handle, state = '', since = null, until = null }) => [
      ...[kind, handle, state, since, until],
    ]),
    draft.dates.map(({ kind, month, day, year }) => [kind, month, day, year]),
    draft.rhythm,
    draft.cadenceDays,
    draft.shareable,
    draft.inner,
    draft.intention,
    draft.standingConsent,
    draft.labels,
  ];
  return markOf(JSON.stringify(said));
}

/** A text as a short mark, by which a form knows whether it was changed in another window. */
export function markOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
