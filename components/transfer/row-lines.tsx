import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { listWords } from '@/lib/format';

/** What a place in the file is called. */
export type Place = 'line' | 'number';

export type RowLine = {
  no: number;
  line: number;
  part: string;
  name: string;
  why: string;
  fills: readonly string[];
  personId: string | null;
};

/** Lines of a file: where they stand in it, who they are about, and what they would do. */
export function RowLines({ rows, place }: { rows: readonly RowLine[]; place: Place }) {
  return (
    <ol className="file-rows">
      {rows.map((row) => (
        <Row as="li" key={row.no} margin={<LineNumber {...row} place={place} />} className="file-row">
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
          {row.fills.length > 0 ? (
            <p className="quiet" dir="auto">
              Adds {listWords(row.fills)}.
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

/** "line 12", and of which file where there are several: its name alone, for the folders of a zip say nothing. */
export function LineNumber({ line, part, place }: { line: number; part: string; place: Place }) {
  return (
    <>
      <span className="sr-only">{place} </span>
      {line}
      {part ? <bdi className="part">{part.split('/').at(-1)}</bdi> : null}
    </>
  );
}
