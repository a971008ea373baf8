import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { type CalendarDate, daysBetween } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';

type Props = {
  person: { id: string; name: string; snoozedUntil: CalendarDate; snoozes: number };
  today: CalendarDate;
  undo: FormAction;
};

/** Who was just put off and until when, with a way back; the third time in a row it asks about the rhythm. */
export function PutOff({ person: { id, name, snoozedUntil, snoozes }, today, undo }: Props) {
  const soon = daysBetween(today, snoozedUntil) < 7;
  return (
    <div role="status" className="said">
      <p>
        <bdi>{name}</bdi>: {soon ? 'not this week, then.' : `put off until ${dayWords(snoozedUntil, today)}.`}{' '}
        {snoozes >= 3 ? (
          <>
            That was the third time in a row.{' '}
            <Link href={`/people/${id}/edit`}>Would another rhythm suit you both?</Link>
          </>
        ) : null}
      </p>
      <Form action={undo} className="inline-form" label={`Put ${name} back on the list`}>
        <input type="hidden" name="person" value={id} />
        <SubmitButton look="act">Take it back</SubmitButton>
      </Form>
    </div>
  );
}
