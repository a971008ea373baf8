import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { freePort } from '@/scripts/lib/cluster.mjs';
import { ask, cleanUp, newDataFolder, type Run, start } from '../support/gus-process';

afterAll(cleanUp);

// What docs/operating.md says under “Copies”, word for word, on the demo account.
describe('the demo account, and a cold copy of it', () => {
  const data = newDataFolder();
  const copy = join(newOpenFolder(), 'gus-2026-11-21');
  const people = 'SELECT name, created_at::text FROM person ORDER BY name';
  let first: Record<string, unknown>[];

  test('npm start -- --demo says how to sign in', async () => {
    const run = await demo(data);
    expect(run.output).toContain('Sign in with  demo@gus.example');
    expect(run.output).not.toContain('there already');
    first = await ask(data, people);
    expect(first.length).toBeGreaterThan(25);
    await end(run);
  }, 180_000);

  test('a copy made while Gus is not running starts by itself, with everything in it and nothing twice', async () => {
    const copied = spawnSync('cp', ['-aL', data, copy]);
    expect([copied.status, String(copied.stderr)]).toEqual([0, '']);
    const run = await demo(copy);
    expect(run.output).toContain('The demo account is there already, and stays as it is.');
    expect(run.output).toContain('Sign in with  demo@gus.example');
    expect(await ask(copy, people)).toEqual(first);
    expect(readFileSync(join(copy, 'secret'), 'utf8')).toBe(readFileSync(join(data, 'secret'), 'utf8'));
    // What happens in the copy is no longer the business of the original.
    await ask(copy, "UPDATE person SET name = name || ' of the copy'");
    await end(run);
    const original = await demo(data);
    expect(await ask(data, people)).toEqual(first);
    await end(original);
  }, 120_000);
});

/** Where the database’s user may pass, as in any place for copies that root keeps. */
function newOpenFolder(): string {
  const folder = newDataFolder();
  chmodSync(folder, 0o755);
  return folder;
}

async function demo(folder: string): Promise<Run> {
  const run = start(folder, { PORT: String(await freePort()) }, ['--demo']);
  await run.serving();
  return run;
}

async function end(run: Run): Promise<void> {
  run.child.kill('SIGTERM');
  expect((await run.ended).code).toBe(0);
}
