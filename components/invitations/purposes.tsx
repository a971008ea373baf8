import { MoreFold } from '@/components/person/more-fold';
import { Section } from '@/components/shell/row';
import { Form } from '@/components/ui/form';
import { TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';
import { channels } from './words';

/** What each channel is for, in the owner's words (S2-28). */
export function Purposes({
  action,
  purposes,
}: {
  action: FormAction;
  purposes: Readonly<Record<string, string>>;
}) {
  const said = channels.filter(({ value }) => purposes[value]);
  return (
    <Section title="What each channel is for, to you">
      {said.length > 0 ? (
        <ul className="measure">
          {said.map(({ value, label }) => (
            <li key={value}>
              {label}: <bdi>{purposes[value]}</bdi>
            </li>
          ))}
        </ul>
      ) : (
        <p className="measure">Said once, it is shown beside each invitation.</p>
      )}
      <Form action={action} className="" label="What each channel is for">
        <MoreFold summary={said.length > 0 ? 'Say it otherwise' : 'Say it'}>
          {channels.map(({ value, label }) => (
            <TextInput
              key={value}
              name={value}
              label={`What is ${nameOf[value] ?? label} for, to you?`}
              before={purposes[value]}
              autoComplete="off"
            />
          ))}
          <div className="acts">
            <SubmitButton look="line" pending="Keeping it">
              Keep it
            </SubmitButton>
          </div>
        </MoreFold>
      </Form>
    </Section>
  );
}

/** As a question names them. */
const nameOf: Readonly<Record<string, string>> = {
  community: 'a community',
  network: 'a referral network',
  other: 'any other channel',
};
