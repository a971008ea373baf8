import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** Lets a file be: nobody is here from it. */
export function ForgetImport({ action, file }: { action: FormAction; file: string }) {
  return (
    <Form action={action} label="Forget this file" className="form">
      <input type="hidden" name="import" value={file} />
      <div className="acts">
        <SubmitButton look="act" pending="Forgetting it">
          Forget this file
        </SubmitButton>
      </div>
    </Form>
  );
}
