import 'server-only';
import { database } from './database';
import type { Owner } from './owner';

/** What each channel is for, in the owner's words; those of which nothing was said are left out. */
export async function list(owner: Owner): Promise<Record<string, string>> {
  const rows = await database().channelPurpose.findMany({
    where: { ownerId: owner.id },
    select: { channel: true, purpose: true },
    orderBy: { channel: 'asc' },
    take: 50,
  });
  return Object.fromEntries(rows.map(({ channel, purpose }) => [channel, purpose]));
}

/** Says what channels are for; '' takes it back. Those not named stay as they are. */
export async function update(owner: Owner, purposes: Readonly<Record<string, string>>): Promise<void> {
  await database().$transaction(async (tx) => {
    for (const [channel, purpose] of Object.entries(purposes)) {
      const key = { ownerId: owner.id, channel };
      if (purpose === '') await tx.channelPurpose.deleteMany({ where: key });
      else
        await tx.channelPurpose.upsert({
          where: { ownerId_channel: key },
          create: { ...key, purpose },
          update: { purpose },
          select: { channel: true },
        });
    }
  });
}
