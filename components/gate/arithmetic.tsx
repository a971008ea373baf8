import { abilityIn, GATE, type Measures, POLICY, type RequestKind, rank, testedWords } from '@/lib/domain';

/** One share that the gate compares: how it was counted, what it is, what it takes, how wide the doubt is. */
type Share = { of: string; counted: string; value: number; need: number; unsure: number };

/** How the gate counted: a dot at the value, a bar as wide as the doubt, a stroke at the need. */
export function Arithmetic({ shares }: { shares: Share[] }) {
  return shares.map((share) => (
    <div className="arith quiet" key={share.of}>
      <Picture share={share} />
      <p>
        {share.of}: {share.counted} = {two(share.value)}. It takes {two(share.need)}.{' '}
        {doubt[testedWords(share.unsure)]}
      </p>
    </div>
  ));
}

const doubt = {
  'little to go on': 'There is little to go on yet, so the bar is wide.',
  some: 'There is some to go on; the bar is how unsure that still is.',
  'well tested': 'That is well tested; the bar is how unsure it still is.',
} as const;

/** The shares that a kind of request looks at: their word, and their work in the area. */
export function sharesFor(kind: RequestKind, area: string | null, measures: Measures): Share[] {
  const { stage, ability } = GATE[kind];
  const shares: Share[] = [];
  if (stage && rank(stage) >= rank('trusted')) {
    const { r, s, reliability: value, unsure } = measures;
    const counted = `(${r} kept + 1) of (${r} kept + ${s} for what was not + 2)`;
    shares.push({ of: 'Their word', counted, value, need: POLICY.trusted.reliability, unsure });
  }
  if (ability) {
    const { r, s, score: value } = abilityIn(measures, area ?? undefined);
    const counted = `(${r} good + 1) of (${r} good + ${s} for what went badly + 2)`;
    shares.push({ of: 'Their work', counted, value, need: ability.score, unsure: 2 / (r + s + 2) });
  }
  return shares;
}

const left = 10;
const width = 400;
const x = (share: number) => left + width * Math.min(1, Math.max(0, share));

function Picture({ share: { of, value, need, unsure } }: { share: Share }) {
  return (
    <svg
      viewBox="0 0 420 62"
      role="img"
      aria-label={`${of} ${two(value)}, where ${two(need)} is needed. The bar is ${two(unsure)} wide: how unsure that is.`}
    >
      <path className="axis" d={`M${left} 30H${left + width}`} />
      <path className="doubt" d={`M${x(value - unsure / 2)} 30H${x(value + unsure / 2)}`} />
      <path className="need" d={`M${x(need)} 17V43`} />
      <circle className="dot" cx={x(value)} cy={30} r={6} />
      <text x={x(need)} y={12} textAnchor="middle">
        needed {two(need)}
      </text>
      <text x={x(value)} y={57} textAnchor="middle">
        now {two(value)}
      </text>
    </svg>
  );
}

const two = (share: number) => share.toFixed(2);
