import { Row } from '@/components/shell/row';
import { type Place, RowLines } from '@/components/transfer/row-lines';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import * as rows from '@/lib/data/import-rows';
import type { Owner } from '@/lib/data/owner';
import { countWords } from '@/lib/format';
import { oneOf, type Query } from '@/lib/query';

/** A part of a file, under its address and in words. */
export type Part = { show: rows.RowVerdict; words: string; count: number };

/** The rows of a file by what they would do or did, a page at a time. */
export async function Rows({
  owner,
  id,
  place,
  parts,
  query,
}: {
  owner: Owner;
  id: string;
  place: Place;
  parts: readonly Part[];
  query: Query;
}) {
  const shown = parts.filter(({ count }) => count > 0);
  const asked = oneOf(query.show);
  const now = shown.find(({ show }) => show === asked) ?? shown[0];
  if (!now) return null;
  const after = /^\d{1,6}$/.test(oneOf(query.after) ?? '') ? Number(oneOf(query.after)) : -1;
  const page = await rows.list(owner, id, now.show, after);
  const at = `/people/import/${id}`;
  return (
    <>
      <Row>
        <nav className="rooms scroll" aria-label="What is in this file">
          {shown.map(({ show, words, count }) => (
            <Link
              key={show}
              href={`${at}?show=${show}`}
              aria-current={show === now.show ? 'page' : undefined}
            >
              {words} {countWords(count)}
            </Link>
          ))}
        </nav>
      </Row>
      <RowLines rows={page.rows} place={place} />
      <Row>
        <div className="acts acts-wide">
          {page.next === null ? null : (
            <LinkButton href={`${at}?show=${now.show}&after=${page.next}`}>The next 50</LinkButton>
          )}
          {after >= 0 ? (
            <LinkButton look="act" href={`${at}?show=${now.show}`}>
              From the beginning
            </LinkButton>
          ) : null}
        </div>
      </Row>
    </>
  );
}
