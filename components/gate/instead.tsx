import { Link } from '@/components/ui/link';
import type { RequestKind } from '@/lib/domain';

type InsteadProps = { person: { id: string }; kind: RequestKind; areas: readonly string[] };

/** What of theirs was seen, where the skill asked about was not; each leads to its own question. */
export function Instead({ person, kind, areas }: InsteadProps) {
  return areas.map((area) => (
    <p key={area} className="quiet">
      You have seen their <bdi>{area}</bdi>.{' '}
      <Link href={`/promote?${new URLSearchParams({ who: person.id, kind, area })}`}>
        Ask about that?<span className="sr-only"> {area}</span>
      </Link>
    </p>
  ));
}
