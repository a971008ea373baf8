import { randomUUID } from 'node:crypto';
import { Stop } from '../lib/say.mjs';
import { ask } from './ask.mjs';
import { asMultipart, fieldsOf } from './form.mjs';

/**
 * @typedef {import('./fill').Notebook} Notebook
 * @typedef {import('./ask.mjs').Question} Question
 * @typedef {{ name: string, note?: string, expects: number, question: (turn: number) => Question }} Case
 */

/** The page that the others are measured against. */
export const floor = 'the bare page';

/**
 * What a notebook is asked for, each turn about another of its people.
 * @param {string} url
 * @param {Notebook} notebook
 * @returns {Promise<Case[]>}
 */
export async function casesOf(url, notebook) {
  const { some, much, checks, askers, asks, words, token } = notebook;
  const far = asks.at(Math.floor(asks.length / 2));
  const fifth = await pageOfPeople(url, token, 5);
  const save = await saving(url, notebook);
  const writeAsk = await asking(url, notebook);
  return [
    page(floor, () => '/you/bare'),
    page('this week', () => '/'),
    page('people', () => '/people'),
    { ...page(`people, page ${fifth.page}`, () => fifth.path), name: 'people, page 5', note: fifth.note },
    page('search: a name', (turn) => `/people?q=${encodeURIComponent(of(words.names, turn))}`),
    page('search: a word of a note', (turn) => `/people?q=${encodeURIComponent(of(words.notes, turn))}`),
    page('search: a slip of the pen', (turn) => `/people?q=${encodeURIComponent(of(words.slips, turn))}`),
    page('one person', (turn) => `/people/${of(some, turn)}`),
    page('a person with 500 touches', () => `/people/${much}`),
    page('promote?, a stored check', (turn) => `/promote/${of(checks, turn)}`),
    page('people of one place', () => '/people?met=Seed+swap'),
    page('where people met', () => '/people/communities'),
    page('before I ask', () => '/asks/mine'),
    page('my manners', () => '/rings/manners'),
    page('the rings', () => '/rings'),
    page('introductions', () => '/introductions'),
    page('whom to weave together', () => '/introductions/weave'),
    page('a card to remember', () => '/remember'),
    page('before a meeting', (turn) => `/people/${of(some, turn)}/before`),
    page('how it stands', () => `/people/${much}/standing`),
    page('something between', () => `/people/${much}/breach`),
    page('what one notices', () => `/people/${much}/noticed`),
    page('my record', () => '/record'),
    page('the log form', (turn) => `/log?with=${of(some, turn)}`),
    { name: 'saving a log entry', expects: 303, question: (turn) => save(of(some, turn)) },
    { name: 'the same, with 500 touches', expects: 303, question: () => save(much) },
    page('the asks', () => '/asks?list=all'),
    page('the asks, far back', () => `/asks?list=all&after=${far?.on}_${far?.id}`),
    page('asks: one-link stands', () => '/asks?list=stands'),
    page('asks: every no', () => '/asks?list=held'),
    page('asks by phone', () => '/asks?by=phone'),
    page('asks of one person', (turn) => `/asks?who=${of(askers, turn)}`),
    page('one ask', (turn) => `/asks/${asks[turn % asks.length]?.id}`),
    page('words for an answer', (turn) => `/asks/${asks[turn % asks.length]?.id}/words`),
    page('invitations', () => '/asks/invitations'),
    page('the ask form', (turn) => `/asks/new?with=${of(askers, turn)}`),
    { name: 'saving an ask', expects: 303, question: (turn) => writeAsk(of(askers, turn)) },
  ];
}

/**
 * @param {string} name
 * @param {(turn: number) => string} path
 * @returns {Case}
 */
function page(name, path) {
  return { name, expects: 200, question: (turn) => ({ path: path(turn) }) };
}

/**
 * @param {readonly string[]} all
 * @param {number} turn
 */
function of(all, turn) {
  return all[turn % all.length] ?? '';
}

/**
 * The address of a page of the list, found as people find it: by the link to the next one. The last page where there
 * are fewer.
 * @param {string} url
 * @param {string} token
 * @param {number} wanted
 */
async function pageOfPeople(url, token, wanted) {
  let path = '/people';
  for (let at = 1; at < wanted; at += 1) {
    const html = (await ask(url, token, { path })).body();
    const next = [...html.matchAll(/href="(\/people\?[^"]*after=[^"]*)"/g)].at(-1)?.[1];
    if (!next) return { path, page: at, note: at === 1 ? 'all on page 1' : `page ${at} is the last` };
    path = next.replaceAll('&amp;', '&');
  }
  return { path, page: wanted };
}

/**
 * The form of an ask, sent the same way.
 * @param {string} url
 * @param {Notebook} notebook
 * @returns {Promise<(person: string) => Question>}
 */
async function asking(url, { token, askers: [first = ''] }) {
  const fields = await formAt(url, token, `/asks/new?with=${first}`);
  return (person) => ({
    path: `/asks/new?with=${person}`,
    ...asMultipart([
      ...fields.map(([name, value]) => {
        if (name === 'token') return /** @type {[string, string]} */ ([name, randomUUID()]);
        return /** @type {[string, string]} */ ([name, name === 'who' ? person : value]);
      }),
      ['kinds', 'share'],
    ]),
  });
}

/**
 * The fields of the form with a token on a page.
 * @param {string} url
 * @param {string} token
 * @param {string} path
 */
async function formAt(url, token, path) {
  const html = (await ask(url, token, { path })).body();
  const form = html.split('<form').find((part) => /name="token"/.test(part));
  if (!form) throw new Stop(`The form was not found on ${path}.`);
  return fieldsOf(form.slice(0, form.indexOf('</form>')));
}

/**
 * The log form, sent as a browser without script sends it: its fields are read once, and each save has a token of
 * its own, or it would count as sent twice.
 * @param {string} url
 * @param {Notebook} notebook
 * @returns {Promise<(person: string) => Question>}
 */
async function saving(url, { token, much }) {
  const fields = await formAt(url, token, `/log?with=${much}`);
  return (person) => ({
    path: `/log?with=${person}`,
    ...asMultipart(
      fields.map(([name, value]) => {
        if (name === 'token') return [name, randomUUID()];
        if (value === much) return [name, person];
        return [name, name === 'note' ? 'A word about the weather, and the plan for Saturday.' : value];
      }),
    ),
  });
}
