import { Day } from '@/components/shell/day';
import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import type { CalendarDate } from '@/lib/domain';
import { dayWords } from '@/lib/format';

export type AwaitedLine = { checkId: string; person: { id: string; name: string }; on: CalendarDate };

/** What the owner put their name to and nobody has told of yet, a line each; it leads to where it is told. */
export function AwaitedLines({ awaited, today }: { awaited: readonly AwaitedLine[]; today: CalendarDate }) {
  return (
    <ul className="ask-lines">
      {awaited.map(({ checkId, person, on }) => (
        <Row as="li" key={checkId} margin={<Day on={on} today={today} />}>
          <Link href={`/promote/${checkId}`}>
            <bdi>{person.name}</bdi>
          </Link>
          , since {dayWords(on, today)}
        </Row>
      ))}
    </ul>
  );
}
