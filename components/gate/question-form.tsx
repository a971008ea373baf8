import { Form } from '@/components/ui/form';
import { Select, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { GATE, REQUEST_KINDS, type RequestKind } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

type QuestionProps = {
  action: FormAction;
  /** The people to choose from, the nearest first. */
  people: { id: string; name: string }[];
  /** Skills seen before, offered while typing. */
  areas: string[];
  asked?: { kind?: string; who?: string; area?: string | null };
  /** True where anybody else may be asked about too, by name. */
  others?: boolean;
};

/**
 * The question as a sentence: shall I … whom … for what? The skill goes away, by the style sheet alone, where the
 * chosen kind is about no skill; what still stands in it then counts nothing.
 */
export function QuestionForm({ action, people, areas, asked = {}, others = false }: QuestionProps) {
  const whom = people.map(({ id, name }) => ({ value: id, label: name }));
  const chosen = asked.who ?? '';
  return (
    <Form action={action} className="ask-form" label="Ask whether it is earned">
      <div className="ask">
        <span>Shall I</span>
        <Select name="kind" label="What" hideLabel before={asked.kind ?? 'refer'}>
          {REQUEST_KINDS.map((kind) => (
            <option key={kind} value={kind} data-skill={isAboutSkill(kind) ? '' : undefined}>
              {kind === 'mass' ? 'tell everybody about' : GATE[kind].plain}
            </option>
          ))}
        </Select>
        {whom.length > 0 ? (
          <Select
            name="who"
            label="Whom"
            hideLabel
            options={chosen === '' ? [{ value: '', label: 'whom' }, ...whom] : whom}
            before={chosen}
          />
        ) : (
          <TextInput
            name="name"
            label="Whom"
            hideLabel
            placeholder="whom"
            maxLength={200}
            autoComplete="off"
          />
        )}
        <span className="ask-skill">for</span>
        <TextInput
          name="area"
          label="Which skill"
          hideLabel
          className="ask-skill"
          before={asked.area ?? ''}
          maxLength={80}
          list="areas"
          placeholder="which skill"
          autoComplete="off"
          autoCapitalize="none"
        />
        <span>?</span>
        <SubmitButton look="line" pending="Asking">
          Ask
        </SubmitButton>
      </div>
      <Areas of={areas} />
      {others && whom.length > 0 ? (
        <TextInput
          name="name"
          label="Or somebody else, by name"
          className="ask-other"
          maxLength={200}
          autoComplete="off"
        />
      ) : null}
    </Form>
  );
}

/** The question the other way round, as a plain search. */
export function WhomForm({ areas, asked = '' }: { areas: string[]; asked?: string }) {
  return (
    <form action="/promote/whom" className="ask-form" aria-label="Whom do I trust for a skill">
      <div className="ask">
        <span>Whom do I trust for</span>
        <TextInput
          name="area"
          label="Which skill"
          hideLabel
          before={asked}
          maxLength={80}
          list="areas"
          placeholder="which skill"
          autoComplete="off"
          autoCapitalize="none"
        />
        <span>?</span>
        <SubmitButton look="line">Look</SubmitButton>
      </div>
      <Areas of={areas} />
    </form>
  );
}

function Areas({ of }: { of: string[] }) {
  return (
    <datalist id="areas">
      {of.map((area) => (
        <option key={area} value={area} />
      ))}
    </datalist>
  );
}

const isAboutSkill = (kind: RequestKind) => GATE[kind].ability !== null;
