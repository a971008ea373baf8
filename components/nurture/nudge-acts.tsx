import { LinkButton } from '@/components/ui/button';
import { Chips } from '@/components/ui/chips';
import { Drop } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { DateInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

export type NurtureActions = { snooze: FormAction; notThem: FormAction };

type Props = {
  person: { id: string; name: string };
  tomorrow: CalendarDate;
  actions: NurtureActions;
  /** Main rows say their first act as a button; rows beside it as a word. */
  small?: boolean;
  rekindle?: boolean;
};

const spans = [
  { value: 'week', label: 'A week' },
  { value: 'month', label: 'A month' },
];

/** Talked, snooze, not them: each done without leaving the list. */
export function NudgeActs({ person, tomorrow, actions, small = false, rekindle = false }: Props) {
  return (
    <div className="acts">
      <LinkButton look={small ? 'act' : 'line'} href={`/log?with=${person.id}`} scroll={false}>
        {rekindle ? 'Say hello' : 'Talked'}
        <span className="sr-only"> with {person.name}</span>
      </LinkButton>
      {rekindle ? null : <SnoozeDrop person={person} tomorrow={tomorrow} action={actions.snooze} />}
      {small && !rekindle ? null : (
        <Form action={actions.notThem} className="inline-form" label={`Not ${person.name}`}>
          <input type="hidden" name="person" value={person.id} />
          <input type="hidden" name="rekindle" value={String(rekindle)} />
          <SubmitButton look="act">{rekindle ? 'Another time' : 'Not them'}</SubmitButton>
        </Form>
      )}
    </div>
  );
}

/** A week, a month, or until a day. */
export function SnoozeDrop({
  person,
  tomorrow,
  action,
}: Pick<Props, 'person' | 'tomorrow'> & { action: FormAction }) {
  return (
    <Drop label="Snooze">
      <Form action={action} className="form" label={`Snooze ${person.name}`}>
        <input type="hidden" name="person" value={person.id} />
        <Chips legend="For how long" hideLegend name="until" options={spans} before={['week']} />
        <DateInput name="on" label="or until" min={tomorrow} />
        <SubmitButton look="line" pending="Putting off">
          Snooze
        </SubmitButton>
      </Form>
    </Drop>
  );
}
