import { STAGES } from '@/lib/domain';

const widest = 140;
const step = 27;

/** Five empty rings around the owner, and one person still outside. */
export function EmptyRings() {
  return (
    <svg
      className="wait"
      viewBox="0 0 320 320"
      role="img"
      aria-label="Five empty rings around you, and one person still outside"
    >
      {STAGES.map((stage, at) => (
        <circle key={stage} cx="150" cy="170" r={widest - at * step} fill={`var(--ring-${stage}-band)`} />
      ))}
      <text x="150" y="175" textAnchor="middle" fontSize="16" fill="var(--ink)" fontFamily="var(--serif)">
        you
      </text>
      <path
        d="M268 44 196 126"
        fill="none"
        stroke="var(--ink-2)"
        strokeWidth="1.5"
        strokeDasharray="1 7"
        strokeLinecap="round"
      />
      <circle cx="273" cy="38" r="9" fill="var(--paper)" stroke="var(--ink)" strokeWidth="1.8" />
    </svg>
  );
}
