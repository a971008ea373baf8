import type { Stage } from '@/lib/domain';

/** One of the three: how long its bar is, and the word for it. Display only, never shown as a number. */
export type Meter = { name: string; percent: number; word: string };

/** Know, like and trust, as bars in the ring's colour with a word each. */
export function Meters({ meters, ring }: { meters: readonly Meter[]; ring: Stage }) {
  return (
    <div className="meters">
      {meters.map(({ name, percent, word }) => (
        <div className="meter" key={name}>
          <span>{name}</span>
          <svg viewBox="0 0 100 5" preserveAspectRatio="none" className={ring} aria-hidden="true">
            <rect width={percent} height="5" fill="currentColor" />
          </svg>
          <span>{word}</span>
        </div>
      ))}
    </div>
  );
}
