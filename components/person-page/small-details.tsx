import { Link } from '@/components/ui/link';
import { ended, shorten } from './entry-words';

/** A small detail as the page shows it; depth 3 was confided. */
export type Detail = { id: string; text: string; depth: 1 | 2 | 3 };

// Enough for a sentence or two; the whole of a longer one is on its own page.
const room = 180;

/** What is known of a person, in the user's own sentences; the confided ones last. Each leads to its correction. */
export function SmallDetails({ person, details }: { person: string; details: readonly Detail[] }) {
  if (details.length === 0) return null;
  const open = details.filter((detail) => detail.depth < 3);
  const confided = details.filter((detail) => detail.depth === 3);
  return (
    <ul className="facts" aria-label="Small details">
      {open.map((detail) => (
        <li key={detail.id}>
          <DetailLink person={person} detail={detail} />{' '}
        </li>
      ))}
      {confided.map((detail) => (
        <li key={detail.id} className="between">
          <DetailLink person={person} detail={detail} />{' '}
        </li>
      ))}
    </ul>
  );
}

function DetailLink({ person, detail }: { person: string; detail: Detail }) {
  return (
    <Link href={`/people/${person}/entries/${detail.id}`}>
      <bdi>{ended(shorten(detail.text, room).short)}</bdi>
      {detail.depth === 3 ? <small> between you two</small> : null}
    </Link>
  );
}
