import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/database';
import * as erasure from '@/lib/data/erasure';
import * as photos from '@/lib/data/photos';
import * as portraits from '@/lib/data/portrait';
import * as trash from '@/lib/data/trash';
import { anOwner } from '../support/factories';
import { aPerson } from '../support/history';

const picture = (letter: string) => ({
  bytes: new Uint8Array(Buffer.from(letter.repeat(9))),
  width: 3,
  height: 3,
});

describe('A picture', () => {
  it('is kept in the place of the one before, and known by another mark', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner);
    expect(await photos.get(owner, id)).toBeNull();
    expect(await photos.put(owner, id, picture('a'))).toBe(true);
    const first = await photos.digestOf(owner, id);
    expect(first).toMatch(/^[\da-f]{64}$/);
    expect((await portraits.get(owner, id))?.photo).toBe(first);
    await photos.put(owner, id, picture('b'));
    const kept = await photos.get(owner, id);
    expect(Buffer.from(kept?.bytes ?? []).toString()).toBe('bbbbbbbbb');
    expect(kept?.digest).not.toBe(first);
    expect(await photos.remove(owner, id)).toBe(true);
    expect(await photos.remove(owner, id)).toBe(false);
    expect((await portraits.get(owner, id))?.photo).toBeNull();
  });

  it('of somebody who was removed is out of sight, comes back with them, and goes for good with them', async () => {
    const owner = await anOwner();
    const id = await aPerson(owner);
    await photos.put(owner, id, picture('a'));
    await trash.remove(owner, id);
    expect(await photos.get(owner, id)).toBeNull();
    expect(await photos.digestOf(owner, id)).toBeNull();
    expect(await photos.put(owner, id, picture('b'))).toBe(false);
    expect(await photos.remove(owner, id)).toBe(false);
    await trash.bringBack(owner, id);
    expect(await photos.get(owner, id)).not.toBeNull();
    await erasure.erase(owner, id);
    expect(await database().photo.count({ where: { ownerId: owner.id } })).toBe(0);
  });

  it('of nobody is nowhere', async () => {
    const owner = await anOwner();
    for (const id of ['nonsense', '', crypto.randomUUID()]) {
      expect(await photos.get(owner, id)).toBeNull();
      expect(await photos.put(owner, id, picture('a'))).toBe(false);
      expect(await photos.remove(owner, id)).toBe(false);
    }
  });
});
