'use client';

import { Link } from '@/components/ui/link';

/** A small detail in words; a confided one says so. */
export type DetailLine = [id: string, words: string, confided?: true];

/** Small details, each leading to its correction. Drawn here for the reason the timeline is. */
export function DetailLines({ person, lines }: { person: string; lines: readonly DetailLine[] }) {
  return (
    <ul className="facts" aria-label="Small details">
      {lines.map(([id, words, confided]) => (
        <li key={id} className={confided && 'between'}>
          <Link href={`/people/${person}/entries/${id}`}>
            <bdi>{words}</bdi>
            {confided ? <small> between you two</small> : null}
          </Link>{' '}
        </li>
      ))}
    </ul>
  );
}
