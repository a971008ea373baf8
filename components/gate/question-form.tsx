import { Form } from '@/components/ui/form';
import { Select, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { GATE, REQUEST_KINDS } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

type QuestionProps = {
  action: FormAction;
  /** The people to choose from, the nearest first; others are typed. */
  people: { id: string; name: string }[];
  /** Skills seen before, offered while typing. */
  areas: string[];
  asked?: { kind?: string; who?: string; area?: string };
};

const kinds = REQUEST_KINDS.map((kind) => ({ value: kind, label: GATE[kind].plain }));

/** The question as a sentence: shall I … whom … for what? */
export function QuestionForm({ action, people, areas, asked = {} }: QuestionProps) {
  const whom = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form action={action} className="ask-form" label="Ask whether it is earned">
      <div className="ask">
        <span>Shall I </span>
        <Select name="kind" label="What" hideLabel options={kinds} before={asked.kind ?? 'refer'} />
        {whom.length > 0 ? (
          <Select name="who" label="Whom" hideLabel options={whom} before={asked.who} />
        ) : null}
        <span> for </span>
        <TextInput
          name="area"
          label="Which skill"
          hideLabel
          before={asked.area}
          maxLength={60}
          list="areas"
          placeholder="which skill"
          autoComplete="off"
        />
        <datalist id="areas">
          {areas.map((area) => (
            <option key={area} value={area} />
          ))}
        </datalist>
        <span>?</span>
        <SubmitButton look="line" pending="Asking">
          Ask
        </SubmitButton>
      </div>
      <TextInput
        name="name"
        label={whom.length > 0 ? 'Or somebody else, by name' : 'Whom, by name'}
        maxLength={200}
        autoComplete="off"
      />
    </Form>
  );
}
