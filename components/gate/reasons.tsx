import { Glyph } from '@/components/signs/glyph';
import { Link } from '@/components/ui/link';
import { type CalendarDate, type Reason, sentence } from '@/lib/domain';
import { dayWords } from '@/lib/format';
import { entryWords, happeningOf, type Piece } from './entry-words';

type ReasonsProps = {
  reasons: { reason: Reason; evidence: Piece[] }[];
  person: { id: string; name: string };
  today: CalendarDate;
};

/** At most four reasons in words, each with the evidence behind it and the kind next step. */
export function Reasons({ reasons, person, today }: ReasonsProps) {
  return (
    <ul className="reasons">
      {reasons.map(({ reason, evidence }) => (
        <li key={reason.code}>
          <p>
            <bdi>{sentence(reason, person.name)}</bdi>.
          </p>
          {evidence.length > 0 ? (
            <EvidenceLinks evidence={evidence} personId={person.id} today={today} />
          ) : null}
          <p className="quiet">{reason.next}.</p>
        </li>
      ))}
    </ul>
  );
}

/** Pieces of evidence as links to where they can be read and corrected. */
export function EvidenceLinks({
  evidence,
  personId,
  today,
}: {
  evidence: Piece[];
  personId: string;
  today: CalendarDate;
}) {
  return (
    <ul className="evidence">
      {evidence.map((entry) => (
        <li key={entry.id}>
          <Glyph of={happeningOf(entry)} size={16} />
          <Link href={`/people/${personId}/entries/${entry.id}`}>
            <bdi>
              {dayWords(entry.on, today)}: {entryWords(entry)}
            </bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
