import { Sign } from '@/components/ui/sign';

/** What the marks mean. */
export function RingLegend() {
  return (
    <ul className="legend">
      <li>
        <svg width="30" height="16" aria-hidden="true">
          <circle cx="7" cy="8" r="6" fill="var(--ring-trusted-dot)" />
          <circle
            cx="22"
            cy="8"
            r="6"
            fill="var(--ring-trusted-dot)"
            fillOpacity="0.45"
            stroke="var(--ring-trusted-dot)"
            strokeWidth="1.5"
          />
        </svg>
        lately, and long ago
      </li>
      <li>
        <svg width="30" height="16" aria-hidden="true">
          <circle cx="7" cy="8" r="6" fill="var(--ring-liked-dot)" />
          <path className="move" d="M16 8h11M23 4l4 4l-4 4" />
        </svg>
        a move to consider
      </li>
      <li>
        <svg width="30" height="18" aria-hidden="true">
          <path className="notch" d="M2 0h10l-5 7z" />
          <circle cx="7" cy="12" r="5" fill="var(--ring-stranger-dot)" />
        </svg>
        on watch
      </li>
      <li>
        <svg width="30" height="16" aria-hidden="true">
          <circle
            cx="7"
            cy="8"
            r="6"
            fill="none"
            stroke="var(--ring-known-dot)"
            strokeWidth="1.6"
            strokeDasharray="3 2.5"
          />
        </svg>
        limited
      </li>
      <li>
        <Sign name="never" size={18} className="nosign" />
        outside, by your word
      </li>
    </ul>
  );
}
