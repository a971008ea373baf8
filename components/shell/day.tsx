import type { CalendarDate } from '@/lib/domain';
import { shortDay } from '@/lib/format';

/** A day in the margin: "7 Oct", and the year below where it is not this one. */
export function Day({ on, today }: { on: CalendarDate; today: CalendarDate }) {
  return (
    <time dateTime={on}>
      {shortDay(on)}
      {on.slice(0, 4) === today.slice(0, 4) ? null : (
        <>
          <br />
          {on.slice(0, 4)}
        </>
      )}
    </time>
  );
}
