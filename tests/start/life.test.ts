import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '@/scripts/lib/cluster.mjs';
import { isAlive } from '@/scripts/lib/process.mjs';
import {
  appOn,
  ask,
  cleanUp,
  newDataFolder,
  postgresOf,
  Run,
  start,
  startServing,
} from '../support/gus-process';

// One data folder lives through all of it, in this order: that is the point.
describe('a data folder through starts, ends and crashes', () => {
  let data = '';
  let secret = '';

  beforeAll(() => {
    data = newDataFolder();
  });
  afterAll(cleanUp);

  test('the first start makes everything, serves, and ends cleanly on SIGTERM', async () => {
    const { run, port } = await startServing(data);
    const health = await fetch(`http://localhost:${port}/api/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toEqual({ status: 'ok' });

    secret = readFileSync(join(data, 'secret'), 'utf8');
    expect(secret).toMatch(/^[0-9a-f]{64}\n$/);
    for (const file of ['secret', 'database-password']) {
      expect(statSync(join(data, file)).mode & 0o777).toBe(0o600);
    }
    await ask(data, 'CREATE TABLE kept (word text)');
    await ask(data, "INSERT INTO kept VALUES ('first')");

    const postgres = postgresOf(data);
    expect(postgres).toBeGreaterThan(0);
    run.child.kill('SIGTERM');
    expect((await run.ended).code).toBe(0);
    expect(isAlive(postgres)).toBe(false);
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
    expect(existsSync(join(data, 'gus.lock'))).toBe(false);
  });

  test('a second start says that Gus is running and where, and harms nothing', async () => {
    const { run, port } = await startServing(data);
    const second = await start(data, { PORT: '1' }).ended;
    expect(second.code).toBe(1);
    expect(second.output).toContain(`Gus is already running with this data, at http://localhost:${port}`);
    expect((await fetch(`http://localhost:${port}/api/health`)).status).toBe(200);

    // Ctrl-C reaches the whole group of the terminal at once.
    process.kill(-run.pid, 'SIGINT');
    expect((await run.ended).code).toBe(0);
    expect(postgresOf(data)).toBe(0);
  });

  test('after kill -9 of everything it starts again and has lost nothing', async () => {
    const { run, port } = await startServing(data);
    await ask(data, "INSERT INTO kept VALUES ('just before the crash')");
    const postgres = postgresOf(data);
    process.kill(run.pid, 'SIGKILL');
    process.kill(postgres, 'SIGKILL');
    await run.ended;
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(true);
    expect(existsSync(join(data, 'gus.lock'))).toBe(true);

    const again = start(data, { PORT: String(port) });
    await again.serving();
    expect(await ask(data, 'SELECT word FROM kept ORDER BY word')).toEqual([
      { word: 'first' },
      { word: 'just before the crash' },
    ]);
    expect(readFileSync(join(data, 'secret'), 'utf8')).toBe(secret);
    again.child.kill('SIGTERM');
    expect((await again.ended).code).toBe(0);
  });

  test('a database that outlived its Gus is ended properly by the next start, and the app ends by itself', async () => {
    const { run, port } = await startServing(data);
    const orphan = postgresOf(data);
    process.kill(run.pid, 'SIGKILL');
    await run.ended;
    expect(isAlive(orphan)).toBe(true);

    // The app notices, so that its port is free again without anybody's help.
    const again = await servesWithin(data, port, 15_000);
    expect(isAlive(orphan)).toBe(false);
    expect(await ask(data, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 2 }]);
    again.child.kill('SIGTERM');
    expect((await again.ended).code).toBe(0);
  });

  test('a database or app that ends by itself is started again, and meanwhile pages say so', async () => {
    const { run, port } = await startServing(data);
    const health = async () => (await fetch(`http://localhost:${port}/api/health`)).status;
    process.kill(postgresOf(data), 'SIGKILL');
    await waitFor(async () => run.output.includes('The database ended by itself and is started again'));
    await waitFor(async () => (await health()) === 200);
    expect(await ask(data, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 2 }]);

    process.kill(appOn(port), 'SIGKILL');
    await waitFor(async () => run.output.includes('The app ended by itself and is started again'));
    await waitFor(() =>
      health().then(
        (status) => status === 200,
        () => false,
      ),
    );
    run.child.kill('SIGTERM');
    expect((await run.ended).code).toBe(0);
    expect(postgresOf(data)).toBe(0);
  });

  test('a signal to npm ends app and database as well', async () => {
    const port = await freePort();
    const npm = new Run('npm', ['start'], { GUS_DATA_DIR: data, PORT: String(port) });
    await npm.serving();
    const postgres = postgresOf(data);
    npm.child.kill('SIGTERM');
    expect((await npm.ended).code).toBe(0);
    expect(isAlive(postgres)).toBe(false);
    expect(existsSync(join(data, 'postgres/postmaster.pid'))).toBe(false);
  });
});

async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error('waited in vain');
    await new Promise((done) => setTimeout(done, 50));
  }
}

async function servesWithin(data: string, port: number, milliseconds: number): Promise<Run> {
  const until = Date.now() + milliseconds;
  for (;;) {
    const run = start(data, { PORT: String(port) });
    try {
      await run.serving();
      return run;
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}
