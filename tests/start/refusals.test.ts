import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { freePort } from '@/scripts/lib/cluster.mjs';
import { checkDatabase, versionProblem } from '@/scripts/lib/database.mjs';
import { nodeProblem } from '@/scripts/lib/node-version.mjs';
import { root } from '@/scripts/lib/places.mjs';
import { birthOf, isAlive } from '@/scripts/lib/process.mjs';
import { ask, cleanUp, type Ended, newDataFolder, Run, start, startServing } from '../support/gus-process';

afterAll(cleanUp);

/** One plain sentence of its own and exit code 1: no stack, no second opinion. */
function expectSentence({ code, output }: Ended, words: RegExp) {
  expect(code).toBe(1);
  expect(output).toMatch(words);
  expect(output).not.toMatch(/\n\s+at |node:internal|Error:|unexpected/);
}

describe('what npm start refuses, and how it says so', () => {
  test.each(['18.20.4', '20.18.1', '22.11.0', '16.0.0'])('Node %s', (version) => {
    expect(nodeProblem(version)).toMatch(/^Gus needs Node 20\.19 or newer .* this is Node .*install/);
  });

  test.each(['20.19.0', '22.12.0', '24.1.0', process.versions.node])('not Node %s', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });

  test('a port that is taken', async () => {
    const server = createServer();
    const port = await freePort();
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    const ended = await start(newDataFolder(), { PORT: String(port) }).ended;
    await new Promise((done) => server.close(done));
    expectSentence(
      ended,
      new RegExp(`Port ${port} is taken by another program: .*PORT=${port + 1} npm start`),
    );
  });

  test('a port that is none', async () => {
    expectSentence(
      await start(newDataFolder(), { PORT: 'three' }).ended,
      /PORT is “three”: it must be a number/,
    );
  });

  test('an option it does not know', async () => {
    expectSentence(await start(newDataFolder(), {}, ['--dmeo']).ended, /does not know “--dmeo”/);
  });

  test('a DATABASE_URL that is none', async () => {
    const env = { PORT: String(await freePort()), DATABASE_URL: 'mysql://here' };
    expectSentence(await start(newDataFolder(), env).ended, /DATABASE_URL is not the address of a Postgres/);
  });

  test('a database that does not answer, after a bounded wait', async () => {
    const port = await freePort();
    const url = `postgresql://gus:secret@127.0.0.1:${port}/gus`;
    await expect(checkDatabase(url, 0.2)).rejects.toThrow(
      new RegExp(`No database answers at 127.0.0.1:${port}/gus.*Start it or correct DATABASE_URL`),
    );
    await expect(checkDatabase(url, 0.2)).rejects.not.toThrow(/secret/);
  });

  test('a database that is too old', () => {
    expect(versionProblem(13, 'here')).toMatch(/Postgres 13, and Gus needs 14 or newer: upgrade it/);
    expect([14, 15, 16, 17, 18].map((version) => versionProblem(version, 'here'))).toEqual(
      Array(5).fill(null),
    );
  });

  test('a data folder that cannot be', async () => {
    const file = join(newDataFolder(), 'file');
    writeFileSync(file, '');
    const ended = await start(join(file, 'data'), { PORT: String(await freePort()) }).ended;
    expectSentence(ended, /Gus cannot write to its data folder .*GUS_DATA_DIR/);
  });

  test.runIf(existsSync('/proc/self'))('a data folder where the system makes none', async () => {
    const ended = await start('/proc/gus/data', { PORT: String(await freePort()) }).ended;
    expectSentence(ended, /Gus cannot write to its data folder .*GUS_DATA_DIR/);
  });

  test('data of a newer Postgres', async () => {
    const data = newDataFolder();
    chmodSync(data, 0o755);
    mkdirSync(join(data, 'postgres'), { mode: 0o755 });
    writeFileSync(join(data, 'postgres/PG_VERSION'), '99\n');
    const ended = await start(data, { PORT: String(await freePort()) }).ended;
    expectSentence(ended, /written by a newer Gus \(Postgres 99; .*update this copy/);
  });

  test('data of a newer Gus', async () => {
    const data = newDataFolder();
    const { run, port } = await startServing(data);
    await ask(
      data,
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ('later', 'none', '29990101000000_from_the_future', now(), 1)`,
    );
    run.child.kill('SIGTERM');
    await run.ended;
    const ended = await start(data, { PORT: String(port) }).ended;
    expectSentence(
      ended,
      /written by a newer Gus \(it knows “29990101000000_from_the_future”.*update this copy/,
    );
  });

  test('a secret that was tampered with', async () => {
    const data = newDataFolder();
    writeFileSync(join(data, 'secret'), 'short');
    const ended = await start(data, { PORT: String(await freePort()) }).ended;
    expectSentence(ended, /secret does not hold the secret Gus once wrote there: put it back/);
  });
});

describe('what only looks like a reason to refuse', () => {
  test.each([
    ['a lock that makes no sense', () => 'garbage'],
    [
      'a lock whose process is gone',
      () => JSON.stringify({ pid: 999_999_999, birth: 'x', about: 'http://there' }),
    ],
    [
      'a lock whose process id somebody else has now',
      () => JSON.stringify({ pid: process.pid, birth: 'x', about: 'http://there' }),
    ],
  ])('%s', async (_, content) => {
    const data = newDataFolder();
    writeFileSync(join(data, 'gus.lock'), content());
    const { run } = await startServing(data);
    run.child.kill('SIGTERM');
    expect((await run.ended).code).toBe(0);
  });

  test('a database file that names a process which is somebody else by now', async () => {
    const data = newDataFolder();
    const { run, port } = await startServing(data);
    run.child.kill('SIGTERM');
    await run.ended;
    const innocent = spawn('sleep', ['60'], { stdio: 'ignore' });
    writeFileSync(
      join(data, 'postgres/postmaster.pid'),
      `${innocent.pid}\n${data}/postgres\n1\n5432\n\n\n\n`,
    );
    const again = start(data, { PORT: String(port) });
    await again.serving();
    expect(isAlive(innocent.pid ?? 0)).toBe(true);
    innocent.kill();
    again.child.kill('SIGTERM');
    expect((await again.ended).code).toBe(0);
  });

  test('a lock of a start that is under way is respected', async () => {
    const data = newDataFolder();
    const holder = { pid: process.pid, birth: await birthOf(process.pid), about: 'getting ready' };
    writeFileSync(join(data, 'gus.lock'), JSON.stringify(holder));
    expectSentence(
      await start(data).ended,
      /already at work with this data \(getting ready, process \d+\): give it a moment/,
    );
  });
});

test.each(['start', 'test', 'migrate', 'migration', 'serve'])(
  'scripts/%s.mjs --help explains itself',
  async (name) => {
    const { code, output } = await new Run(
      process.execPath,
      [join(root, `scripts/${name}.mjs`), '--help'],
      {},
    ).ended;
    expect(code).toBe(0);
    expect(output.split('\n').length).toBeGreaterThan(2);
  },
);
