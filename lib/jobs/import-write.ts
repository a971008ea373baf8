import 'server-only';
import { apply } from '@/lib/data/import-apply';
import * as mappings from '@/lib/data/import-mappings';
import { undo } from '@/lib/data/import-undo';
import * as imports from '@/lib/data/imports';
import type { Owner } from '@/lib/data/owner';
import { faultOf } from './fault';
import { heart } from './heart';
import { restoreArchive } from './restore';
import { drop } from './uploads';

/**
 * Brings a file in that stands at `applying`: all of it, or nothing and a sentence. What was said of the columns of a
 * table is remembered from then on.
 */
export async function applyImport(owner: Owner, id: string): Promise<void> {
  const file = await imports.get(owner, id);
  const write: Parameters<typeof run>[2] = async (_, __, at) => {
    if (file?.kind === 'gus') return restoreArchive(owner, file, at);
    if (!(await apply(owner, id, at))) return;
    const { header, choices } = file?.reading ?? {};
    if (header && choices?.columns) await mappings.keep(owner, header, choices.columns);
    await drop(id);
  };
  await run(owner, id, write, { from: 'applying', back: 'ready' });
}

/** Takes a file back that stands at `undoing`, as far as nothing was built on it. */
export async function undoImport(owner: Owner, id: string): Promise<void> {
  await run(owner, id, undo, { from: 'undoing', back: 'applied' });
}

async function run(
  owner: Owner,
  id: string,
  write: (owner: Owner, id: string, at: (done: number) => void) => Promise<unknown>,
  { from, back }: { from: imports.State; back: imports.State },
): Promise<void> {
  const beating = heart(owner, id);
  try {
    await write(owner, id, beating.at);
  } catch (error) {
    console.error(`import ${id} went back to ${back}: ${faultOf(error)}`);
    await imports.move(owner, id, [from], back, { problem });
  } finally {
    beating.stop();
  }
}

const problem = 'That did not work just now, so nothing was changed. You can begin again.';
