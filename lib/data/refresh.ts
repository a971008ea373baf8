import 'server-only';
import { toColumn } from '@/lib/clock';
import type { CalendarDate } from '@/lib/domain';
import { database } from './database';
import { isId } from './ids';
import type { Keeper, Owner } from './owner';
import { summarise } from './summary';

/** Accounts with somebody whose summary may be out of date by a day, in the order of their ids, after one of them. */
export async function accountsDue(
  by: CalendarDate,
  after: string,
  size: number,
): Promise<{ id: string; zone: string }[]> {
  return database().$queryRaw<{ id: string; zone: string }[]>`
    SELECT id, zone FROM account
    WHERE id > ${after}
      AND EXISTS (SELECT 1 FROM person WHERE owner_id = account.id AND refresh_on <= ${toColumn(by)}::date)
    ORDER BY id LIMIT ${size}`;
}

/**
 * Judges anew some of the people whose refresh day has come; how many it did. Whoever is held by a save or by
 * another process just now is left to them, so two at once do no work twice and wait for nobody.
 */
export async function refreshSome(keeper: Keeper, size: number): Promise<number> {
  return database().$transaction(async (tx) => {
    const due = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM person
      WHERE owner_id = ${keeper.id} AND refresh_on <= ${toColumn(keeper.today)}::date
      ORDER BY refresh_on, id LIMIT ${size} FOR UPDATE SKIP LOCKED`;
    await summarise(
      tx,
      keeper,
      due.map((row) => row.id),
    );
    return due.length;
  });
}

/**
 * Brings one person's summary to today, for the page that shows it: have, need and earliest days move with
 * the days. True where something was written; false where it was of today, or is being written by somebody.
 */
export async function freshen(owner: Owner, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return database().$transaction(async (tx) => {
    const stale = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM person
      WHERE owner_id = ${owner.id} AND id = ${id}
        AND (summarised_on IS NULL OR summarised_on <> ${toColumn(owner.today)}::date)
      FOR UPDATE SKIP LOCKED`;
    if (stale.length === 0) return false;
    await summarise(tx, owner, [id]);
    return true;
  });
}
