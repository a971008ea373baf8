import { z } from 'zod';
import type { CalendarDate } from '@/lib/domain';
import { back } from './back';
import { dated, dayUntil } from './day';
import { id, several } from './ids';
import { nextRow } from './one-more';
import {
  factPiece,
  helpPiece,
  momentPieces,
  newsPiece,
  type Piece,
  promisePiece,
  sightingPiece,
} from './pieces';
import { factRow, helpRow, momentRow, newsRow, promiseRow, sightingRow } from './rows';
import { talkFields, talkIsOff, talkPieces } from './talk';
import { line } from './text';

/** How many people one save may be about, and how many of each kind of extra it may hold. */
const mostPeople = 20;
const mostRows = 20;

/** Whom an extra is about, where that is not one person's id: all of them, or whoever was typed by name. */
const all = 'all';
const typedOne = 'typed';

const rows = <Row extends z.ZodType>(row: Row) =>
  z.array(row, 'That is not a list.').max(mostRows, `At most ${mostRows} of a kind at a time.`).default([]);

const form = {
  token: id(),
  back: back(),
  with: several(id()),
  newcomers: several(line(200)).transform((names) => names.filter((name) => name !== '')),
  somebody: line(200),
  /** Which of the people called so, where several are: an id, or 'new'. */
  which: z.string().catch('').default(''),
  ...talkFields,
  facts: rows(factRow),
  promises: rows(promiseRow),
  help: rows(helpRow),
  moments: rows(momentRow),
  sightings: rows(sightingRow),
  news: rows(newsRow),
};

type Form = z.output<z.ZodObject<typeof form>> & { on: CalendarDate };
type Whom = Pick<Form, 'with' | 'newcomers' | 'somebody'>;

/** One extra of a save: what it says, whom it is about, and the name of the field that asks that. */
export type Extra = { about: string; field: string; pieces: Piece[] };

/** A save as the log form says it: with whom, on which day, the talk, and what to keep beside it. */
export type Logged = Pick<Form, 'token' | 'back' | 'with' | 'newcomers' | 'somebody' | 'which' | 'on'> & {
  talk: Piece[];
  extras: Extra[];
};

/** The log form, on the owner's today. A date that was filled in outweighs the chips beside it. */
export function logged(today: CalendarDate) {
  const shape = z.object({ ...form, on: dayUntil(today) });
  return z.unknown().transform((raw, context): Logged => {
    const day = dated(raw, today);
    const shaped = shape.safeParse(day);
    if (!shaped.success) {
      for (const { path, message } of shaped.error.issues) report(context, path, message);
      // What only makes sense of a whole form is not asked of one that is off; whom it is about is, at once.
      for (const [field, message] of whomIsOff(day)) report(context, field.split('.'), message);
      return z.NEVER;
    }
    const sent = shaped.data;
    const extras = extrasOf(sent);
    const off = [
      ...whoIsOff(sent),
      ...talkIsOff(sent),
      ...daysAreOff(sent, today),
      ...aboutIsOff(sent, extras),
      ...nothingToKeep(sent, extras),
    ];
    for (const [field, message] of off) report(context, field.split('.'), message);
    const { token, back, newcomers, somebody, which, on } = sent;
    return {
      token,
      back,
      with: [...new Set(sent.with)],
      newcomers: [...new Set(newcomers)],
      somebody,
      which,
      on,
      talk: talkPieces(sent, on),
      extras,
    };
  });
}

type Off = [field: string, message: string][];

function report(context: z.RefinementCtx, path: PropertyKey[], message: string): void {
  context.issues.push({ code: 'custom', message, path, input: undefined });
}

const company = z.object({
  with: form.with.catch([]),
  newcomers: form.newcomers.catch([]),
  somebody: form.somebody.catch(''),
});
const kindsOfRow = {
  facts: factRow,
  promises: promiseRow,
  help: helpRow,
  moments: momentRow,
  sightings: sightingRow,
  news: newsRow,
};

