import { Sign } from '@/components/ui/sign';
import { STAGE_NAMES, type Stage } from '@/lib/domain';

// How far each drawing reaches, in px, so that the word follows at the same distance.
const reach: Record<Stage, number> = { stranger: 25.5, known: 23.5, liked: 20, trusted: 18, friend: 18 };

/** How near somebody is: a dot that comes closer to a circle, and the ring's word. */
export function Near({ ring }: { ring: Stage }) {
  return (
    <span className={`near ${ring}`}>
      <Sign name={`near-${ring}`} size={reach[ring]} height={18} />
      {STAGE_NAMES[ring]}
    </span>
  );
}

/** The mark alone, for a margin whose row says the word. All are as wide, so that the circles line up. */
export function NearMark({ ring }: { ring: Stage }) {
  return <Sign name={`near-${ring}`} size={26} height={18} className={ring} />;
}
