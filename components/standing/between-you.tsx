import { standingWords } from '@/components/person/words';
import { Link } from '@/components/ui/link';
import type { Standing } from '@/lib/domain';

/** The way to everything that is the owner's own word about somebody: how it stands, the line, what came between. */
export function BetweenYou({ person, standing }: { person: string; standing: Standing }) {
  const at = `/people/${person}`;
  return (
    <ul className="between-you">
      <li>
        <Link href={`${at}/standing`}>How it stands</Link>{' '}
        <span className="quiet">{standingWords[standing]}</span>
      </li>
      {standing === 'memorial' ? null : (
        <>
          <li>
            <Link href={`${at}/boundaries`}>What you never do for them</Link>
          </li>
          <li>
            <Link href={`${at}/noticed`}>What you notice</Link>
          </li>
          <li>
            <Link href={`${at}/breach`}>Something between you</Link>
          </li>
        </>
      )}
    </ul>
  );
}