/** Who it was, and whom each extra is about, of a form in which something else is off. */
function whomIsOff(sent: unknown): Off {
  const whom = company.safeParse(sent);
  if (!whom.success) return [];
  const extras = Object.entries(kindsOfRow).flatMap(([kind, row]) => {
    const list = z.object({ [kind]: z.array(z.unknown()) }).safeParse(sent).data?.[kind] ?? [];
    return list.flatMap((one, at) => {
      // A row that is off has something in it; a row of nothing is about nobody.
      const isEmpty = row.safeParse(one).data === null;
      const { about } = z
        .object({ about: z.string().catch('') })
        .catch({ about: '' })
        .parse(one);
      return isEmpty ? [] : [{ about, field: `${kind}.${at}.about` }];
    });
  });
  return [...whoIsOff(whom.data), ...aboutIsOff(whom.data, extras)];
}

function extrasOf(sent: Form): Extra[] {
  const extras: Extra[] = [];
  const add = <Row extends { about: string }>(
    kind: string,
    list: readonly (Row | null)[],
    pieces: (row: Row) => Piece[],
  ) =>
    list.forEach((row, at) => {
      if (row) extras.push({ about: row.about, field: `${kind}.${at}.about`, pieces: pieces(row) });
    });
  add('facts', sent.facts, (row) => [factPiece(row, sent.on)]);
  add('promises', sent.promises, (row) => [promisePiece(row, sent.on)]);
  add('help', sent.help, (row) => [helpPiece(row, sent.on)]);
  add('moments', sent.moments, (row) => momentPieces(row, sent.on));
  add('sightings', sent.sightings, (row) => [sightingPiece(row, sent.on)]);
  add('news', sent.news, (row) => [newsPiece(row, sent.on)]);
  return extras;
}

function howMany(sent: Whom): number {
  return new Set(sent.with).size + new Set(sent.newcomers).size + (sent.somebody === '' ? 0 : 1);
}

function whoIsOff(sent: Whom): Off {
  if (howMany(sent) === 0) return [['with', 'Who was it? Choose somebody, or write their name.']];
  if (howMany(sent) > mostPeople) return [['with', `At most ${mostPeople} people at a time.`]];
  return [];
}

function daysAreOff(sent: Form, today: CalendarDate): Off {
  const early = sent.promises.flatMap(
    (row, at): Off =>
      row?.due && row.due < sent.on ? [[`promises.${at}.due`, 'That is before the promise was made.']] : [],
  );
  const late = sent.news.flatMap(
    (row, at): Off =>
      row?.on && row.on > today ? [[`news.${at}.on`, 'That day is still to come. Which day was it?']] : [],
  );
  return [...early, ...late];
}

function aboutIsOff(sent: Whom, extras: readonly Pick<Extra, 'about' | 'field'>[]): Off {
  const named = new Set([all, ...sent.with, ...sent.newcomers.map(newcomerKey)]);
  if (sent.somebody !== '') named.add(typedOne);
  return extras.flatMap(({ about, field }): Off => {
    if (about === '') return howMany(sent) > 1 ? [[field, 'Whom is this about?']] : [];
    return named.has(about) ? [] : [[field, 'They are not among the people above. Whom is this about?']];
  });
}

function nothingToKeep(sent: Form, extras: readonly Extra[]): Off {
  if (sent.there.includes('help') && !sent.help.some(Boolean))
    return [['help.0.direction', 'Which way did the help go?']];
  if (sent.spoke === 'none' && extras.length === 0)
    return [['spoke', 'There is nothing to keep yet. Who spoke?']];
  return [];
}

/** How a form names somebody who is only being added: their name, marked as one. */
export function newcomerKey(name: string): string {
  return `+${name}`;
}

/** The key of whoever was typed by name, before anybody knows who that is. */
export const typedKey = typedOne;

/** True where an extra is about this person: their key, all of them, or the one person there is. */
export function isAbout(extra: Extra, key: string): boolean {
  return extra.about === '' || extra.about === all || extra.about === key;
}

/** The field that gives a form one more row of a kind, empty: without script, "and one more" is a submit. */
export function oneMoreRow(sent: Readonly<Record<string, unknown>>, kind: string): Record<string, string> {
  if (!kinds.includes(kind)) return {};
  const next = nextRow(sent, kind, mostRows);
  return next === null ? { opened: kind } : { [`${kind}.${next}.about`]: '', opened: kind };
}

const kinds = ['facts', 'promises', 'help', 'moments', 'sightings', 'news'];
