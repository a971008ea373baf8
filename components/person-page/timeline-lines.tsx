'use client';

import type { ReactNode } from 'react';
import { Row } from '@/components/shell/row';
import { Glyph, type Happening } from '@/components/signs/glyph';
import { Link } from '@/components/ui/link';
import type { Stage } from '@/lib/domain';

/** One line of the timeline in words: a turn, or what one save wrote, the lead first. */
export type Line = {
  on: string;
  /** "7 Oct", and the year where it changes. */
  when: string;
  year?: string;
  ring: Stage;
  turn?: { id: string; to: Stage; said: string; because: string };
  entries?: LineEntry[];
};

type LineEntry = { id: string; glyph: Happening; said: string; quiet?: string; cut?: true };

/**
 * The lines of the timeline. Drawn from plain words in the browser as well, because a server component would
 * send every line twice, as HTML and as the elements it is made of: half of a full page.
 */
export function TimelineLines({ person, lines }: { person: string; lines: readonly Line[] }) {
  return (
    <ol className="time">
      {lines.map((line) => (
        <Row
          as="li"
          key={line.turn?.id ?? line.entries?.[0]?.id}
          className={`${line.turn ? 'turn ' : ''}in-${line.ring}`}
          margin={<When line={line} />}
        >
          {line.turn ? <Turn turn={line.turn} /> : null}
          {line.entries?.map((entry, at) => (
            <Entry key={entry.id} person={person} entry={entry} lead={at === 0} />
          ))}
        </Row>
      ))}
    </ol>
  );
}

function Turn({ turn }: { turn: NonNullable<Line['turn']> }) {
  return (
    <>
      <Glyph of="ring-in" className={turn.to} />
      <b>{turn.said}</b> {turn.because ? <small>{turn.because}</small> : null}
    </>
  );
}

// The first thing of a save has its sign on the margin line, the others theirs before their words.
function Entry({ person, entry, lead }: { person: string; entry: LineEntry; lead: boolean }): ReactNode {
  const words = (
    <>
      <Link href={entry.glyph === 'ask' ? `/asks/${entry.id}` : `/people/${person}/entries/${entry.id}`}>
        <bdi>{entry.said}</bdi>
        {entry.cut ? <small> more</small> : null}
      </Link>
      {entry.quiet ? <small> · {entry.quiet}</small> : null}
    </>
  );
  if (lead)
    return (
      <>
        <Glyph of={entry.glyph} />
        <p>{words}</p>
      </>
    );
  return (
    <p className="part">
      <Glyph of={entry.glyph} size={14} />
      <span>{words}</span>
    </p>
  );
}

function When({ line: { on, when, year } }: { line: Line }) {
  return (
    <time dateTime={on}>
      {when}
      {year ? (
        <>
          <br />
          {year}
        </>
      ) : null}
    </time>
  );
}
