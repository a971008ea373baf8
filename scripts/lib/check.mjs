import { prepare } from './prepare.mjs';
import { Stop, say, seconds, sentence } from './say.mjs';
import { endInGoodOrder, stopping } from './stopping.mjs';

// Read before anything is installed: only what Node brings may be imported here and in what this imports.

const layers = /** @type {const} */ (['types', 'lint', 'structure', 'unit', 'integration', 'start', 'e2e']);

const help = `npm test [-- LAYER [what the layer's runner understands]]

Prepares as npm start does, then checks everything, layer by layer: ${layers.join(', ')}.
The layer “start”, which mostly waits for processes to come and go, runs beside “unit” and “integration”.
The last line is "N passed, N failed"; the exit code is 1 when anything failed or nothing ran.
A browser test that fails is tried once more; what passed only then counts as passed and is named at the end, as is what failed.

  npm test -- unit                                one layer
  npm test -- integration tests/integration/x     some files of it
  npm test -- e2e tests/e2e/log.spec.ts           one journey in the browser

GUS_CHROMIUM       the browser to use
GUS_TEST_LATE      milliseconds by which browser tests send every form late, to find those that do not wait
TEST_DATABASE_URL  a Postgres whose superuser the tests may be, instead of one of their own`;

/**
 * @typedef {typeof layers[number]} Layer
 * @typedef {{ passed: number, failed: number, skipped: number, note?: string, secondTry?: string[], failures?: string[], said?: string }} Count
 * @typedef {{ layer: Layer, count: Count, took: number }} Result
 */

/**
 * The whole of npm test, from the command line to the end of the process.
 * @param {string[]} args
 */
export async function main(args) {
  if (args.includes('--help') || args.includes('-h')) return console.log(help);
  endInGoodOrder();
  let failed = true;
  try {
    failed = await check(args);
  } catch (error) {
    if (!stopping.aborted) {
      console.error(`\n${sentence(error)}`);
      console.log('\n0 passed, 1 failed');
    }
  }
  process.exit(failed ? 1 : 0);
}

/**
 * @param {string[]} args
 * @returns {Promise<boolean>} whether anything failed
 */
async function check([named, ...rest]) {
  const chosen = layers.filter((each) => !named || each === named);
  if (chosen.length === 0)
    throw new Stop(`There is no layer “${named}”: the layers are ${layers.join(', ')}.`);
  say('Gus, checked');
  const buildProblem = await prepareFor(chosen);
  const { runLayer, cleanUp } = await import('./layers.mjs');
  /** @type {Result[]} */
  const results = [];
  /** @type {Promise<Result> | undefined} */
  let beside;
  /**
   * @param {Layer} layer
   * @param {boolean} [later] keeps what the layer says until it is asked for
   * @returns {Promise<Result>}
   */
  const measured = async (layer, later) => {
    const began = performance.now();
    const ran =
      buildProblem && needsBuild(layer) ? Promise.reject(buildProblem) : runLayer(layer, rest, later);
    const count = await ran.catch(notRun);
    return { layer, count, took: performance.now() - began };
  };
  const began = performance.now();
  try {
    for (const layer of chosen) {
      if (stopping.aborted) break;
      if (layer === 'unit' && chosen.includes('start')) beside = measured('start', true);
      say(`\n── ${layer}`);
      const result = await (layer === 'start' && beside ? beside : measured(layer));
      if (result.count.said) process.stdout.write(result.count.said);
      results.push(result);
    }
  } finally {
    await beside;
    await cleanUp();
  }
  return summary(results, performance.now() - began);
}

/**
 * Sources that do not build fail the layers that need a build; the others still have something to say.
 * @param {readonly Layer[]} chosen
 * @returns {Promise<unknown>} what kept it from being built
 */
async function prepareFor(chosen) {
  await prepare({ build: false });
  if (!chosen.some(needsBuild)) return null;
  return prepare().then(
    () => null,
    (error) => error,
  );
}

/** @param {Layer} layer */
function needsBuild(layer) {
  // The types of the routes are made by the build as well, but a build that failed must not hide their errors.
  return layer === 'start' || layer === 'e2e';
}

/**
 * @param {unknown} error
 * @returns {Count}
 */
function notRun(error) {
  console.error(sentence(error));
  return { passed: 0, failed: 1, skipped: 0, note: 'did not run' };
}

/**
 * @param {Result[]} results
 * @param {number} took altogether, which is less than their sum
 */
function summary(results, took) {
  console.log('');
  for (const { layer, count, took } of results) {
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
    const words = `${count.passed} passed, ${count.failed} failed${skipped}${count.note ? ` (${count.note})` : ''}`;
    console.log(`  ${layer.padEnd(12)} ${words.padEnd(36)} ${seconds(took).padStart(12)}`);
  }
  if (results.length > 1) console.log(`  ${'altogether'.padEnd(49)} ${seconds(took).padStart(12)}`);
  const list = (/** @type {string} */ heading, /** @type {string[]} */ names) =>
    names.length > 0 && console.log(`\n  ${heading}:\n    ${names.join('\n    ')}`);
  list(
    'Passed only at the second try',
    results.flatMap(({ count }) => count.secondTry ?? []),
  );
  list(
    'Failed',
    results.flatMap(({ count }) => count.failures ?? []),
  );
  const passed = results.reduce((sum, each) => sum + each.count.passed, 0);
  const failed = results.reduce((sum, each) => sum + each.count.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 || stopping.aborted;
}
