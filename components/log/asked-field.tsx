import { Chip, Chips } from '@/components/ui/chips';
import { DateInput, Select, TextInput } from '@/components/ui/inputs';
import type { Asked } from './kinds';

/** What a field held before anybody typed, by its own name. */
export type Before = Readonly<Record<string, string | undefined>>;

/** One field of an extra, under `at`: `facts.0` in the log, `row` where an entry is corrected. */
export function AskedField({ asked, at, before = {} }: { asked: Asked; at: string; before?: Before }) {
  if (asked.as === 'boxes') return <Boxes asked={asked} at={at} before={before} />;
  const { label } = asked;
  const name = `${at}.${asked.name}`;
  const was = before[asked.name];
  if (asked.as === 'line')
    return (
      <TextInput
        {...{ name, label }}
        className="both"
        before={was}
        placeholder={asked.placeholder}
        list={asked.list}
        autoComplete="off"
      />
    );
  if (asked.as === 'day') return <DateInput {...{ name, label }} before={was} hint={asked.hint} />;
  if (asked.as === 'select') return <Select {...{ name, label }} before={was} options={asked.options} />;
  const [chosen = asked.before] = [was];
  return (
    <Chips
      legend={label}
      name={name}
      options={asked.options}
      before={chosen ? [chosen] : []}
      className="both"
    />
  );
}

function Boxes({
  asked,
  at,
  before,
}: {
  asked: Extract<Asked, { as: 'boxes' }>;
  at: string;
  before: Before;
}) {
  return (
    <fieldset className="both">
      <legend className="sr-only">{asked.label}</legend>
      <div className="chips">
        {asked.options.map((box) => (
          <Chip key={box.name} type="checkbox" name={`${at}.${box.name}`} on={before[box.name] === 'on'}>
            {box.label}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
