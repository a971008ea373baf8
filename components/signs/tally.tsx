const most = 5;

/** Pencilled strokes under "2 of 3", the missing ones dotted. Beyond five the words are enough. */
export function Tally({ have, need }: { have: number; need: number }) {
  if (need > most) return null;
  const strokes = Array.from({ length: need }, (_, place) => ({ x: 4 + place * 6, there: place < have }));
  return (
    <svg
      className="tally"
      width={need * 6 + 4}
      height={17}
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      {strokes.map(({ x, there }) => (
        <path
          key={x}
          d={`M${x + 1} 1L${x - 1} 16`}
          strokeWidth={there ? 2 : 1.8}
          strokeLinecap="round"
          strokeDasharray={there ? undefined : '0.1 4'}
        />
      ))}
    </svg>
  );
}
