import { MoreFold } from '@/components/person/more-fold';
import { CopyButton } from '@/components/ui/copy-button';
import { Form } from '@/components/ui/form';
import { DateInput, TextArea } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate, IntroductionStepName } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { actWords, type Names } from './path-words';

/** The words that go with a step: which they are, how they begin, and the mark of what was kept of them. */
export type Words = { of: string; label: string; text: string; mark: string };

type MoveFormProps = {
  action: FormAction;
  introduction: string;
  /** How many steps there were when the form was opened. */
  seen: number;
  names: Names;
  may: readonly IntroductionStepName[];
  words: Words | null;
  /** The days on which the step may have been. */
  from: CalendarDate;
  until: CalendarDate;
};

/** What is to be noted next: the words to copy, where something is to be written, and the steps that may follow. */
export function MoveForm(props: MoveFormProps) {
  const { action, introduction, seen, names, may, words, from, until } = props;
  const [first, ...others] = may;
  if (!first) return null;
  return (
    <Form action={action} label="What comes next" className="form grant">
      <input type="hidden" name="introduction" value={introduction} />
      <input type="hidden" name="seen" value={seen} />
      {words ? <WordsToCopy words={words} /> : null}
      <div className="acts acts-wide">
        <SubmitButton
          name="step"
          value={first}
          look={first === 'unthanked' ? 'act' : 'full'}
          pending="Noting it"
        >
          <span dir="auto">{actWords(first, names)}</span>
        </SubmitButton>
        {others.map((step) => (
          <SubmitButton
            key={step}
            name="step"
            value={step}
            look={step === 'close' || step === 'unthanked' ? 'act' : 'line'}
            pending="Noting it"
          >
            {actWords(step, names)}
          </SubmitButton>
        ))}
      </div>
      <MoreFold summary="Another day, or a note of your own" of={['on', 'note']}>
        <DateInput name="on" label="On which day" before={until} min={from} max={until} />
        <TextArea
          name="note"
          label="A note of your own"
          hint="For your eyes. The other side never learns of it."
        />
      </MoreFold>
    </Form>
  );
}

function WordsToCopy({ words: { of, label, text, mark } }: { words: Words }) {
  return (
    <>
      <input type="hidden" name="of" value={of} />
      <input type="hidden" name="opened" value={mark} />
      <TextArea
        name="words"
        label={label}
        className="letter-field"
        before={text}
        rows={7}
        hint="Yours to change. Gus sends nothing: copy it, and send it yourself."
      />
      <div className="acts">
        <CopyButton of="words">Copy</CopyButton>
        <SubmitButton name="step" value="words" look="act" pending="Keeping them">
          Keep the words for now
        </SubmitButton>
      </div>
    </>
  );
}
