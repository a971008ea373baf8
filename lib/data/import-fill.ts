import 'server-only';
import { toColumn } from '@/lib/clock';
import type { Added } from '@/lib/transfer/adding';
import type { Transaction } from './database';
import * as matchKeys from './match-keys';
import type { Owner } from './owner';
import { personText } from './search-text';
import { summarise } from './summary';

/**
 * What a row adds to somebody's own columns; its lists are written beside. They are judged anew only where something
 * was added that the rules look at.
 */
export async function fill(tx: Transaction, owner: Owner, id: string, added: Added): Promise<void> {
  const { lines, labels, channels, joined, dates, facts, happened } = added;
  for (const { kind, handle, state, since } of joined)
    await tx.channel.updateMany({
      where: { ownerId: owner.id, personId: id, kind, state: '', handle },
      data: { state, ...(since && { since: toColumn(since) }) },
    });
  if (Object.keys(lines).length + labels.length + channels.length > 0)
    await fillColumns(tx, owner, id, added);
  if (lines.howMet || lines.metOn || dates.length + facts.length + happened.length > 0)
    await summarise(tx, owner, [id]);
}

async function fillColumns(
  tx: Transaction,
  owner: Owner,
  id: string,
  { lines, labels }: Added,
): Promise<void> {
  const where = { ownerId_id: { ownerId: owner.id, id } };
  const { metOn, ...words } = lines;
  const row = await tx.person.update({
    where,
    data: {
      ...words,
      ...(metOn && { metOn: toColumn(metOn) }),
      ...(labels.length > 0 && { labels: { push: labels } }),
    },
    select: {
      ...{ name: true, howMet: true, metThrough: true },
      channels: { select: { handle: true }, orderBy: { id: 'asc' } },
    },
  });
  await tx.person.update({
    where,
    data: { searchText: personText(row, row.channels) },
    select: { id: true },
  });
}

/** Keeps anew by what some people are known again, from what is here of them. */
export async function keepKeys(tx: Transaction, owner: Owner, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const people = await tx.person.findMany({
    where: { ownerId: owner.id, id: { in: [...ids] } },
    select: { id: true, name: true, channels: { select: { kind: true, handle: true } } },
  });
  await matchKeys.keep(tx, owner, people);
}
