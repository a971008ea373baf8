import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';
import { waiting } from './words';

/** Brings a previewed file in. */
export function StartImport({ action, file, open }: { action: FormAction; file: string; open: number }) {
  return (
    <Form action={action} label="Bring them in" className="form">
      <input type="hidden" name="import" value={file} />
      {open > 0 ? (
        <p className="quiet measure">
          {waiting(open)} may be here already, or in this file twice. Say below who they are; whoever you say
          nothing about is left out.
        </p>
      ) : null}
      <div className="acts">
        <SubmitButton pending="Bringing them in">Bring them in</SubmitButton>
      </div>
    </Form>
  );
}
