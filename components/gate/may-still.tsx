import { VerdictSign } from '@/components/signs/verdict-sign';
import { Link } from '@/components/ui/link';
import { GATE, type RequestKind } from '@/lib/domain';
import { Asked } from './verdict';

export type Possible = { person: { id: string; name: string }; kind: RequestKind; area: string | null };

/** What has been earned meanwhile; each line leads to its own question. */
export function MayStill({ possible }: { possible: Possible[] }) {
  if (possible.length === 0) {
    return <p>A hello, a question, a funny line: those are fine with anybody.</p>;
  }
  return (
    <ul className="may">
      {possible.map(({ person, kind, area }) => (
        <li key={`${person.id} ${kind} ${area}`}>
          <VerdictSign verdict="earned" size={18} />
          <Link
            href={`/promote?who=${person.id}&kind=${kind}${area ? `&area=${encodeURIComponent(area)}` : ''}`}
          >
            <span>
              <Asked kind={kind} names={[person.name]} area={area} />
            </span>
          </Link>
          <span className="quiet">{GATE[kind].staked}</span>
        </li>
      ))}
    </ul>
  );
}
