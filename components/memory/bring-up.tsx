import { ended } from '@/components/person-page/entry-words';
import { Section } from '@/components/shell/row';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

type BringUpProps = {
  person: string;
  details: readonly { id: string; text: string }[];
  /** Notes that a detail came up in a talk. */
  action: FormAction;
};

/** A few small details to have in mind, in their order. What came up counts as known, and rests longer. */
export function BringUp({ person, details, action }: BringUpProps) {
  return (
    <Section
      title="To have in mind"
      note={details.length === 0 ? 'No small detail yet that one could bring up.' : null}
    >
      <Form action={action} className="promises" label="To have in mind">
        <ul>
          {details.map(({ id, text }) => (
            <li key={id} className="promise">
              <p>
                <Link href={`/people/${person}/entries/${id}`}>
                  <bdi>{ended(text)}</bdi>
                </Link>
              </p>
              <div className="acts">
                <SubmitButton look="act" name="card" value={id}>
                  I asked about it<span className="sr-only">. {ended(text)}</span>
                </SubmitButton>
              </div>
            </li>
          ))}
        </ul>
      </Form>
    </Section>
  );
}
