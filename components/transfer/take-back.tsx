import { Fold } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** Takes away again what a file brought, once one has opened the fold. */
export function TakeBack({ action, file }: { action: FormAction; file: string }) {
  return (
    <Fold summary="Take it all away again" className="mt-4">
      <Form action={action} label="Take it all away again" className="form">
        <input type="hidden" name="import" value={file} />
        <p className="measure">
          Whoever came with this file goes, and what it added to others. Whoever you have written about since,
          or decided something about, stays as they are.
        </p>
        <div className="acts">
          <SubmitButton look="line" pending="Taking it away">
            Take it away
          </SubmitButton>
        </div>
      </Form>
    </Fold>
  );
}
