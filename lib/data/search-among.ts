import 'server-only';
import { Prisma } from './generated/client';
import type { Owner } from './owner';
import type { Filter } from './roster';

/** Conditions that must all be met. */
export function every(conditions: Prisma.Sql[]): Prisma.Sql {
  return Prisma.join(conditions, ' AND ');
}

/** The people of a filter, as `matching` has them. */
export function those(owner: Owner, { stage, standing, metIn, label, archived = false }: Filter): Prisma.Sql {
  const conditions = [
    Prisma.sql`p.owner_id = ${owner.id}`,
    Prisma.sql`p.archived = ${archived} AND p.removed_on IS NULL`,
  ];
  if (stage) conditions.push(Prisma.sql`p.confirmed_stage = ${stage}::stage`);
  if (standing) conditions.push(Prisma.sql`p.standing = ${standing}::standing`);
  if (metIn) conditions.push(Prisma.sql`p.met_in = ANY(${[...metIn]})`);
  if (label) conditions.push(Prisma.sql`p.labels @> ARRAY[${label}]`);
  return every(conditions);
}

/**
 * Of a note `e`: whether it is about one of those. A value, not EXISTS: that may become a join, which reads everybody of
 * the account for a few hits.
 */
export function about(owner: Owner, filter: Filter): Prisma.Sql {
  return Prisma.sql`(SELECT true FROM person AS p WHERE p.id = e.person_id AND ${those(owner, filter)})`;
}
