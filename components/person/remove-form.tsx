import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** Removes somebody; for 30 days they can be brought back. */
export function RemoveForm({ action, person }: { action: FormAction; person: string }) {
  return (
    <Form action={action} className="form mt-3" label="Remove them">
      <input type="hidden" name="person" value={person} />
      <div className="acts">
        <SubmitButton look="line" pending="Removing">
          Remove them
        </SubmitButton>
      </div>
    </Form>
  );
}
