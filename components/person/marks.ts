/** A stretch of a text: from a place up to, but without, another. */
export type Mark = readonly [begin: number, end: number];

/** Where in a text each word of what was looked for first stands, accents and case aside; none overlap. */
export function marksIn(text: string, sought: string): Mark[] {
  // Letter by letter, because folding may make one letter two: the places must be those of the text itself.
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const letter of text) {
    const fold = foldLetter(letter);
    for (let at = 0; at < fold.length; at += 1) places.push(place);
    folded += fold;
    place += letter.length;
  }
  places.push(place);
  const words = foldLetter(sought)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const spans = words.flatMap((word): Mark[] => {
    const begin = folded.indexOf(word);
    return begin < 0 ? [] : [[places[begin] ?? 0, places[begin + word.length] ?? place]];
  });
  return spans
    .sort((a, b) => a[0] - b[0])
    .filter(([begin], at, all) => at === 0 || begin >= (all[at - 1]?.[1] ?? 0));
}

function foldLetter(letter: string): string {
  return letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
