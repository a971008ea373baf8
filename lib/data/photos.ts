import 'server-only';
import { createHash } from 'node:crypto';
import { database } from './database';
import { isId } from './ids';
import type { Owner } from './owner';
import { lockPeople } from './summary';

/** The picture of somebody, and the mark by which it is known from the one before. */
export type Photo = { bytes: Uint8Array; digest: string };

/** The picture of somebody who is here; null for anybody else, and for who has none. */
export async function get(owner: Owner, personId: string): Promise<Photo | null> {
  if (!isId(personId)) return null;
  return database().photo.findFirst({
    where: { ownerId: owner.id, personId, person: { removedOn: null } },
    select: { bytes: true, digest: true },
  });
}

/** Only the mark: what an address needs. */
export async function digestOf(owner: Owner, personId: string): Promise<string | null> {
  if (!isId(personId)) return null;
  const photo = await database().photo.findFirst({
    where: { ownerId: owner.id, personId, person: { removedOn: null } },
    select: { digest: true },
  });
  return photo?.digest ?? null;
}

/** Keeps a picture of somebody, in the place of the one before; false where they are not here. */
export async function put(
  owner: Owner,
  personId: string,
  { bytes, width, height }: { bytes: Uint8Array<ArrayBuffer>; width: number; height: number },
): Promise<boolean> {
  if (!isId(personId)) return false;
  const photo = { bytes, width, height, digest: markOf(bytes) };
  const key = { ownerId: owner.id, personId };
  return database().$transaction(async (tx) => {
    if (!(await lockPeople(tx, owner, [personId]))) return false;
    const select = { digest: true };
    await tx.photo.upsert({
      where: { ownerId_personId: key },
      create: { ...key, ...photo },
      update: photo,
      select,
    });
    return true;
  });
}

/** Throws the picture of somebody away; false where there is none. */
export async function remove(owner: Owner, personId: string): Promise<boolean> {
  if (!isId(personId)) return false;
  const { count } = await database().photo.deleteMany({
    where: { ownerId: owner.id, personId, person: { removedOn: null } },
  });
  return count > 0;
}

/** The mark of a picture: SHA-256 in hex. */
export function markOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
