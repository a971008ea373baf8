import { type OutsideDot, type RingCluster, type RingDot, STAGE_NAMES } from '@/lib/domain';

// Radii and strokes in the units of the chart's square, 744 wide.
const radius = 7;

/** Somebody in a ring: silence pales the fill, the outline keeps its contrast. */
export function Dot({ dot, says }: { dot: RingDot; says: string }) {
  const { x, y, stage, label, arrow } = dot;
  const colour = `var(--ring-${stage}-dot)`;
  const ground = `var(--ring-${stage}-band)`;
  return (
    <a href={`/people/${dot.id}`} aria-label={says}>
      <circle className="halo" cx={x} cy={y} r="14" fill="transparent" />
      {dot.inner ? <circle cx={x} cy={y} r="11" fill="none" stroke={colour} strokeWidth="1.4" /> : null}
      {dot.watch ? <path className="notch" d={`M${x - 5} ${y - 16}h10l-5 8z`} /> : null}
      <circle className="dot" cx={x} cy={y} r={radius} fill={ground} />
      <circle
        className="dot"
        cx={x}
        cy={y}
        r={radius}
        fill={colour}
        fillOpacity={dot.opacity}
        stroke={colour}
        strokeWidth="1.6"
        strokeDasharray={dot.limited ? '3 2.5' : undefined}
      />
      {arrow ? <Arrow {...arrow} /> : null}
      <text x={label.x} y={label.y} textAnchor={label.anchor} stroke={ground}>
        {shortened(dot.name)}
      </text>
    </a>
  );
}

/** Outside by the user's word: the NO sign around the dot in ISO proportions, ring 0.1 d and bar 0.08 d. */
export function OutsideMark({ dot, says }: { dot: OutsideDot; says: string }) {
  const { x, y, radius: r } = dot;
  const reach = r * 0.9 * Math.SQRT1_2;
  return (
    <a href={`/people/${dot.id}`} aria-label={says}>
      <circle className="halo" cx={x} cy={y} r={r + 4} fill="transparent" />
      <circle cx={x} cy={y} r="6" fill="var(--ink-2)" />
      <circle cx={x} cy={y} r={r * 0.9} fill="none" stroke="var(--no-sign)" strokeWidth={r * 0.2} />
      <path
        d={`M${x - reach} ${y - reach}L${x + reach} ${y + reach}`}
        stroke="var(--no-sign)"
        strokeWidth={r * 0.16}
      />
      <text x={x} y={y + r + 18} textAnchor="middle" stroke="var(--paper)">
        {shortened(dot.name)}
      </text>
    </a>
  );
}

/** A whole ring as one mark with its count, where there are too many people to draw. */
export function ClusterMark({ cluster: { stage, count, x, y, radius: r } }: { cluster: RingCluster }) {
  const colour = stage ? `var(--ring-${stage}-dot)` : 'var(--no-sign)';
  const name = stage ? STAGE_NAMES[stage] : 'outside';
  return (
    <a href={stage ? `/people?ring=${stage}` : '/people?standing=severed'} aria-label={`${name}: ${count}`}>
      <circle className="halo" cx={x} cy={y} r={r + 6} fill="transparent" />
      <circle cx={x} cy={y} r={r} fill="var(--paper)" stroke={colour} strokeWidth="2" />
      <text x={x} y={y + 5.5} textAnchor="middle" stroke="var(--paper)">
        {count}
      </text>
    </a>
  );
}

function Arrow({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const wing = (side: number) =>
    `${tenth(x2 - 5 * ux + side * 4 * uy)} ${tenth(y2 - 5 * uy - side * 4 * ux)}`;
  return <path className="move" d={`M${x1} ${y1}L${x2} ${y2}M${wing(1)}L${x2} ${y2}L${wing(-1)}`} />;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > 16 ? `${letters.slice(0, 15).join('')}…` : name;
}
