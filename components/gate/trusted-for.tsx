import { Near } from '@/components/signs/near';
import { VerdictSign } from '@/components/signs/verdict-sign';
import { Link } from '@/components/ui/link';
import type { CalendarDate, Ruling, Stage } from '@/lib/domain';
import { dayWords, numberWords } from '@/lib/format';

/** Somebody whose work in a skill was seen, and what the gate says of referring them. */
export type Judged = { id: string; name: string; stage: Stage; seen: number; ruling: Ruling };

/** People for a skill, each leading to the question itself; with what is missing first, where something is. */
export function TrustedFor({ people, area, today }: { people: Judged[]; area: string; today: CalendarDate }) {
  return (
    <ul className="may whom">
      {people.map(({ id, name, stage, seen, ruling }) => (
        <li key={id}>
          <VerdictSign verdict={ruling.verdict} size={18} />
          <div>
            <Link href={`/promote?who=${id}&kind=refer&area=${encodeURIComponent(area)}`}>
              <bdi>{name}</bdi>
            </Link>
            <Near ring={stage} />
            <p className="quiet">{ruling.shown[0] ? missing(ruling, today) : seenWords(seen)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function missing({ shown, reasons, earliest }: Ruling, today: CalendarDate): string {
  const others = reasons.length - 1;
  const more = others > 0 ? `, and ${numberWords(others)} more` : '';
  const when = earliest && earliest > today ? `. Not before ${dayWords(earliest, today)}` : '';
  return `${shown[0]?.what ?? ''}${more}${when}.`;
}

function seenWords(seen: number): string {
  return `Seen first-hand ${seen === 1 ? 'once' : seen === 2 ? 'twice' : `${numberWords(seen)} times`}.`;
}
