import { Day } from '@/components/shell/day';
import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import type { CalendarDate, Outcome, RequestKind } from '@/lib/domain';
import { resultWords } from './outcome-words';
import { Asked } from './verdict';

export type OverrideLine = {
  checkId: string;
  on: CalendarDate;
  person: { id: string; name: string };
  kind: RequestKind;
  area: string | null;
  reason: string;
  outcome: Pick<Outcome, 'result' | 'amendsOn'> | null;
};

type Props = { overrides: readonly OverrideLine[]; today: CalendarDate };

/** What was put one's name to before it was earned: of what, why, and what came of it. */
export function OverrideLines({ overrides, today }: Props) {
  return (
    <ul className="ask-lines">
      {overrides.map(({ checkId, on, person, kind, area, reason, outcome }) => (
        <Row as="li" key={checkId} margin={<Day on={on} today={today} />}>
          <p>
            <Link href={`/promote/${checkId}`}>
              <Asked kind={kind} names={[person.name]} area={area} />
            </Link>
          </p>
          <p dir="auto">{reason}</p>
          <p className="quiet">{outcome ? resultWords(outcome) : 'How it went is not told yet.'}</p>
        </Row>
      ))}
    </ul>
  );
}
