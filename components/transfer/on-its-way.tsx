import type { ReactNode } from 'react';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { Again } from '@/components/ui/again';
import { countWords } from '@/lib/format';

const words = {
  reading: { title: 'Gus is reading', done: 'read' },
  applying: { title: 'They are coming in', done: 'done' },
  undoing: { title: 'It is being taken away', done: 'done' },
};

/** How far a file has come. The page looks again by itself, and may be left meanwhile. */
export function OnItsWay({
  state,
  done,
  total,
  note,
}: {
  state: keyof typeof words;
  done: number;
  total: number | null;
  note: ReactNode;
}) {
  const all = state === 'reading' ? null : total;
  return (
    <>
      <PageHead title={words[state].title} note={note} />
      <Row>
        <div className="measure on-its-way">
          <progress
            aria-label={words[state].title}
            max={all ?? undefined}
            value={all === null ? undefined : done}
          />
          <p className="quiet">{howFar(done, all, words[state].done)} You may leave this page meanwhile.</p>
        </div>
        <Again />
      </Row>
    </>
  );
}

/** "300 of 5,000 done.": before there is a number to tell, that it has begun. */
function howFar(done: number, all: number | null, verb: string): string {
  if (done === 0) return 'It has begun.';
  return `${countWords(done)}${all === null ? '' : ` of ${countWords(all)}`} ${verb}.`;
}
