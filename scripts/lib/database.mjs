import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Stop } from './say.mjs';

const oldest = 14;
const waitSeconds = 15;

/**
 * Makes sure that a database answers and that Gus can live in it, waiting a little for one that is just starting.
 * @param {string} url
 * @param {number} patience in seconds
 * @throws {Stop} with what to do
 */
export async function checkDatabase(url, patience = waitSeconds) {
  const where = whereIs(url);
  const until = Date.now() + patience * 1000;
  for (;;) {
    try {
      const version = await askVersion(url);
      const problem = versionProblem(version, where);
      if (problem) throw new Stop(problem);
      return;
    } catch (error) {
      if (error instanceof Stop) throw error;
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      const answer = refusal(code, where);
      if (answer) throw new Stop(answer);
      if (Date.now() > until) {
        const said = error instanceof Error && error.message ? `: ${error.message}` : '';
        throw new Stop(
          `No database answers at ${where}${said}. Start it or correct DATABASE_URL; without DATABASE_URL, Gus runs a database of its own.`,
        );
      }
      await pause(500);
    }
  }
}

/**
 * What is wrong with a Postgres of this major version, in a sentence; nothing when Gus runs on it. Newer ones are let
 * in: Postgres keeps its promises.
 * @param {number} version
 * @param {string} where
 */
export function versionProblem(version, where) {
  if (version >= oldest) return null;
  return `The database at ${where} is Postgres ${version}, and Gus needs ${oldest} or newer: upgrade it, or leave DATABASE_URL out and Gus runs one of its own.`;
}

/** @param {string} url */
async function askVersion(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('server_version_num')::int / 10000 AS major");
    return Number(rows[0].major);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * What a running server holds against us: no use in asking again.
 * @param {string} code Postgres's SQLSTATE
 * @param {string} where
 */
function refusal(code, where) {
  if (code === '28P01' || code === '28000') {
    return `The database at ${where} does not accept this user or password: correct DATABASE_URL.`;
  }
  if (code === '3D000')
    return `The database server answers, but there is no database at ${where}: create it, or correct DATABASE_URL.`;
  if (code === '42501')
    return `The user in DATABASE_URL may not use the database at ${where}: grant it access.`;
  return null;
}

/**
 * Where a database is, without its password.
 * @param {string} url
 * @throws {Stop} when it is not the address of a Postgres
 */
export function whereIs(url) {
  try {
    const { protocol, hostname, port, pathname } = new URL(url);
    if (protocol === 'postgres:' || protocol === 'postgresql:') {
      return `${hostname || 'localhost'}:${port || 5432}${pathname}`;
    }
  } catch {
    // The same sentence serves both.
  }
  throw new Stop(
    'DATABASE_URL is not the address of a Postgres: it looks like postgresql://user:password@host:5432/name.',
  );
}
