/**
 * Says of a text whether every word of the question is in it, or near one of its words: one slip (a letter swapped,
 * missing, added or another) up to five letters, two in longer ones. Both as searchText makes them. Words that many
 * texts share are compared once.
 */
export function nearTo(question: string): (text: string) => boolean {
  const words = wordsOf(question).map((word) => ({
    word,
    most: allowed(word),
    known: new Map<string, boolean>(),
  }));
  return (text) => {
    const there = wordsOf(text);
    return words.every(({ word, most, known }) =>
      there.some((other) => {
        const before = known.get(other);
        if (before !== undefined) return before;
        const near = slips(word, other) <= most;
        known.set(other, near);
        return near;
      }),
    );
  };
}

function allowed(word: string): number {
  const length = [...word].length;
  if (length < 3) return 0;
  return length < 6 ? 1 : 2;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Letters swapped, missing, added or replaced between two words (optimal string alignment); at most 3. */
export function slips(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  if (Math.abs(from.length - to.length) > 2) return 3;
  let before: number[] = [];
  let above = to.map((_, at) => at + 1);
  above.unshift(0);
  for (const [i, letter] of from.entries()) {
    const row = [i + 1];
    for (const [j, other] of to.entries()) {
      const same = letter === other ? 0 : 1;
      let least = Math.min((above[j + 1] ?? 3) + 1, (row[j] ?? 3) + 1, (above[j] ?? 3) + same);
      const swapped = i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === other;
      if (swapped) least = Math.min(least, (before[j - 1] ?? 3) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return Math.min(3, above.at(-1) ?? 3);
}
