import { Chips } from '@/components/ui/chips';
import { Form } from '@/components/ui/form';
import { TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';

const results = [
  { value: 'good', label: 'Well' },
  { value: 'neutral', label: 'Neither well nor badly' },
  { value: 'bad', label: 'Badly' },
];

/** What came of putting one's name to somebody; asked by the week three weeks later, and open before. */
export function HowItWent({
  action,
  checkId,
  token,
}: {
  action: FormAction;
  checkId: string;
  token: string;
}) {
  return (
    <Form action={action} label="How did it go?">
      <input type="hidden" name="check" value={checkId} />
      <input type="hidden" name="token" value={token} />
      <Chips legend="How it went" hideLegend name="result" options={results} />
      <TextInput name="text" label="In a sentence, if you like" autoComplete="off" />
      <div className="acts acts-wide">
        <SubmitButton look="line" pending="Keeping it">
          Keep it
        </SubmitButton>
      </div>
    </Form>
  );
}
