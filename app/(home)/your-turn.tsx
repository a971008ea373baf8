import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import type * as introductions from '@/lib/data/introduction-lists';

type Page = Awaited<ReturnType<typeof introductions.list>>;

/** Introductions in which the next word is the owner's, as one quiet line below the list. */
export function YourTurn({ page: { lines, next } }: { page: Page }) {
  if (lines.length === 0) return null;
  return (
    <Row className="sec-small">
      <p className="quiet">
        Introductions where it is your turn:{' '}
        {lines.map(({ id, person, recipient }, at) => (
          <span key={id}>
            {at > 0 ? ', ' : null}
            <Link href={`/introductions/${id}`}>
              <bdi>{person.name}</bdi> to <bdi>{recipient.name}</bdi>
            </Link>
          </span>
        ))}
        {next ? (
          <>
            , and <Link href="/introductions">more</Link>
          </>
        ) : null}
        .
      </p>
    </Row>
  );
}
