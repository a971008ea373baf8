import { toColumn } from '@/lib/clock';
import { database } from '@/lib/data/database';
import type { Owner } from '@/lib/data/owner';
import { addDays } from '@/lib/domain';

/** Something the owner asked of each of these people, one a day, every third without an answer yet. */
export async function askThem(owner: Owner, ids: readonly string[]): Promise<void> {
  await database().myAsk.createMany({
    data: ids.map((personId, at) => ({
      ...{ ownerId: owner.id, personId, kind: 'share', text: 'Would you pass my page on?', face: true },
      on: toColumn(addDays(owner.today, -at)),
      advice: { fine: true, missing: [], reasons: [] },
      answer: [null, 'yes', 'no'][at % 3],
    })),
  });
}
