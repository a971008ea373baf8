import type { RingChart, RingDot } from '@/lib/domain';
import { ClusterMark, Dot, OutsideMark } from './ring-marks';

type Props = {
  chart: RingChart;
  /** What a screen reader says of a dot: "Zoe, welcome friend, 14 days ago". */
  says: (dot: Pick<RingDot, 'id' | 'name'>) => string;
};

/** The five rings with everybody in them, drawn on the server; every dot is a link in the list's order. */
export function RingPicture({ chart, says }: Props) {
  const { size, centre } = chart;
  return (
    <svg viewBox={`0 0 ${size} ${size}`} aria-labelledby="ring-picture">
      <title id="ring-picture">Your people in five rings, the nearest in the middle</title>
      {chart.rings.map(({ stage, radius }) => (
        <circle
          key={stage}
          className="band"
          cx={centre}
          cy={centre}
          r={radius}
          fill={`var(--ring-${stage}-band)`}
        />
      ))}
      <text className="you" x={centre} y={centre + 6} textAnchor="middle">
        you
      </text>
      {chart.rings.map(({ stage, name }) => (
        <g key={stage}>
          <path
            id={`arc-${stage}`}
            d={`M${name.from.x} ${name.from.y}A${name.radius} ${name.radius} 0 0 1 ${name.to.x} ${name.to.y}`}
            fill="none"
          />
          <text className="ringname">
            <textPath href={`#arc-${stage}`} startOffset="50%" textAnchor="middle">
              {name.text}
            </textPath>
          </text>
        </g>
      ))}
      {chart.dots.map((dot) => (
        <Dot key={dot.id} dot={dot} says={says(dot)} />
      ))}
      {chart.outside.map((dot) => (
        <OutsideMark key={dot.id} dot={dot} says={says(dot)} />
      ))}
      {chart.clusters.map((cluster) => (
        <ClusterMark key={cluster.stage ?? 'outside'} cluster={cluster} />
      ))}
    </svg>
  );
}
