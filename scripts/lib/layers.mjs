import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { startApp } from './app.mjs';
import { findBrowser } from './browser.mjs';
import { freePort } from './cluster.mjs';
import { root } from './places.mjs';
import { run } from './process.mjs';
import { makeTemplate, startScratch } from './scratch.mjs';
import { stopping } from './stopping.mjs';

/** @typedef {import('./check.mjs').Count} Count */

const zone = 'Asia/Kathmandu';
const notes = mkdtempSync(join(tmpdir(), 'gus-test-'));

/** @type {ReturnType<typeof startScratch> | undefined} */
let scratch;

/**
 * Runs one layer, its output passing through, and counts what it found.
 * @param {import('./check.mjs').Layer} layer
 * @param {string[]} rest
 * @param {boolean} [later] with what it said in the count, instead of passing it through
 * @returns {Promise<Count>}
 */
export async function runLayer(layer, rest, later = false) {
  if (layer === 'types') return types(rest);
  if (layer === 'lint')
    return asOne(await tool('@biomejs/biome/bin/biome', ['check', ...(rest.length > 0 ? rest : ['.'])]));
  if (layer === 'e2e') return browse(rest);
  return vitest(layer, rest, later);
}

/**
 * The types of the routes are made first: those of yesterday's routes would be errors about pages that are gone.
 * @param {string[]} rest
 */
async function types(rest) {
  const made = await run(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'typegen'], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (made.code !== 0) console.error(made.output);
  return asOne(made.code || (await tool('typescript/bin/tsc', ['--noEmit', '-p', '.', ...rest])));
}

/** Removes everything the layers have put up. */
export async function cleanUp() {
  rmSync(notes, { recursive: true, force: true });
  await (await scratch)?.remove();
}

/**
 * A tool of node_modules, run by this very Node.
 * @param {string} script
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @param {string} [log] the file that takes what it says
 * @returns {Promise<number>} its exit code
 */
function tool(script, args, env = {}, log = undefined) {
  const out = log === undefined ? 'inherit' : openSync(log, 'w');
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', out, out],
      signal: stopping,
      env: { ...process.env, ...env, TZ: zone, NODE_ENV: 'test' },
    });
    child.once('error', () => done(1));
    child.once('exit', (code) => done(code ?? 1));
  });
}

/**
 * @param {number} code
 * @returns {Count}
 */
function asOne(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * @param {string} layer
 * @param {string[]} rest
 * @param {boolean} later
 * @returns {Promise<Count>}
 */
async function vitest(layer, rest, later) {
  const file = join(notes, `${layer}.json`);
  const log = later ? join(notes, `${layer}.log`) : undefined;
  const args = [
    'run',
    '--project',
    layer,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...rest,
  ];
  const env = layer === 'integration' ? { TEST_DATABASE_URL: await server() } : {};
  const code = await tool('vitest/vitest.mjs', args, env, log);
  const said = log && readFileSync(log, 'utf8');
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, note: 'did not run', said };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {{ name: string, status: string, message: string, assertionResults: Assertion[] }[]} */
  const files = report.testResults;
  const failures = files.flatMap(({ name, status, message, assertionResults }) => {
    const inFile = relative(root, name);
    const failed = assertionResults.filter((one) => one.status === 'failed');
    // A file that cannot even be read has failed without a single failed test.
    if (status === 'failed' && failed.length === 0) return [`${inFile}: ${firstLine(message)}`];
    return failed.map((one) => `${inFile} ${one.fullName}: ${firstLine(one.failureMessages[0])}`);
  });
  return atLeast(code, {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
    said,
  });
}

/**
 * @typedef {{ status: string, fullName: string, failureMessages: string[] }} Assertion
 * @param {string | undefined} message
 */
function firstLine(message = '') {
  return message.split('\n', 1).join().slice(0, 200);
}

/**
 * @param {string[]} rest
 * @returns {Promise<Count>}
 */
async function browse(rest) {
  const browser = await findBrowser();
  const databaseUrl = await makeTemplate(await server(), 'gus_browser');
  const port = await freePort();
  const secret = 'a secret for tests, long enough to sign with and of no use to anybody';
  // As behind a proxy: each test may come from an address of its own, and none slows down another's sign-in.
  const app = await startApp({ port, databaseUrl, secret, env: { TZ: zone, GUS_TRUST_PROXY: '1' } });
  const file = join(notes, 'e2e.json');
  try {
    const code = await tool('@playwright/test/cli.js', ['test', '--reporter=list,json', ...rest], {
      GUS_CHROMIUM: browser,
      GUS_TEST_URL: `http://localhost:${port}`,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    });
    if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, note: 'did not run' };
    const { stats, errors, suites } = JSON.parse(readFileSync(file, 'utf8'));
    return atLeast(code, {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
      skipped: stats.skipped,
      secondTry: suites.flatMap(thatEnded('flaky')),
      failures: suites.flatMap(thatEnded('unexpected')),
    });
  } finally {
    await app.stop();
  }
}

/**
 * @typedef {{ file: string, line: number, title: string, tests: { status: string }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite of Playwright's report, with the suites in it
 * @param {'flaky' | 'unexpected'} status flaky is what failed first and passed then
 * @returns {(suite: Suite) => string[]}
 */
function thatEnded(status) {
  return ({ specs = [], suites = [] }) => [
    ...specs
      .filter((spec) => spec.tests.some((test) => test.status === status))
      .map(({ file, line, title }) => `tests/e2e/${file}:${line} ${title}`),
    ...suites.flatMap(thatEnded(status)),
  ];
}

/**
 * A runner that ended badly has failed at something, whatever its report says.
 * @param {number} code
 * @param {Count} count
 * @returns {Count}
 */
function atLeast(code, count) {
  if (code === 0 || count.failed > 0) return count;
  const failures = [
    `no test, but the runner ended with code ${code}: what it says of it stands in its output above`,
  ];
  return { ...count, failed: 1, note: `ended with code ${code}`, failures };
}

async function server() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return given;
  scratch ??= startScratch();
  return (await scratch).url;
}
