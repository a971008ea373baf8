import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase, database } from '@/lib/data/database';
import { asMultipart, fieldsOf } from '@/scripts/bench/form.mjs';
import { freePort } from '@/scripts/lib/cluster.mjs';
import { anAccount } from '../support/factories';
import { appOn, ask, cleanUp, newDataFolder, postgresOf, type Run, start } from '../support/gus-process';
import { linkedin } from '../support/imports';
import { bookOf } from '../support/tables';

type Account = Awaited<ReturnType<typeof anAccount>>;

// Everybody is brought in, put back or taken away on one day, whenever this runs.
const clock = { GUS_CLOCK: '2026-11-21T09:30:00Z' };
const connections = (count: number) =>
  linkedin(...Array.from({ length: count }, (_, at): [string, string] => [`P${at}`, `p-${at}`]));

let [data, port] = ['', 0];
let run: Run;
let [bea, eve] = [] as unknown as [Account, Account];

beforeAll(async () => {
  data = newDataFolder();
  port = await freePort();
  await begin();
  [bea, eve] = [await anAccount(), await anAccount()];
}, 240_000);

afterAll(async () => {
  await closeDatabase();
  cleanUp();
});

describe('everything ended by force in the middle', () => {
  // Each is held up by somebody else at what it comes to late, when much of it is written.
  test('of bringing a file in, of taking it back and of an archive: nothing is half, and each can be begun again', async () => {
    const empty = await book(eve);
    const file = await bring(eve, connections(250));
    await cutOff(
      [eve, file, 'Bring them in'],
      `INSERT INTO origin (owner_id, source, key, person_id)
       VALUES ('${eve.owner.id}', 'linkedin', 'linkedin.com/in/p-230', 'nobody')`,
    );
    expect(await book(eve)).toBe(empty);
    await press(eve, file, 'Bring them in');
    expect(await database().person.count({ where: { ownerId: eve.owner.id } })).toBe(250);
    const full = await book(eve);
    const archive = await (await got(eve, '/api/export/archive')).arrayBuffer();
    await cutOff(
      [eve, file, 'Take it all away again'],
      `SELECT id FROM person WHERE owner_id = '${eve.owner.id}' AND name = 'P230 Lovelace' FOR UPDATE`,
    );
    expect(await book(eve)).toBe(full);
    const nobody = await book(bea);
    const backup = await bring(bea, new Uint8Array(archive));
    await cutOff(
      [bea, backup, 'Bring them in'],
      `INSERT INTO channel (owner_id, id, person_id, kind, handle)
       SELECT '${bea.owner.id}', id, 'nobody', 'web', 'x' FROM channel
       WHERE owner_id = '${eve.owner.id}' ORDER BY person_id DESC LIMIT 1`,
    );
    expect(await book(bea)).toBe(nobody);
    await press(bea, backup, 'Bring them in');
    expect(await database().person.count({ where: { ownerId: bea.owner.id } })).toBe(250);
    await press(eve, file, 'Take it all away again');
    expect(await book(eve)).toBe(empty);
    run.child.kill('SIGTERM');
    expect((await run.ended).code).toBe(0);
  }, 300_000);
});

/** Presses a button, and ends everything by force while what follows waits for what this holds; then starts Gus again. */
async function cutOff([account, path, label]: [Account, string, string], hold: string): Promise<void> {
  const held = await holding(hold);
  await until(async () => {
    // What has waited for too long goes back, and is begun again.
    await press(account, path, label, { waits: false });
    return (await waiting()) === 1;
  });
  await closeDatabase();
  const [app, postgres] = [appOn(port), postgresOf(data)];
  for (const pid of [run.pid, app, postgres]) process.kill(pid, 'SIGKILL');
  await run.ended;
  held.letGo();
  await begin();
  // As if the silence by which Gus knows that something was cut off had passed.
  await database().$executeRaw`UPDATE import SET moved_at = moved_at - interval '1 hour'`;
  expect(await settled(account, path)).toContain('so nothing was changed. You can begin again.');
}

/** Starts Gus on the data folder, and has this process look into the same database. */
async function begin(): Promise<void> {
  run = start(data, { PORT: String(port), ...clock });
  await run.serving();
  const password = readFileSync(join(data, 'database-password'), 'utf8').trim();
  const at = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  Object.assign(process.env, {
    ...clock,
    DATABASE_URL: `postgresql://gus:${password}@127.0.0.1:${at}/gus`,
    GUS_SECRET: readFileSync(join(data, 'secret'), 'utf8').trim(),
  });
}

/** A mark of everything of an account but its sign-ins. */
const book = async ({ owner }: Account) =>
  createHash('sha256')
    .update(await bookOf(owner, 'session'))
    .digest('hex');

/** Does this in a transaction that stays open, whatever else is asked for. */
async function holding(statement: string): Promise<{ letGo: () => void }> {
  const url = (process.env.DATABASE_URL ?? '').replace('//gus:', '//postgres:');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN');
  // Rows that belong to nobody: they are never kept.
  await client.query('SET LOCAL session_replication_role = replica');
  expect((await client.query(statement)).rowCount).toBe(1);
  return { letGo: () => void client.end().catch(() => undefined) };
}

async function waiting(): Promise<unknown> {
  const [row] = await ask(
    data,
    "SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'",
  );
  return row?.n;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (await isSo()) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error('waited in vain');
}

async function got({ token }: Account, path: string, sent: RequestInit = {}): Promise<Response> {
  const headers = { cookie: `gus=${token}`, origin: `http://localhost:${port}`, ...sent.headers };
  return fetch(`http://localhost:${port}${path}`, { redirect: 'manual', ...sent, headers });
}

/** Sends a file, and gives the address of its preview once that is ready. */
async function bring(account: Account, file: string | Uint8Array): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([file as BlobPart]), 'people');
  const path = (await got(account, '/api/import', { method: 'POST', body })).headers.get('location') ?? '';
  expect(await settled(account, path)).toContain('Bring them in');
  return path;
}

/** The page of a file once nothing of it is on its way any more. */
async function settled(account: Account, path: string): Promise<string> {
  let html = '';
  await until(async () => {
    html = await (await got(account, path)).text();
    return !html.includes('<progress');
  });
  return html;
}

/** Presses the button of the form of that name, as a browser without script does, where it is there. */
async function press(account: Account, path: string, label: string, { waits = true } = {}): Promise<void> {
  const page = waits ? await settled(account, path) : await (await got(account, path)).text();
  const form = page.split('<form').find((part) => part.split('>')[0]?.includes(`aria-label="${label}"`));
  if (!form && !waits) return;
  const { body, type } = asMultipart(fieldsOf((form ?? '').split('</form>')[0] ?? ''));
  const headers = { 'content-type': type };
  const answer = await got(account, path, { method: 'POST', headers, body: new Uint8Array(body) });
  expect([label, answer.status]).toEqual([label, 303]);
  if (waits) expect(await settled(account, path)).not.toContain(`aria-label="${label}"`);
}
