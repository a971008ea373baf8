import { ButtonForm } from '@/components/ui/button-form';
import type { FormAction } from '@/lib/form';

/** Leads from the preview of a table back to the question what its columns hold. */
export function AskAgain({ action, file }: { action: FormAction; file: string }) {
  return (
    <ButtonForm
      action={action}
      sends={{ import: file }}
      label="The columns are wrong"
      look="act"
      pending="Looking at them again"
      className="form"
    >
      The columns are wrong
    </ButtonForm>
  );
}
