import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** Brings back somebody who was removed. */
export function RestoreForm({ action, person }: { action: FormAction; person: string }) {
  return (
    <Form action={action} label="Bring them back">
      <input type="hidden" name="person" value={person} />
      <SubmitButton look="line" pending="Bringing them back">
        Bring them back
      </SubmitButton>
    </Form>
  );
}
