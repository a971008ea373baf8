import { AskedField, type Before } from '@/components/log/asked-field';
import { FactFields } from '@/components/log/fact-fields';
import { type Asked, type Kind, kinds } from '@/components/log/kinds';
import { Form, FormOutcome } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { DateInput, TextInput } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { type CalendarDate, type Evidence, standsAs } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { PromiseStanding } from './promise-standing';
import { TalkAgain } from './talk-again';

/** A logged thing as its form needs it. */
export type Logged = Evidence & {
  id: string;
  text: string;
  learned?: string;
  sensitive: boolean;
  channel: string | null;
};

const kindOf: Partial<Record<Evidence['type'], Kind>> = {
  fact: 'facts',
  promise: 'promises',
  help: 'help',
  moment: 'moments',
  sighting: 'sightings',
  life: 'news',
};

/** One logged thing, to be corrected: its day, and the fields its type has. */
export function EntryForm({
  action,
  person,
  entry,
  today,
}: {
  action: FormAction;
  person: string;
  entry: Logged;
  today: CalendarDate;
}) {
  const isTalk = entry.type === 'touch';
  return (
    <Form action={action} className={isTalk ? 'log' : 'form'} outcome={!isTalk} label="Correct it">
      <Hidden name="person" value={person} />
      <Hidden name="entry" value={entry.id} />
      <Hidden name="type" value={entry.type} />
      {entry.type === 'promise' ? <Hidden name="was" value={standsAs(entry)} /> : null}
      <Fields entry={entry} />
      <DateInput
        name="on"
        label={dayLabels[entry.type] ?? 'On which day'}
        className={isTalk ? 'q' : ''}
        before={entry.on}
        max={today}
      />
      {entry.type === 'promise' ? <PromiseStanding promise={entry} today={today} /> : null}
      <div className={isTalk ? 'log-end' : undefined}>
        <SubmitButton pending="Saving">Save</SubmitButton>
        {isTalk ? <FormOutcome /> : null}
      </div>
    </Form>
  );
}

const dayLabels: Partial<Record<Evidence['type'], string>> = {
  fact: 'Known since',
  promise: 'Made on',
  touch: 'When',
};

function Fields({ entry }: { entry: Logged }) {
  if (entry.type === 'touch') return <TalkAgain talk={entry} note={entry.text} learned={entry.learned} />;
  const kind = kindOf[entry.type];
  if (!kind) return <TextInput name="row.text" label="In your words" before={entry.text} />;
  const before = beforeOf(entry);
  if (kind === 'facts') return <FactFields at="row" before={before} />;
  return (
    <div className="form-two extra">
      {kinds[kind].fields
        .filter((asked) => !isDayOfNews(kind, asked))
        .map((asked) => (
          <AskedField key={asked.label} asked={oneSided(asked)} at="row" before={before} />
        ))}
    </div>
  );
}

// Corrected, news have one day: the one every entry has.
function isDayOfNews(kind: Kind, asked: Asked): boolean {
  return kind === 'news' && asked.as === 'day';
}

// A moment of both was written down as one from each, and each is corrected by itself.
function oneSided(asked: Asked): Asked {
  if (asked.as !== 'chips') return asked;
  return { ...asked, options: asked.options.filter((option) => option.value !== 'both') };
}

function beforeOf(entry: Logged): Before {
  const text = { text: entry.text };
  switch (entry.type) {
    case 'fact':
      return {
        ...text,
        category: entry.category,
        depth: String(entry.depth),
        kept: entry.depth < 3 && entry.shareable === false ? 'on' : undefined,
        sensitive: entry.sensitive ? 'on' : undefined,
      };
    case 'promise':
      return { ...text, by: entry.by, due: entry.due, big: entry.big ? 'on' : undefined };
    case 'help':
      return { ...text, direction: entry.direction, size: String(entry.size) };
    case 'moment':
      return { ...text, kind: entry.kind, from: entry.from };
    case 'sighting':
      return { ...text, area: entry.area, good: entry.good ? 'yes' : 'no', basis: entry.basis };
    case 'life':
      return { ...text, news: entry.news };
    default:
      return text;
  }
}
