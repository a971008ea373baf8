import { ask, hangUp } from './bench/ask.mjs';
import { browse } from './bench/browse.mjs';
import { casesOf } from './bench/cases.mjs';
import { measure } from './bench/measure.mjs';
import { drawn, explained } from './bench/plans.mjs';
import { openSite } from './bench/site.mjs';
import { table } from './bench/table.mjs';
import { Stop, say, sentence, step } from './lib/say.mjs';
import { endInGoodOrder, stopping } from './lib/stopping.mjs';

const help = `npm run bench [-- --quick] [-- --sizes 100,2000,10000]

Makes accounts with 100, 2,000 and 10,000 people on a scratch database, serves the production build to this machine
alone, and prints as Markdown what each page takes: alone (p50, p95), at eight at a time, in KB of HTML, and in a real
browser; beside it the bare page (who asks, one query) as the floor. Removes everything at the end. About five
minutes; best on a machine that has nothing else to do.

  --quick    100 and 2,000 people and few rounds: whether it works, not how fast
  --sizes    other numbers of people
  --plans    instead: the plan of every query of every page, as it ran in the largest account`;

const full = { sizes: [100, 2000, 10_000], rounds: 100, busyRounds: 3, busyMilliseconds: 1000 };
const quick = { sizes: [100, 2000], rounds: 10, busyRounds: 1, busyMilliseconds: 200 };

async function main() {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) return say(help);
  endInGoodOrder();
  const explain = args.includes('--plans');
  const effort = effortOf(args.filter((each) => each !== '--plans'));
  const site = await openSite(explain ? [Math.max(...effort.sizes)] : effort.sizes, { explain });
  try {
    say(explain ? await plans(site) : await bench(site, effort));
  } finally {
    hangUp();
    await site.close();
  }
}

/** @param {string[]} args */
function effortOf(args) {
  const effort = args.includes('--quick') ? quick : full;
  const at = args.indexOf('--sizes');
  const known = args.filter((_, place) => at < 0 || (place !== at && place !== at + 1));
  const stranger = known.find((each) => each !== '--quick');
  if (stranger) throw new Stop(`The benchmark does not know “${stranger}”: npm run bench -- --help.`);
  if (at < 0) return effort;
  const sizes = (args[at + 1] ?? '').split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size >= 10 && size <= 100_000))
    throw new Stop('--sizes takes numbers from 10 to 100000, with commas between them.');
  return { ...effort, sizes };
}

/**
 * @param {import('./bench/site.mjs').Site} site
 * @param {typeof full} effort
 */
async function bench({ url, notebooks, postgres }, effort) {
  const asked = await Promise.all(
    notebooks.map(async (notebook) => ({ ...notebook, cases: await casesOf(url, notebook) })),
  );
  const results = await step('Measuring', () => measure(url, asked, effort));
  const largest = asked.at(-1);
  const pages = (largest?.cases ?? []).filter((each) => each.expects === 200);
  const paths = new Map(pages.map((each) => [each.name, each.question(0).path]));
  const loads = await step('Looking with a browser', () => browse(url, largest?.token ?? '', paths));
  const notes = asked.flatMap(({ people, cases }) =>
    cases.flatMap(({ name, note }) => (note ? [`${name} of ${people}: ${note}.`] : [])),
  );
  return `\n${table({ results, loads, sizes: effort.sizes, notes, postgres })}\n`;
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
