type Counts = { good: number; neutral: number; bad: number; putRight: number };

const most = 48;
const perLine = 16;
const step = 18;

/** How it went each time, one mark for each: filled, an empty ring, a ring with a stroke. Said in words besides. */
export function RecordPicture({ counts }: { counts: Counts }) {
  const marks = marksOf(counts);
  const lines = Math.ceil(marks.length / perLine);
  return (
    <svg
      className="record-marks"
      viewBox={`0 0 ${perLine * step} ${lines * step}`}
      width={perLine * step}
      height={lines * step}
      role="img"
      aria-label={legend(counts)}
    >
      {marks.map(({ mark, x, y }) => (
        <g key={`${x} ${y}`} className={mark}>
          <circle cx={x} cy={y} r={6} />
          {mark === 'bad' ? <path d={`M${x - 4} ${y + 4}l8 -8`} /> : null}
        </g>
      ))}
    </svg>
  );
}

/** "3 times well, once neither well nor badly, twice badly (once put right)" */
export function legend({ good, neutral, bad, putRight }: Counts): string {
  const parts = [
    good > 0 ? `${times(good)} well` : '',
    neutral > 0 ? `${times(neutral)} neither well nor badly` : '',
    bad > 0 ? `${times(bad)} badly${putRightWords(bad, putRight)}` : '',
  ];
  return parts.filter(Boolean).join(', ');
}

function putRightWords(bad: number, putRight: number): string {
  if (putRight === 0) return '';
  if (putRight < bad) return ` (${times(putRight)} put right)`;
  return bad === 1 ? ', and put right' : `, ${bad === 2 ? 'both' : 'all'} put right`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

type Mark = Exclude<keyof Counts, 'putRight'>;

/** One mark for each; of more than there is room for, as many as keep the proportion. */
function marksOf(counts: Counts): { mark: Mark; x: number; y: number }[] {
  const all = counts.good + counts.neutral + counts.bad;
  const share = (count: number) =>
    all <= most ? count : count === 0 ? 0 : Math.max(1, Math.round((count / all) * most));
  const kinds: Mark[] = ['good', 'neutral', 'bad'];
  const marks = kinds.flatMap((kind) => Array.from({ length: share(counts[kind]) }, () => kind));
  return marks.map((mark, at) => {
    return { mark, x: ((at % perLine) + 0.5) * step, y: (Math.floor(at / perLine) + 0.5) * step };
  });
}
