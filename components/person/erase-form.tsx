import { LinkButton } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

/** Erases somebody for good, once their name is typed. */
export function EraseForm({ action, person }: { action: FormAction; person: { id: string; name: string } }) {
  return (
    <Form action={action} className="form mt-3" label="Erase for good">
      <input type="hidden" name="person" value={person.id} />
      <TextInput
        name="name"
        label={
          <>
            To erase them, type their name: <bdi>{person.name}</bdi>
          </>
        }
        autoComplete="off"
        required
      />
      <div className="acts">
        <SubmitButton pending="Erasing">Erase them for good</SubmitButton>
        <LinkButton look="act" href={`/people/${person.id}`}>
          Keep them
        </LinkButton>
      </div>
    </Form>
  );
}
