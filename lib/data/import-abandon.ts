import 'server-only';
import { database } from './database';
import { isId } from './ids';

/**
 * Gives up what waited for somebody until its file was thrown away: whoever's it is, and with the cells of it that were
 * shown. What was read to the end needs its file no more, but for an archive.
 */
export async function abandon(id: string): Promise<void> {
  if (!isId(id)) return;
  await database().import.updateMany({
    where: { id, OR: [{ state: 'mapping' }, { state: 'ready', kind: 'gus' }] },
    data: { state: 'failed', reading: {}, sums: {}, problem },
  });
}

const problem = 'Nobody came back to this file for a day, so Gus threw it away. Bring it once more.';
