import { Row } from '@/components/shell/row';
import { type Verdict, VerdictSign } from '@/components/signs/verdict-sign';
import { Fold } from '@/components/ui/fold';
import { Link } from '@/components/ui/link';
import { type CalendarDate, GATE, type RequestKind } from '@/lib/domain';
import { dayWords } from '@/lib/format';

/** What was asked of the gate about a person, and what it said. */
export type EarlierCheck = {
  id: string;
  on: CalendarDate;
  kind: RequestKind;
  area: string | null;
  /** Whom they were to be woven together with. */
  other: string | null;
  verdict: string;
  granted: boolean;
  /** The owner went against a "not yet". */
  overridden: boolean;
};

/** What the owner asked before whether they have earned it, folded away. */
export function EarlierChecks({ checks, today }: { checks: readonly EarlierCheck[]; today: CalendarDate }) {
  if (checks.length === 0) return null;
  return (
    <Row className="sec-small">
      <Fold summary="What you asked before">
        <ul className="asked">
          {checks.map((check) => (
            <li key={check.id}>
              <VerdictSign verdict={check.verdict as Verdict} size={16} spoken={false} />
              <span>
                <Link href={`/promote/${check.id}`}>
                  <Question check={check} />
                </Link>{' '}
                <span className="quiet">
                  {check.verdict}
                  {check.granted || check.overridden ? ', and you put your name to it' : ''},{' '}
                  {dayWords(check.on, today)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Fold>
    </Row>
  );
}

function Question({ check: { kind, area, other } }: { check: EarlierCheck }) {
  const { plain } = GATE[kind];
  const words = plain.slice(0, 1).toUpperCase() + plain.slice(1);
  if (other)
    return (
      <>
        {words} with <bdi>{other}</bdi>
      </>
    );
  return area ? `${words}: ${area}` : words;
}
