import 'server-only';
import { toColumn } from '@/lib/clock';
import { type Added, isNothing } from '@/lib/transfer/adding';
import type { Transaction } from './database';
import { Prisma } from './generated/client';
import { evidenceRows } from './import-columns';
import { keepKeys } from './import-fill';
import type { Owner } from './owner';
import { personText } from './search-text';
import { summarise } from './summary';

/**
 * Takes from somebody what a file had added, as far as it still stands as it was added. False where some of it was
 * changed or used since, and stays.
 */
export async function takeAway(tx: Transaction, owner: Owner, id: string, added: Added): Promise<boolean> {
  const of = { ownerId: owner.id, personId: id };
  for (const origin of added.origins) await tx.origin.deleteMany({ where: { ...of, ...origin } });
  if (isNothing(added)) return true;
  let gone = 0;
  for (const { kind, handle, state, since } of added.channels)
    gone += await tx.channel
      .deleteMany({ where: { ...of, kind, handle, state, since: since && toColumn(since), until: null } })
      .then(({ count }) => Math.min(count, 1));
  for (const { kind, handle, state, since } of added.joined)
    gone += await tx.channel
      .updateMany({
        where: { ...of, kind, handle, state },
        data: { state: '', ...(since && { since: null }) },
      })
      .then(({ count }) => Math.min(count, 1));
  for (const date of added.dates)
    gone += await tx.personDate
      .deleteMany({ where: { ...of, ...date } })
      .then(({ count }) => Math.min(count, 1));
  for (const { origin, type, on, text, detail } of evidenceRows(owner, id, added))
    gone += await tx.evidence
      .deleteMany({
        where: {
          ...{ ...of, origin, type, on, text },
          ...{ detail: { equals: detail as Prisma.InputJsonObject }, memory: { equals: Prisma.DbNull } },
        },
      })
      .then(({ count }) => count);
  for (const { origin, text, answer } of added.invitations)
    gone += await tx.invitation
      .deleteMany({ where: { ...of, origin, text, answer, lesson: '' } })
      .then(({ count }) => count);
  for (const { origin, text } of added.testimonials)
    gone += await tx.testimonial
      .deleteMany({ where: { ...of, origin, text, witnessed: '', commission: '' } })
      .then(({ count }) => count);
  for (const digest of added.photos)
    gone += await tx.photo.deleteMany({ where: { ...of, digest } }).then(({ count }) => count);
  gone += await clearColumns(tx, owner, id, added);
  await summarise(tx, owner, [id]);
  return gone === pieces(added);
}

function pieces({ lines, origins: _known, ...lists }: Added): number {
  return Object.values(lists).reduce((sum, list) => sum + list.length, Object.keys(lines).length);
}

/** Empties the lines that stand as they were filled, takes the labels off, and says anew what they are found by. */
async function clearColumns(
  tx: Transaction,
  owner: Owner,
  id: string,
  { lines, labels }: Added,
): Promise<number> {
  const where = { ownerId_id: { ownerId: owner.id, id } };
  const before = await tx.person.findUniqueOrThrow({
    where,
    select: {
      ...{ name: true, howMet: true, metOn: true, metThrough: true, metIn: true, labels: true },
      channels: { select: { kind: true, handle: true }, orderBy: { id: 'asc' } },
    },
  });
  const { howMet, metOn, metThrough, metIn } = lines;
  const cleared = {
    ...(howMet !== undefined && before.howMet === howMet && { howMet: '' }),
    ...(metOn !== undefined && before.metOn?.getTime() === toColumn(metOn).getTime() && { metOn: null }),
    ...(metThrough !== undefined && before.metThrough === metThrough && { metThrough: '' }),
    ...(metIn !== undefined && before.metIn === metIn && { metIn: '' }),
  };
  const after = { ...before, ...cleared };
  await tx.person.update({
    where,
    data: {
      ...cleared,
      labels: before.labels.filter((label) => !labels.includes(label)),
      searchText: personText(after, after.channels),
    },
    select: { id: true },
  });
  await keepKeys(tx, owner, [id]);
  return Object.keys(cleared).length + labels.filter((label) => before.labels.includes(label)).length;
}
