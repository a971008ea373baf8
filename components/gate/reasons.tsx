import { differentDays, whenWords } from '@/components/person-page/day-words';
import { Glyph } from '@/components/signs/glyph';
import { Link } from '@/components/ui/link';
import { type CalendarDate, type Praise, type Reason, sentence } from '@/lib/domain';
import { entryWords, happeningOf, type Piece } from './entry-words';
import { isCounted, neverWords } from './steps';

type Person = { id: string; name: string };

type ReasonsProps = {
  /** `more` is how many pieces of evidence there are beyond those shown. */
  reasons: { reason: Reason; evidence: Piece[]; more: number }[];
  person: Person;
  today: CalendarDate;
};

/** At most four reasons in words, each with have and need where it can be counted, and the evidence behind it. */
export function Reasons({ reasons, person, today }: ReasonsProps) {
  const counted = reasons.some(({ reason }) => isCounted(reason.code));
  return (
    <ul className={counted ? 'reasons counted' : 'reasons'}>
      {reasons.map(({ reason, evidence, more }) => (
        <li key={reason.code}>
          {counted ? (
            <span className="have">
              {isCounted(reason.code) ? `${Math.max(0, reason.have)} of ${reason.need}` : null}
            </span>
          ) : null}
          <div>
            <p>{neverWords(reason.code, person.name) ?? `${sentence(reason, person.name)}.`}</p>
            {evidence.length > 0 ? (
              <EvidenceLinks evidence={evidence} more={more} personId={person.id} today={today} />
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Pieces of evidence as links to where they can be read and corrected. */
function EvidenceLinks({
  evidence,
  more,
  personId,
  today,
}: {
  evidence: Piece[];
  more: number;
  personId: string;
  today: CalendarDate;
}) {
  return (
    <ul className="evidence">
      {evidence.map((entry) => (
        <li key={entry.id} className={happeningOf(entry) === 'broken' ? 'broken' : undefined}>
          <Glyph
            of={happeningOf(entry)}
            size={16}
            className={happeningOf(entry) === 'kept' ? 'earned' : undefined}
          />
          <Link href={`/people/${personId}/entries/${entry.id}`}>
            <span>
              {dayOf(entry, today)}: <bdi>{entryWords(entry)}</bdi>
            </span>
          </Link>
        </li>
      ))}
      {more > 0 ? <li className="quiet evidence-more">and {more} more</li> : null}
    </ul>
  );
}

// What one line has room for.
const mostDays = 4;

type EarnedProps = {
  praises: { praise: Praise; evidence: Piece[] }[];
  person: Person;
  today: CalendarDate;
};

/** What speaks for it, each with the latest days on which it is written. */
export function EarnedBecause({ praises, person, today }: EarnedProps) {
  return (
    <ul className="reasons because">
      {praises.map(({ praise, evidence }) => (
        <li key={praise.code}>
          <Glyph of="kept" size={16} className="earned" />
          <div>
            <p>{praise.what}</p>
            <p className="quiet days">
              {differentDays(evidence, today, mostDays).map(({ entry }) => (
                <Link key={entry.id} href={`/people/${person.id}/entries/${entry.id}`}>
                  {dayOf(entry, today)}
                  <span className="sr-only">: {entryWords(entry)}</span>
                </Link>
              ))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** "20 September", "about July 2019 (remembered)" */
function dayOf(entry: Piece, today: CalendarDate): string {
  const { day, remembered } = whenWords(entry, today);
  return remembered ? `${day} (remembered)` : day;
}
