/** A text as it is without somebody's name. */
export type Unname = (text: string) => string;

const nobody = 'somebody';

/**
 * Takes a name out of texts, whole words only, case aside: `full` the name as it is, `short` also its first
 * word, by which notes call people, unless one of the others is called so too. "Dana’s dog" → "somebody’s dog".
 */
export function unnaming(name: string, others: readonly string[]): { full: Unname; short: Unname } {
  const first = name.split(/\s+/u)[0] ?? '';
  const shared = others.some((other) => words(other).includes(first.toLowerCase()));
  const isShort = [...first].length < 2 || shared;
  const full = replacing([name]);
  return { full, short: isShort ? full : replacing([name, first]) };
}

function replacing(names: readonly string[]): Unname {
  const each = names.filter((name) => name.trim() !== '').map(escaped);
  if (each.length === 0) return (text) => text;
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${each.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(found, nobody);
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function words(name: string): string[] {
  return name.toLowerCase().split(/\s+/u);
}
