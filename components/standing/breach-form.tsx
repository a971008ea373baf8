import { Chips } from '@/components/ui/chips';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { DateInput, TextArea } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { breachOfWords, presets, severityWords } from './breach-words';

type BreachFormProps = {
  action: FormAction;
  person: string;
  token: string;
  asked: { of: string; severity: string; ask: string; preset: '' | keyof typeof presets };
  today: CalendarDate;
};

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Something that came between, written down for oneself. */
export function BreachForm({ action, person, token, asked, today }: BreachFormProps) {
  const preset = asked.preset === '' ? null : presets[asked.preset];
  const ask = asked.ask ? `&ask=${asked.ask}` : '';
  return (
    <Form action={action} className="form mt-3" label="Something that came between you">
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="ask" value={asked.ask} />
      <Hidden name="token" value={token} />
      {preset ? null : (
        <p className="quiet">
          <Link href={`/people/${person}/breach?preset=gossip${ask}`}>They talked about me to others</Link>
        </p>
      )}
      <TextArea
        name="text"
        label="What happened, in a sentence"
        hint="Only you read it. It is on no list."
        before={preset?.text}
      />
      <Chips
        legend="What gave way"
        name="of"
        options={options(breachOfWords)}
        before={[asked.of || (preset?.of ?? '')]}
      />
      <Chips
        legend="How much it weighs"
        name="severity"
        options={options(severityWords)}
        before={[asked.severity || (preset?.severity ?? '')]}
        hint="Grave closes every way until you give a second chance. The others can be mended."
      />
      <DateInput name="on" label="On which day" before={today} max={today} />
      <div className="acts">
        <SubmitButton pending="Writing it down">Write it down</SubmitButton>
      </div>
    </Form>
  );
}
