import { Chip, Chips } from '@/components/ui/chips';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { POLICY, STAKE } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { Hearers, type Introducing } from './begin-form';

type OverrideProps = {
  action: FormAction;
  checkId: string;
  /** Where both are asked first: whom it is about. */
  introducing?: Introducing;
};

/** Going against a "not yet": in one's own words, with a reason, and with one's name. Nothing is drafted here. */
export function OverrideForm({ action, checkId, introducing }: OverrideProps) {
  return (
    <Form action={action} className="form grant" label="Put my name to it anyway">
      <Hidden name="check" value={checkId} />
      {introducing ? (
        <Hearers {...introducing} />
      ) : (
        <TextInput name="recipient" label="To whom, if it is for somebody" autoComplete="off" />
      )}
      <TextArea name="text" label="What you would say, in your own words" className="letter-field" rows={6} />
      <TextArea
        name="reason"
        label="Why, against what is missing"
        hint={`For you, later: ${POLICY.practice.override.reason} letters or more.`}
        rows={3}
      />
      <Chips legend="And the sentence that goes with it" name="stake" type="checkbox">
        <Chip type="checkbox" name="stake">
          {STAKE}
        </Chip>
      </Chips>
      <div className="acts acts-wide">
        <SubmitButton look="line" pending="Writing it down">
          Put my name to it anyway
        </SubmitButton>
      </div>
    </Form>
  );
}
