import { AsidePart } from '@/components/shell/with-aside';
import { Link } from '@/components/ui/link';
import * as ledger from '@/lib/data/ask-ledger';
import type { Owner } from '@/lib/data/owner';
import { dayWords } from '@/lib/format';

const most = 5;

/** Asks put off until today or a day before: one quiet list beside the week. */
export async function AsksBack({ owner }: { owner: Owner }) {
  const back = await ledger.listBack(owner, most + 1);
  if (back.length === 0) return null;
  return (
    <AsidePart title="Asks you put off">
      <ul>
        {back.slice(0, most).map((ask) => (
          <li key={ask.id} className="small">
            <Link href={`/asks/${ask.id}`}>
              <bdi>{ask.person.name}</bdi> asked {dayWords(ask.on, owner.today)}
            </Link>
          </li>
        ))}
      </ul>
      {back.length > most ? (
        <p>
          <Link href="/asks?list=later">And more that you put off</Link>
        </p>
      ) : null}
    </AsidePart>
  );
}
