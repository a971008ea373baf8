import { type CalendarDate, dayNumber } from './calendar';
import type { Breach, Evidence } from './evidence';
import { isRepaired, tallyRepairs } from './repair';
import { ofType, tallyOf } from './tally';

/** How a breach stands, and in words what would mend it. */
export type Mending<B> = {
  breach: B;
  /** `past`: before the latest second chance. `only you`: grave, which no deeds mend. */
  state: 'past' | 'only you' | 'to talk out' | 'mending' | 'mended';
  what: string;
};

/**
 * The breaches up to a day, newest first, each with what its repair needs: talked out, then kept promises on distinct
 * days and time, both twice for integrity (model.md, section 2, "Breach repaired").
 */
export function mending<E extends Evidence>(
  history: readonly E[],
  today: CalendarDate,
): Mending<Extract<E, { type: 'breach' }>>[] {
  const on = dayNumber(today);
  const { promises, epoch } = tallyOf(history, on);
  return ofType(history, 'breach')
    .filter((breach) => breach.on <= today)
    .sort((a, b) => dayNumber(b.on) - dayNumber(a.on))
    .map((breach) => ({ breach, ...stateOf(breach, promises.kept, epoch, on) }));
}

type Kept = Parameters<typeof tallyRepairs>[1];

function stateOf(breach: Breach, kept: Kept, epoch: number, on: number): Omit<Mending<Breach>, 'breach'> {
  const [repair] = tallyRepairs([breach], kept, epoch, on);
  if (!repair) return { state: 'past', what: 'It was before you began again, and counts no more' };
  if (repair.severity === 'grave')
    return { state: 'only you', what: 'No deeds mend this one; only a second chance could' };
  const promises = `${repair.keptNeeded} kept ${repair.keptNeeded === 1 ? 'promise' : 'promises'}`;
  if (repair.resolved === null)
    return {
      state: 'to talk out',
      what: `Not talked out yet. After that it takes ${promises} and ${repair.daysNeeded} days`,
    };
  if (isRepaired(repair, on)) return { state: 'mended', what: 'Mended, by kept promises and by time' };
  const days = Math.min(on - repair.resolved, repair.daysNeeded);
  return {
    state: 'mending',
    what: `Talked out. ${repair.kept} of ${promises} so far, and ${days} of ${repair.daysNeeded} days`,
  };
}
