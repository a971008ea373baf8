import { Fold } from '@/components/ui/fold';
import { Form, FormOutcome } from '@/components/ui/form';
import { TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

type AddDetailProps = {
  person: string;
  /** Made with the page: the same form sent twice counts once. */
  token: string;
  action: FormAction;
  /** Nothing is known yet: the question stands open. */
  first: boolean;
};

/** One more small thing, in one field; what it is about is suggested, and can be corrected. */
export function AddDetail({ person, token, action, first }: AddDetailProps) {
  return (
    // Around the fold, so that what was said stays where the fold closes.
    <Form action={action} className="add-detail" label="Add a small detail" outcome={false}>
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="token" value={token} />
      <Fold summary="Add a small detail" open={first}>
        <TextInput
          name="text"
          label={
            first ? 'What is their dog called? Any small thing will do.' : 'A small thing you know about them'
          }
          autoComplete="off"
        />
        <SubmitButton look="line" pending="Keeping it">
          Keep it
        </SubmitButton>
      </Fold>
      <FormOutcome />
    </Form>
  );
}
