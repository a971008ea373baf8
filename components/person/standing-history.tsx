import { Fold } from '@/components/ui/fold';
import type { CalendarDate, Standing } from '@/lib/domain';
import { dayWords } from '@/lib/format';
import { standingWords } from './words';

type Change = { id: string; on: CalendarDate; from: Standing; to: Standing; reason: string; terms: string };

/** How it stood before, newest first; open where there was a second chance already, so that it is seen before another. */
export function StandingHistory({
  changes,
  open,
  today,
}: {
  changes: readonly Change[];
  open: boolean;
  today: CalendarDate;
}) {
  if (changes.length === 0) return null;
  return (
    <Fold summary="How it stood before" open={open}>
      <ul className="measure">
        {changes.map((change) => (
          <li key={change.id}>
            <p className="quiet">
              {dayWords(change.on, today)}: {standingWords[change.from]} → {standingWords[change.to]}
            </p>
            {change.reason ? <p dir="auto">{change.reason}</p> : null}
            {change.terms ? <p dir="auto">Terms: {change.terms}</p> : null}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
