/** A text with what was looked for marked, accents and case aside; each of several words by itself. */
export function Marked({ text, sought }: { text: string; sought: string }) {
  const spans = spansOf(text, sought);
  if (spans.length === 0) return text;
  const ends = [0, ...spans.map(([, end]) => end)];
  return (
    <>
      {spans.map(([begin, end], at) => (
        <span key={begin}>
          {text.slice(ends[at], begin)}
          <mark>{text.slice(begin, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

// Letter by letter, because folding may make one letter two: the places must be those of the text itself.
function spansOf(text: string, sought: string): [number, number][] {
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
  const spans = words.flatMap((word): [number, number][] => {
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
