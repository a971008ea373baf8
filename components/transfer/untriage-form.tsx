import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** Takes back what was said last. */
export function UntriageForm({ action, file, last }: { action: FormAction; file: string; last: number }) {
  return (
    <Form action={action} label="Take back what was said last" className="form">
      <input type="hidden" name="import" value={file} />
      <div className="acts">
        <SubmitButton look="act" pending="Taking it back">
          Take back the last {last === 1 ? 'one' : last}
        </SubmitButton>
      </div>
    </Form>
  );
}
