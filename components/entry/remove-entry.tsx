import { Fold } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

type RemoveProps = {
  person: string;
  entry: string;
  remove: FormAction;
  /** The save it came with, where that wrote more than this. */
  occasion?: Save;
};

type Save = {
  id: string;
  total: number;
  /** The first of what it wrote, in a sentence each, and whom that is about. */
  pieces: readonly { id: string; said: string; about: string }[];
  remove: FormAction;
};

/** Takes a logged thing back; it asks once. */
export function RemoveEntry({ person, entry, remove, occasion }: RemoveProps) {
  return (
    <Fold summary="Remove it">
      <div className="form">
        <p className="measure">Removed, it counts for nothing any more, and cannot be brought back.</p>
        <Form action={remove} label="Remove it">
          <Hidden name="person" value={person} />
          <Hidden name="entry" value={entry} />
          <div>
            <SubmitButton look="line" pending="Removing">
              Remove this one thing
            </SubmitButton>
          </div>
        </Form>
        {occasion ? <RemoveSave person={person} save={occasion} /> : null}
      </div>
    </Fold>
  );
}

/** Takes back all that was written down together, once it has been shown what that is and about whom. */
function RemoveSave({ person, save }: { person: string; save: Save }) {
  const more = save.total - save.pieces.length;
  return (
    <Fold summary={`Remove everything written down with it, ${save.total} things in all`}>
      <Form action={save.remove} label="Remove everything of that save">
        <Hidden name="person" value={person} />
        <Hidden name="occasion" value={save.id} />
        <p className="measure">These would go, and cannot be brought back:</p>
        <ul className="measure list-disc ps-5">
          {save.pieces.map(({ id, said, about }) => (
            <li key={id}>
              <bdi>{about}</bdi>: <bdi>{said}</bdi>
            </li>
          ))}
          {more > 0 ? <li>and {more} more</li> : null}
        </ul>
        <div>
          <SubmitButton look="act" pending="Removing">
            Yes, remove all {save.total}
          </SubmitButton>
        </div>
      </Form>
    </Fold>
  );
}
