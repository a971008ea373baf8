import { Section } from '@/components/shell/row';
import { ASK_STATES, type AskState, type CalendarDate } from '@/lib/domain';
import { dayWords } from '@/lib/format';

type Answer = { on: CalendarDate; answer: AskState; until: CalendarDate | null; note: string };

type AnsweringProps = {
  ask: { state: AskState; answers: readonly Answer[] };
  today: CalendarDate;
};

/** How an ask was answered, each time; nothing where nothing was said yet and nothing is owed. */
export function Answering({ ask, today }: AnsweringProps) {
  return (
    <Section title="Your answer">
      {ask.answers.length === 0 ? (
        <p className="quiet">None so far, and you owe none.</p>
      ) : (
        <ul>
          {ask.answers.map(({ on, answer, until, note }) => (
            <li key={`${on} ${answer} ${until} ${note}`}>
              {ASK_STATES[answer]}
              {until ? ` until ${dayWords(until, today)}` : ''}{' '}
              <span className="quiet">{dayWords(on, today)}</span> <bdi>{note}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
