import { Fold } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { DateInput } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { afterOutcome, type CalendarDate, type Outcome } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';
import { resultWords } from './outcome-words';

type Told = Outcome & {
  id: string;
  text: string;
  cause?: 'mistake' | 'breach';
  /** Whether a breach was written down since. */
  followed: boolean;
};

type Props = {
  person: { id: string; name: string };
  outcome: Told;
  today: CalendarDate;
  actions: Record<'sayCause' | 'putOutcomeRight', FormAction>;
};

/** How it went, and what a bad one asks: was it a mistake or a breach of faith, and was it put right? */
export function OutcomeTold({ person, outcome, today, actions }: Props) {
  const { question, thank } = afterOutcome(outcome.result);
  return (
    <>
      <p>
        {resultWords(outcome)}{' '}
        <Link href={`/people/${person.id}/entries/${outcome.id}`}>
          <bdi>{outcome.text || dayWords(outcome.on, today)}</bdi>
        </Link>
      </p>
      {thank ? <p className="quiet">Whoever made it go well may like to hear so.</p> : null}
      {question ? <Cause {...{ person, outcome, question }} action={actions.sayCause} /> : null}
      {outcome.result === 'bad' && !outcome.amendsOn ? (
        <Fold summary="It was put right">
          <Form action={actions.putOutcomeRight} label="It was put right">
            <Hidden name="person" value={person.id} />
            <Hidden name="entry" value={outcome.id} />
            <DateInput name="on" label="On which day" before={today} max={today} />
            <div className="acts">
              <SubmitButton look="line" pending="Noting it">
                Note it
              </SubmitButton>
            </div>
          </Form>
        </Fold>
      ) : null}
    </>
  );
}

type CauseProps = Pick<Props, 'person' | 'outcome'> & { question: string; action: FormAction };

function Cause({ person, outcome, question, action }: CauseProps) {
  const { cause, followed } = outcome;
  const between = `/people/${person.id}/breach?outcome=${outcome.id}`;
  if (cause === 'breach' && followed)
    return (
      <p>
        You called it a breach of faith. <Link href={between}>What came between you</Link>
      </p>
    );
  return (
    <Form action={action} label={question}>
      {cause === 'breach' ? (
        <p>
          You called it a breach of faith. Nothing is written down of it yet.{' '}
          <Link href={between}>Write it down</Link>
        </p>
      ) : (
        <p>{cause ? 'You called it a mistake.' : question}</p>
      )}
      <Hidden name="person" value={person.id} />
      <Hidden name="entry" value={outcome.id} />
      <Hidden name="was" value={cause ?? ''} />
      <div className="acts">
        {cause === 'mistake' ? null : (
          <SubmitButton look={cause ? 'act' : 'line'} name="cause" value="mistake" pending="Noting it">
            {cause ? 'It was a mistake after all' : 'A mistake'}
          </SubmitButton>
        )}
        {cause === 'breach' ? null : (
          <SubmitButton look={cause ? 'act' : 'line'} name="cause" value="breach" pending="Noting it">
            {cause ? 'It was a breach of faith after all' : 'A breach of faith'}
          </SubmitButton>
        )}
      </div>
      {cause ? null : (
        <p className="quiet">A breach is only written down if you do so yourself, on the next page.</p>
      )}
    </Form>
  );
}
