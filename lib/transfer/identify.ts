import anyAscii from 'any-ascii';
import type { Incoming } from './incoming';
import { keysOf } from './keys';

/** Whom a row may be about: a person's id, or `row:12` for an earlier row of the same file. */
export type Who = string;

/** What is known of everybody a row may be about. Filled from the notebook, and row by row from the file itself. */
export type Known = {
  /** By `source key`, as `originKey` makes it. */
  origins: Map<string, Who>;
  /** By key of `keysOf`. */
  keys: Map<string, Who[]>;
  names: Map<Who, string>;
  /** Of rows of this file: which sources know them under a name of their own. */
  sources: Map<Who, readonly string[]>;
};

/** Nobody is known yet. */
export function nobodyKnown(): Known {
  return { origins: new Map(), keys: new Map(), names: new Map(), sources: new Map() };
}

/** `source` and `key` of an origin as one text. */
export function originKey({ source, key }: { source: string; key: string }): string {
  return `${source} ${key}`;
}

/** Who a row is: surely one, perhaps one of some, or nobody known (null). */
export type Identity = { who: Who } | { perhaps: Who[] } | null;

/** How many people a row may be asked about. */
const mostPerhaps = 5;
/** An address or number of more people than that is a switchboard's, and tells nobody apart. */
const mostBehindOne = 2;

/**
 * Who a row is about. Surely: the same origin, or the same e-mail address, number or handle with a name that has a word
 * in common (a family and a company share a number). Perhaps: an address or number under another name, and the same
 * name; not where one service tells both apart, as LinkedIn does two people called John Smith.
 */
export function identify(incoming: Incoming, known: Known): Identity {
  for (const origin of incoming.origins ?? []) {
    const who = known.origins.get(originKey(origin));
    if (who !== undefined) return { who };
  }
  const keys = keysOf(incoming);
  const perhaps = new Set<Who>();
  for (const key of keys.filter((each) => !isName(each))) {
    const behind = known.keys.get(key) ?? [];
    const alike = behind.filter((who) => haveWordInCommon(known.names.get(who) ?? '', incoming.name));
    if (alike.length === 1 && alike[0] !== undefined) return { who: alike[0] };
    for (const who of alike.length > 1 || behind.length > mostBehindOne ? alike : behind) perhaps.add(who);
  }
  for (const key of keys.filter(isName))
    for (const who of known.keys.get(key) ?? []) if (!areToldApart(incoming, who, known)) perhaps.add(who);
  return perhaps.size === 0 ? null : { perhaps: [...perhaps].slice(0, mostPerhaps) };
}

/** Adds somebody to what is known, as whom later rows may be about. */
export function learn(known: Known, who: Who, incoming: Incoming): void {
  if (!known.names.has(who)) known.names.set(who, incoming.name);
  for (const origin of incoming.origins ?? []) {
    const key = originKey(origin);
    if (!known.origins.has(key)) known.origins.set(key, who);
  }
  for (const key of keysOf(incoming)) learnKey(known, key, who);
  if (who.startsWith('row:') && incoming.origins)
    known.sources.set(who, [
      ...(known.sources.get(who) ?? []),
      ...incoming.origins.map(({ source }) => source),
    ]);
}

/** Adds one more who is behind a key. */
export function learnKey(known: Known, key: string, who: Who): void {
  const behind = known.keys.get(key);
  if (!behind) known.keys.set(key, [who]);
  else if (!behind.includes(who) && behind.length <= 2 * mostPerhaps) behind.push(who);
}

// Not Facebook: its file has names and nothing else.
const services: readonly string[] = ['linkedin', 'monica', 'nametag', 'gus'];

function areToldApart(incoming: Incoming, who: Who, { sources }: Known): boolean {
  const theirs = sources.get(who) ?? [];
  return (incoming.origins ?? []).some(({ source }) => services.includes(source) && theirs.includes(source));
}

function isName(key: string): boolean {
  return key.startsWith('n:');
}

function haveWordInCommon(one: string, other: string): boolean {
  const words = wordsOf(one);
  return wordsOf(other).some((word) => words.includes(word));
}

function wordsOf(name: string): string[] {
  return anyAscii(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
}
