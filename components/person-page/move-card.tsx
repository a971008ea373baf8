import { Row } from '@/components/shell/row';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { type CalendarDate, type Evidence, STAGE_NAMES, type Stage } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { differentDays } from './day-words';

type Entry = Evidence & { id: string };

// What one line of the card has room for.
const mostDays = 3;

/** A move to consider, with what speaks for it and where that is written. */
export type Move = {
  direction: 'inward' | 'outward';
  from: Stage;
  to: Stage;
  because: { code: string; what: string; entries: Entry[] }[];
};

type MoveCardProps = {
  person: { id: string; name: string };
  move: Move | null;
  today: CalendarDate;
  /** Confirms or puts off; the server looks again before it changes anything. */
  answer: FormAction;
};

/**
 * What the evidence proposes, for the owner to decide. The form stays on the page when the card has gone, so
 * that what was said stands where the question stood.
 */
export function MoveCard({ person, move, today, answer }: MoveCardProps) {
  return (
    <Row className="move-card">
      <Form action={answer} label={move ? questionOf(move, person.name) : undefined}>
        {move ? <Question person={person} move={move} today={today} /> : null}
      </Form>
    </Row>
  );
}

type QuestionProps = { person: MoveCardProps['person']; move: Move; today: CalendarDate };

function Question({ person, move, today }: QuestionProps) {
  const inward = move.direction === 'inward';
  return (
    <div className={inward ? 'decide' : 'decide decide-out'}>
      <h2>{questionOf(move, person.name)}</h2>
      <p>
        {inward
          ? `What you have written would be enough for ${STAGE_NAMES[move.to]}.`
          : `By what you have written, it is ${STAGE_NAMES[move.to]} now rather than ${STAGE_NAMES[move.from]}.`}
      </p>
      <ul className="proof">
        {move.because.map((reason) => (
          <li key={reason.code}>
            {reason.what}
            <Where person={person.id} entries={reason.entries} today={today} />
          </li>
        ))}
      </ul>
      {inward ? null : <p>You decide.</p>}
      <input type="hidden" name="person" value={person.id} />
      <input type="hidden" name="from" value={move.from} />
      <input type="hidden" name="to" value={move.to} />
      <div className="acts acts-wide">
        <SubmitButton look={inward ? 'full' : 'line'} name="answer" value="move">
          {inward ? `Welcome, ${person.name}` : `Move to ${STAGE_NAMES[move.to]}`}
        </SubmitButton>
        <SubmitButton look="act" name="answer" value="keep">
          Keep for now
        </SubmitButton>
      </div>
    </div>
  );
}

type WhereProps = { person: string; entries: readonly Entry[]; today: CalendarDate };

function Where({ person, entries, today }: WhereProps) {
  const shown = differentDays(entries, today, mostDays);
  if (shown.length === 0) return '.';
  return (
    <>
      :{' '}
      {shown.map(({ entry, when }, at) => (
        <span key={entry.id}>
          {at === 0 ? '' : ', '}
          <Link href={`/people/${person}/entries/${entry.id}`}>{when.day}</Link>
        </span>
      ))}
      {shown.some(({ when }) => when.remembered) ? <span className="quiet"> (remembered)</span> : null}.
    </>
  );
}

function questionOf(move: Move, name: string): string {
  return move.direction === 'inward' ? `Welcome, ${name}?` : `${name}, a little further out?`;
}
