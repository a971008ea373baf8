import { Form } from '@/components/ui/form';
import { Select, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { GATE, REQUEST_KINDS } from '@/lib/domain';
import type { FormAction } from '@/lib/form';

type QuestionProps = {
  action: FormAction;
  /** Sent twice, the form asks once. */
  token: string;
  /** The people to choose from, the nearest first. */
  people: { id: string; name: string }[];
  /** Skills seen before, offered while typing. */
  areas: string[];
  asked?: { kind?: string; who?: string; with?: string; area?: string | null };
  /** True where anybody else may be asked about too, by name. */
  others?: boolean;
};

/**
 * The question as a sentence: shall I … whom … for what? The skill, and the other of two, go away by the style sheet
 * alone where the chosen kind is not about them; what still stands in them then counts nothing.
 */
export function QuestionForm({ action, token, people, areas, asked = {}, others = false }: QuestionProps) {
  return (
    <Form action={action} className="ask-form" label="Ask whether it is earned">
      <input type="hidden" name="token" value={token} />
      <div className="ask">
        <span>Shall I</span>
        <Select name="kind" label="What" hideLabel before={asked.kind ?? 'refer'}>
          {REQUEST_KINDS.map((kind) => (
            <option
              key={kind}
              value={kind}
              data-skill={GATE[kind].ability === null ? undefined : ''}
              data-both={GATE[kind].both ? '' : undefined}
            >
              {kind === 'mass' ? 'tell everybody about' : GATE[kind].plain}
            </option>
          ))}
        </Select>
        <Whom people={people} name="who" typedName="name" label="Whom" before={asked.who} />
        <span className="ask-both">and</span>
        <Whom
          people={people}
          name="with"
          typedName="withName"
          label="Together with"
          before={asked.with}
          className="ask-both"
        />
        <span className="ask-skill">for</span>
        <TextInput
          name="area"
          label="Which skill"
          hideLabel
          className="ask-skill"
          before={asked.area ?? ''}
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
      {others && people.length > 0 ? (
        <>
          <Somebody name="name" label="Or somebody else, by name" />
          <Somebody name="withName" label="And the other, by name" className="ask-both" />
        </>
      ) : null}
    </Form>
  );
}

type WhomProps = {
  people: QuestionProps['people'];
  name: string;
  /** Where there is nobody to choose from, a name is typed. */
  typedName: string;
  label: string;
  before?: string;
  className?: string;
};

/** One of the people the question is about, as a word of it. */
function Whom({ people, name, typedName, label, before = '', className }: WhomProps) {
  if (people.length === 0) {
    const words = { label, className, placeholder: 'whom' };
    return <TextInput name={typedName} hideLabel autoComplete="off" {...words} />;
  }
  const options = people.map((person) => ({ value: person.id, label: person.name }));
  return (
    <Select
      name={name}
      label={label}
      hideLabel
      options={before === '' ? [{ value: '', label: 'whom' }, ...options] : options}
      before={before}
      className={className}
    />
  );
}

function Somebody({ name, label, className = '' }: { name: string; label: string; className?: string }) {
  return <TextInput name={name} label={label} className={`ask-other ${className}`} autoComplete="off" />;
}

/** The question the other way round, as a plain search; `off` is what is to be said of what was looked for. */
export function WhomForm({ areas, asked = '', off }: { areas: string[]; asked?: string; off?: string }) {
  return (
    <form action="/promote/whom" className="ask-form" aria-label="Whom do I trust for a skill">
      <div className="ask">
        <span>Whom do I trust for</span>
        <TextInput
          name="area"
          label="Which skill"
          hideLabel
          before={asked}
          hint={off}
          autoFocus={off !== undefined}
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
