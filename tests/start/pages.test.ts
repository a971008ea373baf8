import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, hangUp } from '@/scripts/bench/ask.mjs';
import { type Case, casesOf } from '@/scripts/bench/cases.mjs';
import { type Explained, explained, readWhole, rowsRead } from '@/scripts/bench/plans.mjs';
import { openSite, type Site } from '@/scripts/bench/site.mjs';
import { type Brought, bringFiles } from '../support/brought-files';

/** The tables that grow with an account; of a small one Postgres rightly reads all. */
const large = ['person', 'evidence', 'ask', 'gate_check', 'invitation', 'introduction', 'introduction_step'];
/** Those that grow with files as well: nobody has a label or a double before. */
const brought = [...large, 'import_row', 'lookalike', 'labelled', 'match_key'];

// How many rows of them a page may look at, however many people the account has. A person's own history is theirs: it
// is read whole where it is judged.
const history = 620;
const most: Record<string, number> = {
  'the bare page': 10,
  'this week': 700,
  people: 60,
  'people, page 5': 65,
  // Rows of several loops are averages, and come back a little off.
  'people of one place': 66,
  // Twenty-one asks with their people, and six to choose from; that somebody is here is looked up beside it, of a small
  // account in one look at all.
  'before I ask': 21 * 3 + 100,
  'my manners': 10,
  'search: a name': 700,
  'search: a word of a note': 1300,
  'search: a slip of the pen': 1300,
  'one person': 120,
  'a person with 500 touches': history + 160,
  // The verdict stands under its question, which offers the 40 nearest people; and what it would be today, by all that
  // is known of the one it is about.
  'promote?, a stored check': history + 40 + 40,
  // Three lists of 15, each with both their names, whether they are here, and its steps.
  introductions: 3 * 16 * 5 + 3 * 16 * 3,
  // Forty people, and of half of them the last details and works.
  'whom to weave together': 40 + 20 * 12,
  // Twelve cards and whom they are about.
  'a card to remember': 24 + 10,
  'before a meeting': 60,
  // Second chances and breaches are few; what would mend one, and what is suggested, is judged by their own history.
  'how it stands': 30,
  'something between': history + 30,
  'what one notices': history + 30,
  // A hundred asks of each kind of no, and the few at hand; outcomes are counted in an index that holds nothing else.
  'my record': 2 * 100 + 200,
  'the log form': 30,
  'saving a log entry': 60,
  'the same, with 500 touches': history + 60,
  // Twenty-one asks at the most, each with whose it is and its few lines.
  'the asks': 300,
  'the asks, far back': 300,
  'asks: one-link stands': 300,
  'asks: every no': 600,
  'asks by phone': 300,
  'asks of one person': 200,
  // With how they asked of late, which is judged by their own history.
  'one ask': history + 30,
  'words for an answer': 30,
  // Eleven invitations that wait and sixteen of each of three answers, with whose it is and, as averages of loops, whether
  // they are here; and the 200 accepted last with whose it is.
  invitations: (11 + 3 * 16) * 4 + 200 * 2,
  'the ask form': 30,
  'saving an ask': 200,
  'bring your people': 10,
  // Fifty lines of one kind, and twenty of those who may be somebody, each with who that may be; how many wait for a word
  // is counted up to a thousand.
  'a preview': 1000 + 51 + 2 * 21,
  'a preview, in the middle': 1000 + 51 + 2 * 21,
  'a file that was brought in': 1000 + 60,
  'the triage': 1000 + 60,
  'people of a label': 4 * 51 + 5,
  // Twenty-one pairs with whether both are here, and how much is written about each of them.
  'here twice': 21 * 3 + 42 * 20,
  'the removed': 60,
};

// The rings and the places say how many people are in each, and count them in an index made for it.
const counting = ['the rings', 'where people met'];

type Asked = { name: string; status: number; expects: number; ran: Explained[]; tables: readonly string[] };

let site: Site;
let few: Asked[];
let many: Asked[];

beforeAll(async () => {
  site = await openSite([100, 2000], { explain: true });
  few = await askAll(site.notebooks[0]);
  many = await askAll(site.notebooks[1]);
}, 300_000);

afterAll(async () => {
  hangUp();
  await site?.close();
});

async function askAll(notebook: Site['notebooks'][number] | undefined): Promise<Asked[]> {
  if (!notebook) return [];
  const asked: Asked[] = [];
  const one = (each: Case, turn: number) => ask(site.url, notebook.token, each.question(turn));
  const measure = async (cases: readonly Case[], tables: readonly string[]) => {
    for (const each of cases) {
      // The first of a page's answers also notes that the session is in use.
      await one(each, 0);
      let status = 0;
      const ran = await explained(site.log, async () => {
        status = (await one(each, 1)).status;
      });
      asked.push({ name: each.name, status, expects: each.expects, ran, tables });
    }
  };
  await measure(await casesOf(site.url, notebook), large);
  // Files write all people anew: what counts them all would be planned for a table twice as large.
  const files = await bringFiles(site.databaseUrl, notebook.much, notebook.people);
  await measure(casesOfFiles(files), brought);
  return asked;
}

function casesOfFiles({ preview, applied, triage, middle }: Brought): Case[] {
  const paths = {
    'bring your people': '/people/import',
    'a preview': preview,
    'a preview, in the middle': `${preview}?show=fresh&after=${middle}&perhaps=${middle}`,
    'a file that was brought in': applied,
    'the triage': triage,
    'people of a label': '/people?label=choir',
    'here twice': '/people/duplicates',
    'the removed': '/people/removed',
  };
  return Object.entries(paths).map(([name, path]) => ({ name, expects: 200, question: () => ({ path }) }));
}

describe('every page, asked of an account with 2,000 people', () => {
  it('answers', () => {
    expect(many.length).toBeGreaterThan(10);
    for (const { name, status, expects } of [...few, ...many])
      expect([name, status]).toEqual([name, expects]);
    for (const { name, ran } of many) expect([name, ran.length > 1]).toEqual([name, true]);
  });

  it('never reads all people or all evidence that there are', () => {
    const whole = many.flatMap(({ name, ran, tables }) =>
      ran.flatMap(({ plan, query }) =>
        readWhole(plan).flatMap((table) => (tables.includes(table) ? [`${name}: ${table} in ${query}`] : [])),
      ),
    );
    expect(whole).toEqual([]);
  });

  it('asks the database as often as in an account with 100 people', () => {
    const questions = (asked: Asked[]) =>
      Object.fromEntries(
        asked.filter(({ name }) => !name.startsWith('search')).map(({ name, ran }) => [name, ran.length]),
      );
    expect(questions(many)).toEqual(questions(few));
    for (const { name, ran } of many) expect([name, ran.length <= 20]).toEqual([name, true]);
  });

  it('looks at no more rows than its lists can hold', () => {
    const past = [...few, ...many].flatMap(({ name, ran, tables }) => {
      const rows = Math.round(ran.reduce((sum, { plan }) => sum + rowsRead(plan, tables), 0));
      return counting.includes(name) || rows <= (most[name] ?? 0) ? [] : [`${name}: ${rows} rows`];
    });
    expect(past).toEqual([]);
  });
});
