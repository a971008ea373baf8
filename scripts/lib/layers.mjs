import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
 * @returns {Promise<Count>}
 */
export async function runLayer(layer, rest) {
  if (layer === 'types') return types(rest);
  if (layer === 'lint')
    return asOne(await tool('@biomejs/biome/bin/biome', ['check', ...(rest.length > 0 ? rest : ['.'])]));
  if (layer === 'e2e') return browse(rest);
  return vitest(layer, rest);
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
 * @returns {Promise<number>} its exit code
 */
function tool(script, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
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
 * @returns {Promise<Count>}
 */
async function vitest(layer, rest) {
  const file = join(notes, `${layer}.json`);
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
  const code = await tool('vitest/vitest.mjs', args, env);
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, note: 'did not run' };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  // A file that cannot even be read has failed without a single failed test.
  const unread = files.filter(
    (each) => each.status === 'failed' && each.assertionResults.every((one) => one.status !== 'failed'),
  );
  return atLeast(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
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
      secondTry: suites.flatMap(passedAtSecondTry),
    });
  } finally {
    await app.stop();
  }
}

/**
 * @typedef {{ file: string, line: number, title: string, tests: { status: string }[] }} Spec
 * @param {{ specs?: Spec[], suites?: any[] }} suite of Playwright's report, with the suites in it
 * @returns {string[]} the tests that failed first and passed then
 */
function passedAtSecondTry({ specs = [], suites = [] }) {
  const mine = specs
    .filter((spec) => spec.tests.some((test) => test.status === 'flaky'))
    .map(({ file, line, title }) => `tests/e2e/${file}:${line} ${title}`);
  return [...mine, ...suites.flatMap(passedAtSecondTry)];
}

/**
 * A runner that ended badly has failed at something, whatever its report says.
 * @param {number} code
 * @param {Count} count
 * @returns {Count}
 */
function atLeast(code, count) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1, note: `ended with code ${code}` } : count;
}

async function server() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return given;
  scratch ??= startScratch();
  return (await scratch).url;
}
