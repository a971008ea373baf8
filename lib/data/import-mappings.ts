import 'server-only';
import { database } from './database';
import type { Prisma } from './generated/client';
import type { Owner } from './owner';

/** Which column of a table holds what, by column from 0. */
export type Mapping = Record<string, string>;

/** What the owner said of a table with a header of this mark before; null where it is the first of its kind. */
export async function get(owner: Owner, header: string): Promise<Mapping | null> {
  const row = await database().importMapping.findUnique({
    where: { ownerId_header: { ownerId: owner.id, header } },
    select: { reading: true },
  });
  return row && (row.reading as Mapping);
}

/** Remembers what the columns of such a table hold, so that it is asked once. */
export async function keep(owner: Owner, header: string, mapping: Mapping): Promise<void> {
  const key = { ownerId: owner.id, header };
  const reading = mapping as Prisma.InputJsonObject;
  await database().importMapping.upsert({
    where: { ownerId_header: key },
    create: { ...key, reading },
    update: { reading },
    select: { header: true },
  });
}
