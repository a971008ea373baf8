import { ASK_STATES, type AskState, type CalendarDate } from '@/lib/domain';
import { dayWords } from '@/lib/format';

type Answer = { id: string; on: CalendarDate; answer: AskState; until: CalendarDate | null; note: string };

/** How an ask was answered, each time, the latest first; an answer is never rewritten. */
export function AnswersGiven({ answers, today }: { answers: readonly Answer[]; today: CalendarDate }) {
  if (answers.length === 0) return <p className="quiet">None so far, and you owe none.</p>;
  return (
    <ul className="measure">
      {answers.toReversed().map(({ id, on, answer, until, note }, at) => (
        <li key={id}>
          <p>
            {answer === 'open' ? 'Opened again' : ASK_STATES[answer]}
            {/* What a later answer has overtaken waits for no day any more. */}
            {until && at === 0 ? `, until ${dayWords(until, today)}` : ''}
            <span className="quiet">, written down {dayWords(on, today)}</span>
          </p>
          {note ? <p dir="auto">{note}</p> : null}
        </li>
      ))}
    </ul>
  );
}
