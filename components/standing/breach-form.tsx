import { Chips } from '@/components/ui/chips';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { DateInput, TextArea } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { type Beginning, breachOfWords, presets, severityWords } from './breach-words';

type BreachFormProps = {
  action: FormAction;
  person: string;
  token: string;
  /** The ask where it came up, or ''. */
  ask: string;
  begun: Beginning | null;
  today: CalendarDate;
};

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Something that came between, written down for oneself. */
export function BreachForm({ action, person, token, ask, begun, today }: BreachFormProps) {
  return (
    <Form action={action} className="form mt-3" label="Something that came between you">
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="ask" value={ask} />
      <Hidden name="token" value={token} />
      <TextArea
        name="text"
        label="What happened, in a sentence"
        hint="Only you read it. It is on no list."
        before={begun?.text}
      />
      <Chips legend="What gave way" name="of" options={options(breachOfWords)} before={[begun?.of ?? '']} />
      <Chips
        legend="How much it weighs"
        name="severity"
        options={options(severityWords)}
        before={[begun?.severity ?? '']}
        hint="Grave closes every way until you give a second chance. The others can be mended."
      />
      <DateInput name="on" label="On which day" before={today} max={today} />
      <div className="acts">
        <SubmitButton pending="Writing it down">Write it down</SubmitButton>
        {begun ? null : (
          <SubmitButton look="act" name="preset" value="gossip" pending="Beginning">
            {presets.gossip.text}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}
