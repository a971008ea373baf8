import { setTimeout as pause } from 'node:timers/promises';
import { tsImport } from 'tsx/esm/api';
import { Stop } from '../lib/say.mjs';
import { ask } from './ask.mjs';
import { asMultipart, fieldsOf } from './form.mjs';
import { watched } from './memory.mjs';
import { rows } from './table.mjs';

/**
 * @typedef {{ name: string, rows: number, seconds: number, megabytes: number | null, before: number | null, peak: number | null }} Stretch
 * @typedef {{ stretches: Stretch[], notes: string[] }} Transfer
 * @typedef {{ url: string, pid: number, people: number }} Place
 */

const lookEvery = 100;

/**
 * Brings files of so many people and takes them away again, and takes a whole account along into an empty one: by the
 * addresses and the forms that a browser without script uses.
 * @param {Place} place
 * @param {string} full the token of the account with the people
 * @param {string[]} empty the tokens of three accounts with nobody
 * @returns {Promise<Transfer>}
 */
export async function transfer(place, full, [one = '', another = '', third = '']) {
  /** @type {Transfer} */
  const found = { stretches: [], notes: [] };
  const files = await tsImport('./files.ts', import.meta.url);
  for (const [what, token, name, file] of [
    ['LinkedIn rows', one, 'Connections.csv', files.connections(place.people)],
    ['vCards', another, 'cards.vcf', files.cards(place.people)],
  ]) {
    const at = await bring(found, place, token, { what, name, file, done: 'brought in' });
    await timed(found, place, `${what}: taken away again`, () =>
      press(place, token, at, 'Take it all away again'),
    );
  }
  const archive = await timed(found, place, 'archive: downloaded', async () => {
    const answer = await ask(place.url, full, { path: '/api/export/archive' });
    if (answer.status !== 200) throw new Stop(`The archive answered ${answer.status} instead of 200.`);
    return answer.bytes();
  });
  const last = found.stretches.at(-1);
  if (last) last.megabytes = archive.length / 1e6;
  await bring(found, place, third, {
    what: 'archive',
    name: 'gus-archive.zip',
    file: archive,
    done: 'restored',
  });
  return found;
}

/**
 * Uploads a file, waits for its preview, and brings it in.
 * @param {Transfer} found
 * @param {Place} place
 * @param {string} token
 * @param {{ what: string, name: string, file: Buffer, done: string }} file
 * @returns {Promise<string>} the address of the file
 */
async function bring(found, place, token, { what, name, file, done }) {
  const { at, title } = await timed(found, place, `${what}: read, to the preview`, async () => {
    const answer = await ask(place.url, token, { path: '/api/import', ...upload(name, file) });
    if (!/^\/people\/import\/./.test(answer.to)) throw new Stop(`${name} was not taken (${answer.status}).`);
    const html = await settled(place, token, answer.to);
    if (!formIn(html, 'Bring them in')) throw new Stop(`${name} has no preview: “${titleOf(html)}”.`);
    return { at: answer.to, title: titleOf(html) };
  });
  const last = found.stretches.at(-1);
  if (last) last.megabytes = file.length / 1e6;
  const end = await timed(found, place, `${what}: ${done}`, () => press(place, token, at, 'Bring them in'));
  found.notes.push(`${what}: “${title}”, then “${titleOf(end)}”.`);
  return at;
}

/**
 * @template T
 * @param {Transfer} found
 * @param {Place} place
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function timed({ stretches }, { pid, people }, name, work) {
  const began = performance.now();
  const { result, before, peak } = await watched(pid, work);
  const seconds = (performance.now() - began) / 1000;
  stretches.push({ name, rows: people, seconds, megabytes: null, before, peak });
  return result;
}

/**
 * Sends the form of that name on a page, and waits for what comes of it.
 * @param {Place} place
 * @param {string} token
 * @param {string} path
 * @param {string} label
 * @returns {Promise<string>} the page when all is done
 */
async function press(place, token, path, label) {
  const form = formIn((await ask(place.url, token, { path })).body(), label);
  if (!form) throw new Stop(`The form “${label}” was not found on ${path}.`);
  const answer = await ask(place.url, token, { path, ...asMultipart(fieldsOf(form)) });
  if (answer.status !== 303) throw new Stop(`“${label}” answered ${answer.status} instead of 303.`);
  const html = await settled(place, token, path);
  const isOff = formIn(html, label) || /could not be read/.test(titleOf(html));
  if (isOff) throw new Stop(`“${label}” came to nothing: “${titleOf(html)}”.`);
  return html;
}

/**
 * The page of a file once nothing of it is on its way any more.
 * @param {Place} place
 * @param {string} token
 * @param {string} path
 */
async function settled({ url }, token, path) {
  for (;;) {
    const answer = await ask(url, token, { path });
    if (answer.status !== 200) throw new Stop(`${path} answered ${answer.status} instead of 200.`);
    const html = answer.body();
    if (!html.includes('<progress')) return html;
    await pause(lookEvery);
  }
}

/**
 * @param {string} html
 * @param {string} label
 */
function formIn(html, label) {
  const form = html.split('<form').find((part) => part.split('>')[0]?.includes(`aria-label="${label}"`));
  return form?.slice(0, form.indexOf('</form>'));
}

/** @param {string} html */
function titleOf(html) {
  return (/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '').replace(/<[^>]*>/g, '');
}

/**
 * @param {string} name
 * @param {Buffer} file
 */
function upload(name, file) {
  const edge = '----gus-bench-file';
  const head = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${edge}--\r\n`)]),
    type: `multipart/form-data; boundary=${edge}`,
  };
}

/**
 * As Markdown, with what the pages said below it.
 * @param {Transfer} found
 */
export function transferTable({ stretches, notes }) {
  const memory = (/** @type {number | null} */ megabytes) => megabytes?.toFixed(0) ?? 'not measured';
  return [
    ...rows(
      ['bringing and taking along', 'people', 'seconds', 'per s', 'file MB', 'memory before MB', 'peak MB'],
      stretches.map(({ name, rows: count, seconds, megabytes, before, peak }) => [
        name,
        count.toLocaleString('en'),
        seconds.toFixed(2),
        (count / seconds).toFixed(0),
        megabytes?.toFixed(2) ?? '',
        memory(before),
        memory(peak),
      ]),
    ),
    '',
    ...notes,
  ].join('\n');
}
