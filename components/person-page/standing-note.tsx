import { Link } from '@/components/ui/link';
import type { Standing } from '@/lib/domain';

type StandingNoteProps = { person: { id: string; name: string }; standing: Standing; archived: boolean };

/** What it means here that somebody has died, was let go, or is dealt with carefully; nothing where all is open. */
export function StandingNote({ person, standing, archived }: StandingNoteProps) {
  const note = noteOf(person, standing);
  return (
    <>
      {note ? <div className="standing">{note}</div> : null}
      {archived ? (
        <p className="quiet">
          Put out of sight. <Link href={`/people/${person.id}/edit`}>Bring them back</Link>
        </p>
      ) : null}
    </>
  );
}

function noteOf({ id, name }: StandingNoteProps['person'], standing: Standing) {
  const page = `/people/${id}/standing`;
  const again = `${page}/again`;
  switch (standing) {
    case 'open':
      return null;
    case 'memorial':
      return (
        <>
          <p className="calm">
            <bdi>{name}</bdi> stays in your book.
          </p>
          <p>Nothing will ever be asked of them again.</p>
        </>
      );
    case 'severed':
      return (
        <>
          <p className="calm">You don’t owe everyone a place in your circle.</p>
          <p>
            If you change your mind, there is <Link href={again}>a second chance</Link>.
          </p>
        </>
      );
    case 'pest':
      return (
        <p>
          Nothing of theirs is brought to you any more. If that changes, there is{' '}
          <Link href={again}>a second chance</Link>.
        </p>
      );
    case 'watch':
      return (
        <p>
          You are watching how they ask. It changes no verdict. <Link href={page}>Change this</Link>
        </p>
      );
    case 'limited':
      return (
        <p>
          Some things are never, by your own word. <Link href={`/people/${id}/boundaries`}>Which ones</Link>
        </p>
      );
  }
}
