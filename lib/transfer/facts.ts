import { type FactCategory, suggestFact } from '@/lib/domain';
import { lineOf, markOf, textIn } from './cells';
import type { IncomingFact } from './incoming';

/** The longest small detail, in letters. */
const SENTENCE = 500;
/** More than anybody is said to keep: what is behind that is not even looked at. */
const MOST_LETTERS = 1_000_000;
const MOST_LINES = 2_000;

/** Small details out of a text, a line each; those that are too long are cut between sentences or words. */
export function factsOf(text: string, category: FactCategory, depth: 1 | 2 | 3 = 1): IncomingFact[] {
  return linesOf(text).map((line) => ({ origin: originOf(line), text: line, category, depth }));
}

/** The same where nothing says what they are about: guessed from their words. */
export function notesOf(text: string): IncomingFact[] {
  return linesOf(text).map((line) => ({ origin: originOf(line), text: line, ...suggestFact(line) }));
}

/** What somebody does, and where, as one small detail that anyone may know. */
export function workFact(position: string, company: string, department = ''): IncomingFact[] {
  const [what, where] = [lineOf(position), [lineOf(department), lineOf(company)].filter(Boolean).join(', ')];
  return factsOf(what && where ? `${what} at ${where}` : what || (where && `Works at ${where}`), 'work');
}

/** By its words a detail is known again, whichever file it comes from. */
function originOf(text: string): string {
  return `fact:${markOf(text)}`;
}

// A long line that goes on in small letters on the next was broken by the program that wrote it, and is one sentence.
const WRAPPED = /(?<=^.{40,}[^.!?:;\n])\n(?=\p{Ll})/gmu;

function linesOf(text: string): string[] {
  return textIn(text.slice(0, MOST_LETTERS))
    .replace(WRAPPED, ' ')
    .split('\n')
    .slice(0, MOST_LINES)
    .flatMap(shortened)
    .filter((line) => line !== '');
}

function shortened(line: string): string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > SENTENCE) {
    const piece = rest.slice(0, SENTENCE);
    const end = /^.*[.!?](?=\s)/s.exec(piece)?.[0].length ?? piece.lastIndexOf(' ');
    const at = end > 0 ? end : /[\ud800-\udbff]$/.test(piece) ? SENTENCE - 1 : SENTENCE;
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...parts, rest];
}
