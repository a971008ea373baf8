import { Form } from '@/components/ui/form';
import { DateInput } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Breach, CalendarDate, Mending } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';
import { breachOfWords, severityWords } from './breach-words';

type Written = Breach & { id: string; text: string };

type BreachLinesProps = {
  person: string;
  all: readonly Mending<Written>[];
  /** Null where it is only told. */
  talkOut: FormAction | null;
  today: CalendarDate;
};

/** What came between, newest first, each with what would mend it. */
export function BreachLines({ person, all, talkOut, today }: BreachLinesProps) {
  return (
    <ul className="breaches">
      {all.map(({ breach, state, what }) => (
        <li key={breach.id}>
          <p dir="auto">
            <Link href={`/people/${person}/entries/${breach.id}`}>
              {breach.text || 'Something came between you'}
            </Link>
          </p>
          <p className="quiet">
            {dayWords(breach.on, today)}. {breachOfWords[breach.of]},{' '}
            {severityWords[breach.severity].toLowerCase()}. {what}.
          </p>
          {talkOut && state !== 'past' && state !== 'only you' && !breach.resolvedOn ? (
            <TalkOut person={person} entry={breach.id} action={talkOut} today={today} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type TalkOutProps = { person: string; entry: string; action: FormAction; today: CalendarDate };

function TalkOut({ person, entry, action, today }: TalkOutProps) {
  return (
    <Form action={action} className="form" label="We talked it out">
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="entry" value={entry} />
      <DateInput name="on" label="Talked out on" before={today} max={today} />
      <div className="acts">
        <SubmitButton look="line">We talked it out</SubmitButton>
      </div>
    </Form>
  );
}
