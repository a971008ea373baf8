import { Day } from '@/components/shell/day';
import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import type { CalendarDate, IntroductionView } from '@/lib/domain';
import { standWords } from './path-words';

/** An introduction as a list has it. */
export type Line = {
  id: string;
  person: { name: string };
  recipient: { name: string };
  view: IntroductionView;
  latest: CalendarDate;
};

/** Introductions, each with where it stands and whose turn it is. */
export function IntroductionLines({ lines, today }: { lines: readonly Line[]; today: CalendarDate }) {
  return (
    <ul className="introductions">
      {lines.map((line) => (
        <Row key={line.id} as="li" margin={<Day on={line.latest} today={today} />}>
          <IntroductionLine line={line} today={today} />
        </Row>
      ))}
    </ul>
  );
}

/** One of them: who to whom, and where it stands. */
export function IntroductionLine({ line, today }: { line: Line; today: CalendarDate }) {
  const names = { person: line.person.name, recipient: line.recipient.name };
  return (
    <>
      <Link href={`/introductions/${line.id}`}>
        <bdi>{names.person}</bdi> to <bdi>{names.recipient}</bdi>
      </Link>
      <p className="quiet" dir="auto">
        {standWords(line.view, names, today)}
      </p>
    </>
  );
}
