import { EnterSaves } from '@/components/ui/enter-saves';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { MoreFold } from './more-fold';
import { PersonFields } from './person-fields';

type NewPersonFormProps = {
  action: FormAction;
  token: string;
  today: CalendarDate;
  places?: readonly string[];
  /** A name or a small thing alone, as on the first visit: of somebody whom the owner would like to know better. */
  short?: boolean;
  /** A name that was looked for and not found. */
  name?: string;
};

/** Somebody new: a name is enough. */
export function NewPersonForm({
  action,
  token,
  today,
  places = [],
  short = false,
  name,
}: NewPersonFormProps) {
  return (
    <Form action={action} label="Somebody new">
      <EnterSaves />
      <Hidden name="token" value={token} />
      {short ? <Hidden name="intention" value="on" /> : null}
      <TextInput name="name" label="Their name" before={name} autoComplete="off" required />
      <TextInput
        name="small"
        label="One small thing about them"
        placeholder="Her dog is named Gus."
        autoComplete="off"
      />
      {short ? null : (
        <MoreFold summary="More about them">
          <PersonFields today={today} places={places} />
        </MoreFold>
      )}
      <div className="acts">
        <SubmitButton pending="Adding them">Add them</SubmitButton>
        <SubmitButton look="act" name="next" value="interview">
          I already know them well
        </SubmitButton>
      </div>
    </Form>
  );
}
