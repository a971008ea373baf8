import { Asked } from '@/components/gate/verdict';
import { Row, Section } from '@/components/shell/row';
import { VerdictSign, verdictColour } from '@/components/signs/verdict-sign';
import { Link } from '@/components/ui/link';
import type { CalendarDate, RequestKind, Ruling } from '@/lib/domain';
import { dayWords } from '@/lib/format';

type Line = {
  check: string;
  kind: RequestKind;
  area: string | null;
  ruling: Pick<Ruling, 'verdict' | 'earliest' | 'onYourWord'>;
  granted: boolean;
};

/** What the gate said of each thing that was asked for, on the day it was asked. */
export function VerdictLines({
  name,
  lines,
  today,
}: {
  name: string;
  lines: readonly Line[];
  today: CalendarDate;
}) {
  return (
    <Section
      title="What the gate said"
      note="With what you knew that day; it says why when you look."
      rows={
        <ul className="ask-lines">
          {lines.map((line) => (
            <Row
              as="li"
              key={line.check}
              margin={<VerdictSign verdict={line.ruling.verdict} size={24} spoken={false} />}
            >
              <p>
                <Link href={`/promote/${line.check}`}>
                  <Asked kind={line.kind} names={[name]} area={line.area} />
                </Link>
              </p>
              <p className={`quiet ${verdictColour(line.ruling.verdict)}`}>{verdictWords(line, today)}</p>
            </Row>
          ))}
        </ul>
      }
    />
  );
}

function verdictWords(
  { ruling: { verdict, earliest, onYourWord }, granted }: Line,
  today: CalendarDate,
): string {
  if (granted) return 'Granted: your name stands behind it';
  if (verdict === 'earned') return onYourWord ? 'Earned, on your word' : 'Earned';
  if (verdict === 'never') return 'Never';
  return earliest ? `Not yet: not before ${dayWords(earliest, today)}` : 'Not yet';
}
