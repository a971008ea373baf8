import { MoreFold } from '@/components/person/more-fold';
import { Form } from '@/components/ui/form';
import { TextArea } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** The reply that is never sent: for the owner's eyes, folded away, and with no button that would copy it. */
export function Unsent({ action, ask }: { action: FormAction; ask: { id: string; unsent: string } }) {
  return (
    <Form action={action} className="" label="The reply I’ll never send">
      <input type="hidden" name="ask" value={ask.id} />
      <input type="hidden" name="was" value={ask.unsent} />
      <MoreFold summary={`The reply I’ll never send${ask.unsent ? ': kept here' : ''}`}>
        <TextArea
          name="unsent"
          label="Say it here, and only here"
          hint="Nobody else sees this, and no button copies it."
          before={ask.unsent}
          rows={4}
        />
        <div className="acts">
          <SubmitButton look="line" pending="Keeping it">
            Keep it to myself
          </SubmitButton>
        </div>
      </MoreFold>
    </Form>
  );
}
