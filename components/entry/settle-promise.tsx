import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { DateInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate, Promised } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';

type SettleProps = {
  action: FormAction;
  /** Whom it is kept with. */
  person: string;
  promise: Promised & { id: string };
  today: CalendarDate;
};

/** What became of a promise, and on which day: kept, not kept, agreed otherwise; a broken one can be made good. */
export function SettlePromise({ action, person, promise, today }: SettleProps) {
  const answers = answersTo(promise);
  return (
    <Form action={action} label="What became of it?">
      <p className="measure">{standsWords(promise, today)}</p>
      <Hidden name="person" value={person} />
      <Hidden name="entry" value={promise.id} />
      {answers.length > 0 ? <DateInput name="on" label="On which day" before={today} max={today} /> : null}
      <div className="acts">
        {answers.map(({ became, words }) => (
          <SubmitButton key={became} look="line" name="became" value={became} pending="Saving">
            {words}
          </SubmitButton>
        ))}
      </div>
    </Form>
  );
}

function answersTo({ status, amendsOn }: Promised): { became: string; words: string }[] {
  if (status === 'broken' && !amendsOn) return [{ became: 'made good', words: 'Made good' }];
  if (status !== 'open') return [];
  return [
    { became: 'kept', words: 'Kept' },
    { became: 'broken', words: 'Not kept' },
    { became: 'released', words: 'Agreed otherwise' },
  ];
}

function standsWords({ by, status, due, resolvedOn, amendsOn }: Promised, today: CalendarDate): string {
  const whose = by === 'me' ? 'Your promise' : 'Their promise';
  const on = resolvedOn ? ` on ${dayWords(resolvedOn, today)}` : '';
  if (status === 'open') return due ? `${whose}, for ${dayWords(due, today)}.` : `${whose}, without a day.`;
  if (status === 'kept') return `${whose}, kept${on}.`;
  if (status === 'released') return `${whose}; you agreed otherwise${on}.`;
  return `${whose}, not kept${on}${amendsOn ? `, and made good on ${dayWords(amendsOn, today)}` : ''}.`;
}
