import type { Mark } from './marks';

/** A text with stretches of it marked. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const ends = [0, ...marks.map(([, end]) => end)];
  return (
    <>
      {marks.map(([begin, end], at) => (
        <span key={begin}>
          {text.slice(ends[at], begin)}
          <mark>{text.slice(begin, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
