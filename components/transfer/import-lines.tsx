import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import type { CalendarDate } from '@/lib/domain';
import { shortDay } from '@/lib/format';
import { doneWords, kindWords, previewWords, undoneWords } from './words';

type Line = {
  id: string;
  kind: string;
  fileName: string;
  on: CalendarDate;
  /** When on that day it came. */
  time: string;
  state: string;
  problem: string;
  sums: Parameters<typeof previewWords>[0];
};

/** The files that were brought, each with what became of it; of several of one name on a day, with the time. */
export function ImportLines({ imports }: { imports: readonly Line[] }) {
  return (
    <ul>
      {imports.map((line) => (
        <Row as="li" key={line.id} margin={<When line={line} among={imports} />} className="import-line">
          <Link href={`/people/import/${line.id}`}>
            <bdi>{line.fileName || 'A file'}</bdi>
          </Link>
          <p className="quiet">
            {line.kind ? `${kindWords[line.kind] ?? line.kind}. ` : ''}
            {became(line)}
          </p>
        </Row>
      ))}
    </ul>
  );
}

function When({ line, among }: { line: Line; among: readonly Line[] }) {
  const { id, fileName, on, time } = line;
  const isTwin = among.some((other) => other.id !== id && other.fileName === fileName && other.on === on);
  return (
    <>
      {shortDay(on)}
      {isTwin ? (
        <>
          <br />
          {time}
        </>
      ) : null}
    </>
  );
}

function became({ kind, state, problem, sums }: Line): string {
  switch (state) {
    case 'failed':
      return problem;
    case 'mapping':
      return 'It waits for an answer of yours.';
    case 'ready':
      return `Not brought in yet. ${previewWords(sums, kind)}`;
    case 'applied':
      return doneWords(sums, kind).join(' ');
    case 'undone':
      return undoneWords(sums);
    default:
      return 'On its way.';
  }
}
