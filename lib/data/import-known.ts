import 'server-only';
import { fromColumn } from '@/lib/clock';
import type { Here } from '@/lib/transfer/adding';
import { type Known, learnKey, originKey } from '@/lib/transfer/identify';
import type { Incoming } from '@/lib/transfer/incoming';
import { keysOf } from '@/lib/transfer/keys';
import type { database, Transaction } from './database';
import { isId } from './ids';
import type { Owner } from './owner';

type Asking = Transaction | ReturnType<typeof database>;

/** Adds to what is known everybody of the notebook whom some rows may be about. `but`: people who are none. */
export async function lookUp(
  tx: Asking,
  owner: Owner,
  rows: readonly Incoming[],
  known: Known,
  but: ReadonlySet<string> = new Set(),
): Promise<void> {
  const origins = rows.flatMap((row) => row.origins ?? []);
  const [sources, names] = [origins.map(({ source }) => source), origins.map(({ key }) => key)];
  const under = await tx.$queryRaw<{ source: string; key: string; personId: string }[]>`
    SELECT o.source, o.key, o.person_id AS "personId" FROM origin AS o
    JOIN unnest(${sources}::text[], ${names}::text[]) AS asked(source, key)
      ON o.source = asked.source AND o.key = asked.key
    WHERE o.owner_id = ${owner.id}`;
  for (const { personId, ...origin } of under) known.origins.set(originKey(origin), personId);
  // A card that Gus wrote itself has their own id for its UID.
  const cards = origins.filter(({ source, key }) => source === 'vcard' && isId(key));
  const ours = await tx.person.findMany({
    where: { ownerId: owner.id, id: { in: cards.map(({ key }) => key) } },
    select: { id: true },
  });
  for (const { id } of ours) known.origins.set(originKey({ source: 'vcard', key: id }), id);
  const keys = [...new Set(rows.flatMap(keysOf))];
  // Two plain questions: of whoever came in this very transaction since it was last counted Postgres knows nothing, and
  // would go through all of them for each key if it were free to.
  const behind = await tx.$queryRaw<{ key: string; personId: string }[]>`
    SELECT key, person_id AS "personId" FROM (
      SELECT key, person_id, row_number() OVER (PARTITION BY key ORDER BY person_id) AS place
      FROM match_key WHERE owner_id = ${owner.id} AND key = ANY(${keys})) AS k
    WHERE place <= ${mostBehind}`;
  const ids = [...new Set(behind.map(({ personId }) => personId))];
  const people = await tx.$queryRaw<{ id: string; name: string; removed: boolean }[]>`
    SELECT id, name, removed_on IS NOT NULL AS removed FROM person
    WHERE owner_id = ${owner.id} AND id = ANY(${ids})`;
  const who = new Map(people.map((person) => [person.id, person]));
  for (const { key, personId } of behind) {
    const person = who.get(personId);
    // Whoever was removed is known again by an address, and not by a name.
    if (!person || but.has(personId) || (person.removed && key.startsWith('n:'))) continue;
    known.names.set(personId, person.name);
    learnKey(known, key, personId);
  }
}

// More people of one name than anybody can be asked about: a guard, not a limit to be met.
const mostBehind = 10;

/** What is here of some people, by id, as far as a row may add to it; whoever is not here is left out. */
export async function hereOf(tx: Asking, owner: Owner, ids: readonly string[]): Promise<Map<string, Here>> {
  const people = await tx.person.findMany({
    where: { ownerId: owner.id, id: { in: ids.filter(isId) } },
    select: {
      ...{ id: true, howMet: true, metOn: true, metThrough: true, metIn: true, labels: true },
      removedOn: true,
      channels: { select: { kind: true, handle: true, state: true, since: true } },
      dates: { select: { kind: true, month: true, day: true, year: true } },
      evidence: {
        select: { type: true, text: true, origin: true },
        where: { OR: [{ type: 'fact' }, { origin: { not: null } }] },
      },
      invitations: { select: { origin: true }, where: { origin: { not: null } } },
      testimonials: { select: { origin: true }, where: { origin: { not: null } } },
      origins: { select: { source: true, key: true } },
      photo: { select: { digest: true } },
    },
  });
  return new Map(
    people.map(({ id, metOn, removedOn, channels, evidence, invitations, testimonials, photo, ...here }) => [
      id,
      {
        ...here,
        removed: removedOn !== null,
        photos: photo ? [photo.digest] : [],
        metOn: metOn && fromColumn(metOn),
        channels: channels.map((each) => ({ ...each, since: each.since && fromColumn(each.since) })),
        texts: evidence.flatMap(({ type, text }) => (type === 'fact' ? [text] : [])),
        brought: [...evidence, ...invitations, ...testimonials].flatMap(({ origin }) => origin ?? []),
      },
    ]),
  );
}
