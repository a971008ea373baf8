import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '@/scripts/lib/cluster.mjs';
import { readPidFile } from '@/scripts/lib/orphan.mjs';
import { root } from '@/scripts/lib/places.mjs';
import { isAlive } from '@/scripts/lib/process.mjs';

const folders: string[] = [];
const children: ChildProcess[] = [];

/** A new empty data folder, removed by `cleanUp`. */
export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gus-start-test-'));
  folders.push(folder);
  return folder;
}

export type Ended = { code: number | null; output: string };

/** A command of Gus's, run as a person would run it, in a process group of its own. */
export class Run {
  output = '';
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;

  constructor(program: string, args: string[], env: Record<string, string>) {
    const { DATABASE_URL: _, GUS_SECRET: __, ...inherited } = process.env;
    this.child = spawn(program, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...inherited, CI: 'true', NODE_ENV: 'production', ...env },
    });
    children.push(this.child);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk;
      });
    }
    this.ended = new Promise((done) => {
      this.child.once('close', (code) => done({ code, output: this.output }));
    });
  }

  /** Resolves once Gus says where it is; fails with all it said when it ends before. */
  async serving(): Promise<void> {
    const early = this.ended.then(({ code, output }) => ({ code, output }));
    while (!this.output.includes('Gus is at http')) {
      const end = await Promise.race([early, new Promise<null>((done) => setTimeout(done, 50, null))]);
      if (end) throw new Error(`ended with code ${end.code} before serving:\n${end.output}`);
    }
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }
}

/** `npm start` without npm. */
export function start(data: string, env: Record<string, string> = {}, args: string[] = []): Run {
  return new Run(process.execPath, [join(root, 'scripts/start.mjs'), ...args], {
    GUS_DATA_DIR: data,
    ...env,
  });
}

/** A Gus that serves, and the port it does so on. */
export async function startServing(data: string): Promise<{ run: Run; port: number }> {
  const port = await freePort();
  const run = start(data, { PORT: String(port) });
  await run.serving();
  return { run, port };
}

/** The process id of the Postgres on a data folder; 0 when there is none. */
export function postgresOf(data: string): number {
  const pid = readPidFile(join(data, 'postgres'))?.pid ?? 0;
  return pid && isAlive(pid) ? pid : 0;
}

/** The process of the app that serves a port, by the note it keeps for those who would replace its build. */
export function appOn(port: number): number {
  const folder = join(root, '.gus-running');
  const notes = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  // The note of an app that was ended by force stays, on the same port perhaps.
  return notes.find(({ pid, about }) => about.endsWith(`:${port}`) && isAlive(pid))?.pid ?? 0;
}

/** Asks the running embedded database of a data folder, as its superuser. */
export async function ask(data: string, sql: string): Promise<Record<string, unknown>[]> {
  const port = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  const password = readFileSync(join(data, 'database-password'), 'utf8').trim();
  const client = new pg.Client({
    connectionString: `postgresql://postgres:${password}@127.0.0.1:${port}/gus`,
  });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Ends whatever a test left running and removes its folders. */
export function cleanUp(): void {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  }
  for (const folder of folders.splice(0)) {
    const postgres = postgresOf(folder);
    if (postgres) process.kill(postgres, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
