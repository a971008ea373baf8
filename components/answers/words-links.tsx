import { Fold } from '@/components/ui/fold';
import { Link } from '@/components/ui/link';
import { DRAFT_CODES, type DraftCode, draft } from '@/lib/domain';

type WordsLinksProps = {
  /** Where words are chosen; the kind is added to it. */
  at: string;
  /** The kinds that suit, the best first. */
  best: readonly DraftCode[];
  now?: DraftCode;
  /** Only those, where the others would be out of place. */
  only?: boolean;
};

/**
 * What one could say, the best first and the others folded away: each a link. No reply needs no words. Where some were
 * chosen, all are folded away.
 */
export function WordsLinks({ at, best, now, only = false }: WordsLinksProps) {
  const first = best.filter(hasWords);
  const others = only ? [] : DRAFT_CODES.filter((code) => hasWords(code) && !best.includes(code));
  if (now) {
    return (
      <Fold summary="Other words">
        <Kinds at={at} codes={[...first, ...others]} now={now} label="Other words" />
      </Fold>
    );
  }
  return (
    <>
      <Kinds at={at} codes={first} label="Words that would suit" />
      {others.length > 0 ? (
        <Fold summary="Other words">
          <Kinds at={at} codes={others} label="Other words" />
        </Fold>
      ) : null}
    </>
  );
}

type KindsProps = { at: string; codes: readonly DraftCode[]; now?: DraftCode; label: string };

function Kinds({ at, codes, now, label }: KindsProps) {
  return (
    <nav aria-label={label}>
      <ul className="steps measure">
        {codes.map((code) => (
          <li key={code}>
            <Link
              href={`${at}?say=${code.toLowerCase()}`}
              aria-current={code === now ? 'page' : undefined}
              className="words-kind"
            >
              {draft(code, 'informal').label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function hasWords(code: DraftCode): boolean {
  return code !== 'NO_REPLY';
}
