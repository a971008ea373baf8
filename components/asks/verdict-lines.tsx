import { Asked } from '@/components/gate/verdict';
import { Row, Section } from '@/components/shell/row';
import { VerdictSign, verdictColour } from '@/components/signs/verdict-sign';
import { Link } from '@/components/ui/link';
import { type CalendarDate, GATE, type RequestKind, type Ruling } from '@/lib/domain';
import { dayWords } from '@/lib/format';

type Line = {
  check: string;
  kind: RequestKind;
  area: string | null;
  ruling: Pick<Ruling, 'verdict' | 'earliest' | 'onYourWord'>;
  granted: boolean;
  /** What the gate would say today; null where that does not matter. */
  now: Ruling['verdict'] | null;
  pairs: readonly { check: string; other: { name: string }; verdict: Ruling['verdict']; granted: boolean }[];
};

/** What the gate said of each thing that was asked for, on the day it was asked, and what has changed since. */
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
              <p className={`quiet ${verdictColour(line.granted ? 'earned' : line.ruling.verdict)}`}>
                {verdictWords(line, today)}
              </p>
              <Now line={line} />
              {line.pairs.map((pair) => (
                <p key={pair.check} className="quiet">
                  <Link href={`/promote/${pair.check}`}>
                    With <bdi>{pair.other.name}</bdi>
                  </Link>
                  : <span className={verdictColour(pair.verdict)}>{pairWords(pair)}</span>
                </p>
              ))}
            </Row>
          ))}
        </ul>
      }
    />
  );
}

/** What has become of a line that is not granted, where the gate would say otherwise by now. */
function Now({ line: { ruling, granted, now, kind } }: { line: Line }) {
  if (granted || now === null || now === ruling.verdict) return null;
  return <p className={`quiet ${verdictColour(now)}`}>{nowWords(now, kind)}</p>;
}

function nowWords(now: Ruling['verdict'], kind: RequestKind): string {
  if (now === 'never') return 'Never, by now';
  if (now === 'not yet') return 'Not earned today';
  return GATE[kind].both
    ? 'Earned by now, with somebody who has earned it too'
    : 'Earned by now: it may be granted';
}

function pairWords({ verdict, granted }: Line['pairs'][number]): string {
  if (granted) return 'granted, your name stands behind it';
  return { earned: 'earned', 'not yet': 'not yet', never: 'never' }[verdict];
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
