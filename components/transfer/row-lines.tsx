import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { listWords } from '@/lib/format';
import { fileWords } from './words';

/** What a place in the file is called. */
export type Place = 'line' | 'number';

export type RowLine = {
  no: number;
  line: number;
  part: string;
  name: string;
  verdict: string;
  why: string;
  fills: readonly string[];
  personId: string | null;
};

/** Lines of a file: where they stand in it, who they are about, and what they would do. */
export function RowLines({ rows, place }: { rows: readonly RowLine[]; place: Place }) {
  return (
    <ol className="file-rows">
      {rows.map((row, at) => (
        <Row
          as="li"
          key={row.no}
          margin={<LineNumber {...row} place={place} first={at === 0} />}
          className="file-row"
        >
          {row.name === '' ? null : (
            <p className="name-line">
              {row.personId ? (
                <Link href={`/people/${row.personId}`}>
                  <bdi>{row.name}</bdi>
                </Link>
              ) : (
                <bdi>{row.name}</bdi>
              )}
            </p>
          )}
          <FileOf part={row.part} />
          {row.fills.length > 0 ? (
            <p className="quiet" dir="auto">
              {row.verdict === 'fresh' ? row.fills.join(' · ') : `Adds ${listWords(row.fills)}.`}
            </p>
          ) : null}
          {row.why ? (
            <p className="quiet" dir="auto">
              {row.why}
            </p>
          ) : null}
        </Row>
      ))}
    </ol>
  );
}

/** "line 12", or where it stands in a list; below the first of them, the number says enough. */
export function LineNumber({ line, place, first }: { line: number; place: Place; first: boolean }) {
  return (
    <>
      <span className={first ? undefined : 'sr-only'}>{place} </span>
      {line}
    </>
  );
}

/** Of which file a line is, where there are several. */
export function FileOf({ part }: { part: string }) {
  if (part === '') return null;
  return (
    <p className="quiet">
      <bdi>{fileWords(part)}</bdi>
    </p>
  );
}
