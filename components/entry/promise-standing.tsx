import { Chips } from '@/components/ui/chips';
import { DateInput } from '@/components/ui/inputs';
import type { CalendarDate, Promised } from '@/lib/domain';

/** How a promise stands, and since when; also to take back a settling that was a slip. */
export function PromiseStanding({ promise, today }: { promise: Promised; today: CalendarDate }) {
  return (
    <>
      <Chips
        legend="How it stands"
        name="row.status"
        options={[
          { value: 'open', label: 'Open' },
          { value: 'kept', label: 'Kept' },
          { value: 'broken', label: 'Not kept' },
          { value: 'released', label: 'Agreed otherwise' },
        ]}
        before={[promise.status]}
      />
      <div className="form-two">
        <DateInput
          name="row.resolvedOn"
          label="Since which day, if it is not open"
          before={promise.resolvedOn}
          max={today}
        />
        <DateInput
          name="row.amendsOn"
          label="Made good on, if it was not kept"
          before={promise.amendsOn}
          max={today}
        />
      </div>
    </>
  );
}
