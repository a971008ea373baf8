import { When } from '@/components/log/when';
import { WhichOne } from '@/components/log/which-one';
import { Chip, Chips } from '@/components/ui/chips';
import { EnterSaves } from '@/components/ui/enter-saves';
import { Form, FormOutcome } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { TextArea, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';
import { channels } from './words';

type InvitationFormProps = {
  action: FormAction;
  token: string;
  today: string;
  yesterday: string;
  /** Who invited, where that is known already. */
  who?: { id: string; name: string };
};

/** "Join me on …": who and where is enough; what speaks for it helps to decide. */
export function InvitationForm({ action, token, today, yesterday, who }: InvitationFormProps) {
  return (
    <Form action={action} className="log" outcome={false} label="They invited you">
      <EnterSaves />
      <Hidden name="token" value={token} />
      {who ? (
        <p className="q">
          <input type="hidden" name="who" value={who.id} />
          From <bdi>{who.name}</bdi>
        </p>
      ) : (
        <>
          <TextInput name="somebody" label="Who invited you" className="q" autoComplete="off" />
          <WhichOne />
        </>
      )}
      <Chips legend="Where to" name="channel" options={channels} className="q" />
      <When today={today} yesterday={yesterday} />
      <Chips legend="What speaks for it" name="signs" className="q">
        <Chip type="checkbox" name="recognised">
          I know who they are
        </Chip>
        <Chip type="checkbox" name="personalNote">
          They wrote a word of their own
        </Chip>
        <Chip type="checkbox" name="sameField">
          They work in my field
        </Chip>
      </Chips>
      <TextInput
        name="inCommon"
        label="How many people in common"
        hint="A number, as far as you can see."
        className="q"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextArea name="text" label="In their words" className="q" />
      <Chips
        legend="Those were"
        name="keep"
        className="q"
        options={[
          { value: 'note', label: 'A word from them' },
          { value: 'pitch', label: 'A sales pitch' },
        ]}
        hint="Then it is kept among what happened with them. A pitch counts for nothing."
      />
      <div className="log-end">
        <SubmitButton look="full" pending="Saving">
          Save
        </SubmitButton>
        <FormOutcome />
      </div>
    </Form>
  );
}
