import 'server-only';
import { fromColumn, toColumn } from '@/lib/clock';
import type { Mergeable } from '@/lib/domain';
import type { Transaction } from './database';
import type { Owner } from './owner';

const columns = {
  howMet: true,
  metOn: true,
  metThrough: true,
  metIn: true,
  metOnline: true,
  rhythm: true,
  cadenceDays: true,
  shareable: true,
  inner: true,
  intention: true,
  standingConsent: true,
  neverKinds: true,
  wrongReasons: true,
  goodReasons: true,
  contextTags: true,
  labels: true,
  confirmedStage: true,
  stageSince: true,
  standing: true,
  addedOn: true,
  archived: true,
  quiet: true,
  landedBy: true,
} satisfies Record<keyof Mergeable, true>;

/** What somebody's entry says that another entry about them may say otherwise. */
export async function mergeableOf(tx: Transaction, owner: Owner, id: string): Promise<Mergeable> {
  const row = await tx.person.findUniqueOrThrow({
    where: { ownerId_id: { ownerId: owner.id, id } },
    select: columns,
  });
  const day = (column: Date | null) => column && fromColumn(column);
  return {
    ...row,
    metOn: day(row.metOn),
    stageSince: day(row.stageSince),
    addedOn: fromColumn(row.addedOn),
  } as Mergeable;
}

/** Writes it into their row; the rest of the row stays. */
export async function become(
  tx: Transaction,
  owner: Owner,
  id: string,
  { metOn, stageSince, addedOn, ...rest }: Mergeable,
) {
  await tx.person.update({
    where: { ownerId_id: { ownerId: owner.id, id } },
    data: {
      ...rest,
      metOn: metOn && toColumn(metOn),
      stageSince: stageSince && toColumn(stageSince),
      addedOn: toColumn(addedOn),
    },
    select: { id: true },
  });
}
