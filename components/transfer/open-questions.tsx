import { Chips } from '@/components/ui/chips';
import { Form, FormOutcome } from '@/components/ui/form';
import { type Option, Select } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormAction } from '@/lib/form';
import { listWords } from '@/lib/format';

type Question =
  | { asks: 'dayFirst'; examples: readonly string[] }
  | {
      asks: 'columns';
      header: readonly string[];
      samples: readonly (readonly string[])[];
      guess: Readonly<Record<string, string>>;
    };

/** What a file does not say by itself: which way round its days are, and what its columns hold. */
export function OpenQuestions({
  action,
  file,
  questions,
  eitherWay,
  choices,
  before,
}: {
  action: FormAction;
  file: string;
  questions: readonly Question[];
  /** What such a day is, read either way round. */
  eitherWay: (example: string) => { day: string; month: string };
  /** What a column may hold. */
  choices: readonly Option[];
  /** What was said before, where it is asked again. */
  before?: { dayFirst?: boolean; columns?: Readonly<Record<string, string>> };
}) {
  // Where there are many fields, what is missing is said where the page begins: without script it opens there.
  const isLong = questions.some(({ asks }) => asks === 'columns');
  return (
    <Form action={action} label="What the file leaves open" className="form" outcome={!isLong}>
      {isLong ? <FormOutcome /> : null}
      <input type="hidden" name="import" value={file} />
      {questions.map((question) =>
        question.asks === 'dayFirst' ? (
          <Chips
            key="dayFirst"
            legend={`Days such as ${listWords(question.examples.slice(0, 3))}: which comes first?`}
            name="dayFirst"
            before={before?.dayFirst === undefined ? [] : [before.dayFirst ? 'day' : 'month']}
            options={Object.entries(eitherWay(question.examples[0] ?? '')).map(([value, label]) => ({
              value,
              label,
            }))}
          />
        ) : (
          <Columns key="columns" {...question} choices={choices} said={before?.columns} />
        ),
      )}
      <div className="acts">
        <SubmitButton pending="Reading it">Read it so</SubmitButton>
      </div>
    </Form>
  );
}

function Columns({
  header,
  samples,
  guess,
  choices,
  said,
}: Extract<Question, { asks: 'columns' }> & {
  choices: readonly Option[];
  said: Readonly<Record<string, string>> | undefined;
}) {
  const options = [{ value: '', label: 'leave it out' }, ...choices];
  const columns = header.map((title, at) => ({
    name: `columns.c${at}`,
    title: title || `Column ${at + 1}`,
    seen: samples[at] ?? [],
    before: (said ?? guess)[String(at)] ?? '',
  }));
  return (
    <fieldset className="columns">
      <legend>
        What do its columns hold? {said ? 'This is what you said.' : 'Gus has guessed.'} Once the file is
        brought in, it is remembered for such tables.
      </legend>
      {columns.map(({ name, title, seen, before }) => (
        <Select
          key={name}
          name={name}
          label={<bdi>{title}</bdi>}
          before={before}
          options={options}
          hint={<bdi>{seen.slice(0, 3).join(' · ') || 'nothing in it'}</bdi>}
        />
      ))}
    </fieldset>
  );
}
