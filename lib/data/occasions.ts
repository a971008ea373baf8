import 'server-only';
import { database, type Transaction } from './database';
import { type NewEntry, toRow } from './evidence';
import type { Owner } from './owner';
import { type Draft, insert } from './people';
import { claim } from './submissions';
import { lockPeople, summarise } from './summary';

/** What one save of the log form writes, for one person; a draft where they are new. */
export type Part = { person: string | Draft; entries: Omit<NewEntry, 'personId' | 'occasion'>[] };

/** How a save ended; `again` where the same form was saved before, `notHere` where somebody is gone. */
export type Logged = { people: string[] } | 'again' | 'notHere';

/**
 * Keeps everything of one save, or nothing: touches, small details, promises, help, for one or several
 * people, new ones included. The form's token makes a second save of it a no-op.
 */
export async function log(owner: Owner, token: string, parts: readonly Part[]): Promise<Logged> {
  return database().$transaction(async (tx) => {
    if (!(await claim(tx, owner, token))) return 'again';
    const known = parts.flatMap((part) => (typeof part.person === 'string' ? [part.person] : []));
    if (!(await lockPeople(tx, owner, known))) {
      // The token must stay unused, so that the corrected form can be saved.
      await tx.submission.deleteMany({ where: { ownerId: owner.id, token } });
      return 'notHere';
    }
    const people: string[] = [];
    for (const part of parts) people.push(await keep(tx, owner, token, part));
    await tx.person.updateMany({
      where: { ownerId: owner.id, id: { in: talkedWith(parts, people) } },
      data: { snoozes: 0, snoozedUntil: null },
    });
    await summarise(tx, owner, people);
    return { people };
  });
}

async function keep(tx: Transaction, owner: Owner, occasion: string, part: Part): Promise<string> {
  const personId = typeof part.person === 'string' ? part.person : await insert(tx, owner, part.person);
  await tx.evidence.createMany({
    data: part.entries.map((entry) => toRow(owner, { ...entry, personId, occasion })),
  });
  return personId;
}

// A real talk ends a snooze: whoever was put off has been seen to.
function talkedWith(parts: readonly Part[], people: readonly string[]): string[] {
  return people.filter((_id, at) =>
    parts[at]?.entries.some(({ evidence }) => evidence.type === 'touch' && evidence.spoke === 'both'),
  );
}
