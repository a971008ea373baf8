import type { CalendarDate } from './calendar';
import type { Evidence } from './evidence';
import { ofType } from './tally';

const MOST_INSTEAD = 3;

/**
 * What to ask about instead, where nothing was seen in an area: up to three others in which good work was seen
 * first-hand, those called alike first, then the latest.
 */
export function seenInstead(history: readonly Evidence[], area: string, today: CalendarDate): string[] {
  const seen = ofType(history, 'sighting')
    .filter((sighting) => sighting.basis === 'first-hand' && sighting.good && sighting.on <= today)
    .sort((a, b) => (a.on < b.on ? 1 : -1));
  const areas = [...new Set(seen.map((sighting) => sighting.area))].filter((one) => one !== area);
  return areas.sort((a, b) => Number(isAlike(b, area)) - Number(isAlike(a, area))).slice(0, MOST_INSTEAD);
}

/** "violins" and "violin repair": two of their words begin alike, with four letters or all of the shorter one. */
function isAlike(one: string, other: string): boolean {
  return one.split(' ').some((a) =>
    other.split(' ').some((b) => {
      const length = Math.min(4, a.length, b.length);
      return length > 2 && a.slice(0, length) === b.slice(0, length);
    }),
  );
}
