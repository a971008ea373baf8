import { parseArgs } from 'node:util';
import { ask, hangUp } from './bench/ask.mjs';
import { browse } from './bench/browse.mjs';
import { casesOf } from './bench/cases.mjs';
import { measure } from './bench/measure.mjs';
import { drawn, explained } from './bench/plans.mjs';
import { openSite } from './bench/site.mjs';
import { circumstances, table } from './bench/table.mjs';
import { transfer, transferTable } from './bench/transfer.mjs';
import { Stop, say, sentence, step } from './lib/say.mjs';
import { endInGoodOrder, stopping } from './lib/stopping.mjs';

const help = `npm run bench [-- --quick] [-- --sizes 100,2000,10000] [-- --people 10000] [-- --only transfer]

Makes accounts with 100, 2,000 and 10,000 people on a scratch database, serves the production build to this machine
alone, and prints as Markdown what each page takes: alone (p50, p95), at eight at a time, in KB of HTML, and in a real
browser; beside it the bare page (who asks, one query) as the floor. Then 10,000 LinkedIn rows and 10,000 vCards are
brought and taken away again, and a whole account of 10,000 people is taken along and put back into an empty one: people
per second, and the most memory the app held meanwhile. Removes everything at the end. About ten minutes; best on a
machine that has nothing else to do.

  --quick    100 and 2,000 people and few rounds, 100 people to bring: whether it works, not how fast
  --sizes    other numbers of people in the accounts whose pages are measured
  --people   how many people are brought and taken along
  --only     transfer: only that, without the pages
  --plans    instead: the plan of every query of every page, as it ran in the largest account`;

const full = {
  sizes: [100, 2000, 10_000],
  people: 10_000,
  rounds: 100,
  busyRounds: 3,
  busyMilliseconds: 1000,
};
const quick = { sizes: [100, 2000], people: 100, rounds: 10, busyRounds: 1, busyMilliseconds: 200 };

async function main() {
  const effort = effortOf(process.argv.slice(2));
  if (!effort) return say(help);
  endInGoodOrder();
  const { explain, sizes, people } = effort;
  const all = explain ? [Math.max(...sizes)] : [...new Set([...sizes, people]), 0, 0, 0];
  const site = await openSite(all, { explain });
  try {
    say(explain ? await plans(site) : await bench(site, effort));
  } finally {
    hangUp();
    await site.close();
  }
}

/** @param {string[]} args */
function effortOf(args) {
  const { values } = parsed(args);
  if (values.help) return null;
  const effort = values.quick ? quick : full;
  if (values.only !== undefined && values.only !== 'transfer')
    throw new Stop('--only takes the word transfer.');
  const sizes = values.only ? [] : (values.sizes?.split(',').map(Number) ?? effort.sizes);
  const people = values.people === undefined ? effort.people : Number(values.people);
  const isOff = [...sizes, people].some((size) => !Number.isInteger(size) || size < 10 || size > 100_000);
  if (isOff)
    throw new Stop('--sizes and --people take numbers from 10 to 100000, --sizes with commas between them.');
  return { ...effort, sizes, people, explain: values.plans === true && sizes.length > 0 };
}

/** @param {string[]} args */
function parsed(args) {
  const [flag, text] = /** @type {const} */ ([{ type: 'boolean' }, { type: 'string' }]);
  const options = {
    help: { ...flag, short: 'h' },
    quick: flag,
    plans: flag,
    sizes: text,
    people: text,
    only: text,
  };
  try {
    return parseArgs({ args, options });
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new Stop(`The benchmark does not understand that: npm run bench -- --help. ${why}`);
  }
}

/** @typedef {NonNullable<ReturnType<typeof effortOf>>} Effort */

/**
 * @param {import('./bench/site.mjs').Site} site
 * @param {Effort} effort
 */
async function bench(site, effort) {
  const pages = effort.sizes.length > 0 ? await looks(site, effort) : circumstances(site.postgres);
  const { people } = effort;
  const from = site.notebooks.find((each) => each.people === people)?.token ?? '';
  const empty = site.notebooks.filter((each) => each.people === 0).map(({ token }) => token);
  const brought = await step('Bringing people, and taking them along', () =>
    transfer({ url: site.url, pid: site.pid, people }, from, empty),
  );
  return `\n${pages}\n\n${transferTable(brought)}\n`;
}

/**
 * What the pages take.
 * @param {import('./bench/site.mjs').Site} site
 * @param {Effort} effort
 */
async function looks({ url, notebooks, postgres }, effort) {
  const looked = notebooks.filter(({ people }) => effort.sizes.includes(people));
  const asked = await Promise.all(
    looked.map(async (notebook) => ({ ...notebook, cases: await casesOf(url, notebook) })),
  );
  const results = await step('Measuring', () => measure(url, asked, effort));
  const largest = asked.at(-1);
  const pages = (largest?.cases ?? []).filter((each) => each.expects === 200);
  const paths = new Map(pages.map((each) => [each.name, each.question(0).path]));
  const loads = await step('Looking with a browser', () => browse(url, largest?.token ?? '', paths));
  const notes = asked.flatMap(({ people, cases }) =>
    cases.flatMap(({ name, note }) => (note ? [`${name} of ${people}: ${note}.`] : [])),
  );
  return table({ results, loads, sizes: effort.sizes, notes, postgres });
}

/** @param {import('./bench/site.mjs').Site} site */
async function plans({ url, log, notebooks: [notebook] }) {
  if (!notebook) return '';
  /** @type {string[]} */
  const parts = [];
  for (const each of await casesOf(url, notebook)) {
    // Asked before, so that neither a first connection nor a cold page of the disk is part of it.
    for (let turn = 0; turn < 3; turn += 1) await ask(url, notebook.token, each.question(turn));
    const ran = await explained(log, () => ask(url, notebook.token, each.question(3)));
    parts.push(`${each.name}: ${ran.length} queries`, ...ran.map(drawn), '');
  }
  return parts.join('\n');
}

main().then(
  () => process.exit(0),
  (error) => {
    if (!stopping.aborted) console.error(`\n${sentence(error)}`);
    process.exit(1);
  },
);
