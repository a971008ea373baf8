import { LinkButton } from '@/components/ui/button';
import { EnterSaves } from '@/components/ui/enter-saves';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { type Known, PersonFields } from './person-fields';

type PersonFormProps = {
  action: FormAction;
  person: Known & { id: string; name: string };
  /** The mark of what is said of them as the form is opened. */
  opened: string;
  today: CalendarDate;
  places: readonly string[];
};

/** Everything the owner says of somebody who is here. */
export function PersonForm({ action, person, opened, today, places }: PersonFormProps) {
  return (
    <Form action={action} label="About them">
      <EnterSaves />
      <input type="hidden" name="person" value={person.id} />
      <Hidden name="opened" value={opened} />
      <TextInput name="name" label="Name" before={person.name} autoComplete="off" required />
      <PersonFields known={person} today={today} places={places} />
      <div className="acts">
        <SubmitButton pending="Saving">Save</SubmitButton>
        <LinkButton look="act" href={`/people/${person.id}`}>
          Leave it as it was
        </LinkButton>
      </div>
    </Form>
  );
}
