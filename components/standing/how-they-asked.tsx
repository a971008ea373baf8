import { Link } from '@/components/ui/link';
import type { CalendarDate, FlagReason } from '@/lib/domain';
import { dayWords, listWords } from '@/lib/format';

/** An ask without manners, and what was noted about it; `inLedger` where it has a page among the asks. */
export type Unmannered = { id: string; inLedger: boolean; on: CalendarDate; flags: readonly FlagReason[] };

type HowTheyAskedProps = { person: string; asks: readonly Unmannered[]; today: CalendarDate };

/** What was noted about how somebody asked, the latest first, in words. */
export function HowTheyAsked({ person, asks, today }: HowTheyAskedProps) {
  return (
    <ul className="proof">
      {asks.map(({ id, inLedger, on, flags }) => (
        <li key={id}>
          <Link href={inLedger ? `/asks/${id}` : `/people/${person}/entries/${id}`}>
            {dayWords(on, today)}
          </Link>
          : {listWords(flags.map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1)))}.
        </li>
      ))}
    </ul>
  );
}
