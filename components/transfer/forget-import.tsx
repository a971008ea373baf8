import { ButtonForm } from '@/components/ui/button-form';
import type { FormAction } from '@/lib/form';

/** Lets a file be: nobody is here from it, or its people are here to stay. */
export function ForgetImport({ action, file }: { action: FormAction; file: string }) {
  return (
    <ButtonForm
      action={action}
      sends={{ import: file }}
      label="Forget this file"
      look="act"
      pending="Forgetting it"
      className="form"
    >
      Forget this file
    </ButtonForm>
  );
}
