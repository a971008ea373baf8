import { boundaries, kindsInWords } from '@/components/person/words';
import { Chips } from '@/components/ui/chips';
import { Fold } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate, RequestKind } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';

type Change = { id: string; on: CalendarDate; kinds: readonly RequestKind[]; note: string };

type BoundaryFormProps = {
  action: FormAction;
  /** Null: what is done for nobody. */
  person: string | null;
  legend: string;
  kinds: readonly RequestKind[];
  changes: readonly Change[];
  today: CalendarDate;
};

/** The owner's own line, for one person or for all. It asks for no reason. */
export function BoundaryForm({ action, person, legend, kinds, changes, today }: BoundaryFormProps) {
  return (
    <>
      <Form action={action} className="form mt-3" label={legend}>
        <Hidden name="token" value={crypto.randomUUID()} />
        {person === null ? null : <input type="hidden" name="person" value={person} />}
        <input type="hidden" name="was" value={kinds.join()} />
        {/* Made anew once the line is another: boxes that still show the old one would draw it back. */}
        <Chips
          key={kinds.join()}
          legend={legend}
          name="kinds"
          type="checkbox"
          options={boundaries}
          before={kinds}
        />
        <TextInput
          name="note"
          label="A note for yourself, if you like"
          hint="No reason is needed, and nobody is told."
          autoComplete="off"
        />
        <div className="acts">
          <SubmitButton look={person === null ? 'line' : 'full'} pending="Drawing the line">
            Draw the line here
          </SubmitButton>
        </div>
      </Form>
      {changes.length > 0 ? (
        <Fold summary="How the line was drawn">
          <ul className="measure">
            {changes.map((change) => (
              <li key={change.id}>
                <p>
                  <span className="quiet">{dayWords(change.on, today)}:</span> {kindsInWords(change.kinds)}
                </p>
                {change.note ? <p dir="auto">{change.note}</p> : null}
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </>
  );
}
