import { Row } from '@/components/shell/row';
import { Chip } from '@/components/ui/chips';
import { Form, FormOutcome } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';
import { TriageKeys } from './triage-keys';

const marks = [
  { value: 'friend', label: 'old friend', key: 'o' },
  { value: 'better', label: 'want to know better', key: 'w' },
  { value: 'keep', label: 'just keep', key: 'k' },
  { value: 'out', label: 'leave out', key: 'x' },
] as const;

type Waiting = { id: string; name: string; smallThing: string; handle: string };

/** Some people from a file, and for each what they are. By keys it goes from one to the next. */
export function TriageForm({
  action,
  file,
  people,
}: {
  action: FormAction;
  file: string;
  people: readonly Waiting[];
}) {
  return (
    <Form action={action} label="Who they are to you" className="triage" outcome={false}>
      <input type="hidden" name="import" value={file} />
      <TriageKeys keys={marks.map(({ key }) => key)}>
        <ul>
          {people.map(({ id, name, smallThing, handle }) => (
            <Row as="li" key={id} className="file-row">
              <input type="hidden" name="shown" value={id} />
              <fieldset className="who-is">
                <legend>
                  <bdi>{name}</bdi>
                </legend>
                <p className="quiet">
                  <bdi>{smallThing || handle}</bdi>
                </p>
                <div className="chips">
                  {marks.map(({ value, label }) => (
                    <Chip key={value} type="radio" name={`as.${id}`} value={value}>
                      {label}
                    </Chip>
                  ))}
                </div>
              </fieldset>
            </Row>
          ))}
        </ul>
      </TriageKeys>
      <Row>
        <FormOutcome />
        <div className="acts acts-wide">
          <SubmitButton name="rest" value="keep" pending="Keeping it">
            Save, and just keep the others
          </SubmitButton>
          <SubmitButton look="act" pending="Keeping it">
            Save only what I marked
          </SubmitButton>
        </div>
      </Row>
    </Form>
  );
}
