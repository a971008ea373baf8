import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** Puts somebody out of sight, or back. */
export function ArchiveForm({
  action,
  person: { id, archived },
}: {
  action: FormAction;
  person: { id: string; archived: boolean };
}) {
  return (
    <Form action={action} className="form mt-3" label={archived ? 'Back in sight' : 'Out of sight'}>
      <input type="hidden" name="person" value={id} />
      <input type="hidden" name="archived" value={archived ? 'no' : 'yes'} />
      <div className="acts">
        <SubmitButton look="line" pending={archived ? 'Bringing them back' : 'Putting them away'}>
          {archived ? 'Bring them back' : 'Put them out of sight'}
        </SubmitButton>
      </div>
    </Form>
  );
}
