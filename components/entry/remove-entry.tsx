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
  occasion?: { id: string; things: number; remove: FormAction };
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
        {occasion ? (
          <Form action={occasion.remove} label="Remove everything of that save">
            <Hidden name="person" value={person} />
            <Hidden name="occasion" value={occasion.id} />
            <p className="measure">
              It was written down together with other things, {occasion.things} in all, perhaps about other
              people too.
            </p>
            <div>
              <SubmitButton look="line" pending="Removing">
                Remove all {occasion.things} of them
              </SubmitButton>
            </div>
          </Form>
        ) : null}
      </div>
    </Fold>
  );
}
