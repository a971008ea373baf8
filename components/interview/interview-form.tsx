import { Section } from '@/components/shell/row';
import { Chip, Chips } from '@/components/ui/chips';
import { Form, FormOutcome } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { DateInput, Select, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { months } from './months';
import { SmallThing } from './small-thing';

type InterviewProps = {
  action: FormAction;
  token: string;
  person: string;
  name: string;
  today: CalendarDate;
};

/** "I already know them": two minutes of gentle questions; only the first three need an answer. */
export function InterviewForm({ action, token, person, name, today }: InterviewProps) {
  return (
    <Form action={action} className="interview" label="I already know them" outcome={false}>
      <Hidden name="token" value={token} />
      <Hidden name="person" value={person} />
      <HowLong today={today} />
      <Section title="Three small things" note="Whatever you would bring up over tea.">
        <div className="measure mt-2">
          {[0, 1, 2].map((at) => (
            <SmallThing key={at} at={`facts.${at}`} />
          ))}
        </div>
      </Section>
      <WhatThereWas name={name} />
      <Section title="That is all">
        <p className="measure">
          Gus writes it down as remembered, on days that are only about right. Whatever rests on it will say
          “on your word”, and all of it can be taken back in one go.
        </p>
        <div className="acts acts-wide">
          <SubmitButton pending="Writing it down">Write it down</SubmitButton>
        </div>
        <div className="mt-3">
          <FormOutcome />
        </div>
      </Section>
    </Form>
  );
}

function HowLong({ today }: { today: CalendarDate }) {
  return (
    <Section title="You two">
      <div className="form mt-2">
        <div className="form-two">
          <TextInput
            name="year"
            label="Since which year do you know them?"
            hint="About is enough."
            inputMode="numeric"
            autoComplete="off"
          />
          <Select name="month" label="And the month, if you know it">
            <option value="">No idea</option>
            {months.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </div>
        <Chips
          legend="How often do you talk?"
          name="rhythm"
          options={[
            { value: '7', label: 'Every week' },
            { value: '14', label: 'Every two weeks' },
            { value: '30', label: 'Every month' },
            { value: '75', label: 'Every two or three months' },
            { value: '180', label: 'Twice a year' },
            { value: '365', label: 'Once a year' },
          ]}
        >
          <Chip type="checkbox" name="starts" apart>
            Sometimes they start it
          </Chip>
        </Chips>
        <Chips
          legend="When did you last talk?"
          name="ago"
          options={[
            { value: '0', label: 'Today' },
            { value: '7', label: 'A week ago' },
            { value: '30', label: 'A month ago' },
            { value: '90', label: 'Three months ago' },
            { value: '180', label: 'Half a year ago' },
            { value: '365', label: 'A year ago' },
          ]}
        >
          <DateInput name="last" label="Or on which day" hideLabel max={today} className="beside" />
        </Chips>
      </div>
    </Section>
  );
}

const often = [
  { value: '1', label: 'Once' },
  { value: '2', label: 'Twice' },
  { value: '3', label: 'Three times or more' },
];
const big = [
  { value: '1', label: 'Five minutes' },
  { value: '2', label: 'A good deal' },
  { value: '3', label: 'A lot' },
];

function WhatThereWas({ name }: { name: string }) {
  return (
    <Section title="What there was between you" note={`Leave out whatever does not come to mind of ${name}.`}>
      <div className="form mt-2">
        <Told
          name="promise"
          label="A promise they kept"
          placeholder="to bring the ladder back"
          more="promised"
          legend="How often"
          options={often}
        />
        <Told
          name="received"
          label="How they helped you"
          placeholder="with the move"
          more="receivedSize"
          legend="How much"
          options={big}
        />
        <Told
          name="given"
          label="How you helped them"
          placeholder="with a letter"
          more="givenSize"
          legend="How much"
          options={big}
        />
        <Told
          name="area"
          label="Work of theirs that you have seen, and that was good"
          placeholder="plumbing"
          more="seen"
          legend="How often"
          options={often}
        />
        <Chips
          legend="Moments"
          name="moments"
          type="checkbox"
          options={[
            { value: 'laughed', label: 'We laughed together' },
            { value: 'me celebrated', label: 'I was glad with them' },
            { value: 'them celebrated', label: 'They were glad with me' },
            { value: 'me consoled', label: 'I consoled them' },
            { value: 'them consoled', label: 'They consoled me' },
          ]}
        />
      </div>
    </Section>
  );
}

type ToldProps = {
  name: string;
  label: string;
  /** An example; as long as it stands there, how often or how much is no question yet. */
  placeholder: string;
  /** The chips below the words: how often, or how much. */
  more: string;
  legend: string;
  options: readonly { value: string; label: string }[];
};

function Told({ name, label, placeholder, more, legend, options }: ToldProps) {
  return (
    <div className="form-two told">
      <TextInput {...{ name, label, placeholder }} className="both" autoComplete="off" />
      <Chips legend={legend} hideLegend name={more} options={options} before={['1']} className="both" />
    </div>
  );
}
