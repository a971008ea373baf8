import { Chips } from '@/components/ui/chips';
import { Drop } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { DateInput } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { addDays, type CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords, numberWords } from '@/lib/format';

/** Putting somebody off for a week, a month, or until a day. */
export function Snooze({
  person,
  today,
  action,
}: {
  person: string;
  today: CalendarDate;
  action: FormAction;
}) {
  return (
    <Drop label="Snooze">
      <Form action={action}>
        <input type="hidden" name="person" value={person} />
        <Chips
          legend="For how long"
          hideLegend
          name="until"
          before={['week']}
          options={[
            { value: 'week', label: 'A week' },
            { value: 'month', label: 'A month' },
          ]}
        />
        <DateInput name="on" label="or until" min={addDays(today, 1)} />
        <SubmitButton look="line">Snooze</SubmitButton>
      </Form>
    </Drop>
  );
}

type SnoozedProps = {
  person: string;
  /** Null where they are not put off: the form stays for what it said last. */
  until: CalendarDate | null;
  /** Snoozes in a row, without a talk between them. */
  times: number;
  today: CalendarDate;
  wake: FormAction;
};

/** That somebody is put off, with the way back; from the third time on it asks about the rhythm. */
export function Snoozed({ person, until, times, today, wake }: SnoozedProps) {
  return (
    <Form action={wake} className="snoozed">
      <div role="status">
        {until ? (
          <p className="quiet">
            Put off until {dayWords(until, today)}.
            {times >= 3 ? (
              <>
                {' '}
                That is {numberWords(times)} times in a row.{' '}
                <Link href={`/people/${person}/edit`}>Would another rhythm suit you both?</Link>
              </>
            ) : null}
          </p>
        ) : null}
      </div>
      {until ? (
        <>
          <input type="hidden" name="person" value={person} />
          <SubmitButton look="act">Back on the list</SubmitButton>
        </>
      ) : null}
    </Form>
  );
}
