import 'server-only';
import type { Transaction } from './database';
import type { Prisma } from './generated/client';
import type { Owner } from './owner';

/** A row of a file that made somebody, and what it made of them (import-land.ts). */
export type Born = { importId: string; no: number; born: Prisma.JsonObject };

/**
 * Two of whom one was typed by hand are no longer somebody whom a file brought: taking the file away takes from them
 * what it told, and leaves them here. Where files brought both, they stay the people of the file of who is kept.
 */
export async function nobodysAlone(tx: Transaction, owner: Owner, from: string, to: string): Promise<Born[]> {
  const made = await tx.$queryRaw<(Born & { personId: string })[]>`
    SELECT import_id AS "importId", no, person_id AS "personId", wrote->'born' AS born FROM import_row
    WHERE owner_id = ${owner.id} AND person_id IN (${from}, ${to}) AND jsonb_typeof(wrote->'born') = 'object'`;
  const isBrought = made.some(({ personId }) => personId === from);
  const adopted = made.filter(({ personId }) => personId === from || !isBrought);
  for (const each of adopted) await write(tx, owner, each, null);
  return adopted.map(({ personId: _whose, ...born }) => born);
}

/** The way back, as far as the file was not taken away meanwhile. */
export async function bornAgain(tx: Transaction, owner: Owner, list: readonly Born[]): Promise<void> {
  for (const each of list) await write(tx, owner, each, each.born);
}

async function write(tx: Transaction, owner: Owner, { importId, no }: Born, born: Prisma.JsonObject | null) {
  await tx.$executeRaw`
    UPDATE import_row SET wrote = jsonb_set(wrote, '{born}', ${JSON.stringify(born)}::jsonb)
    WHERE owner_id = ${owner.id} AND import_id = ${importId} AND no = ${no} AND wrote IS NOT NULL`;
}
