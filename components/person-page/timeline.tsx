import { Row, Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { type CalendarDate, rank } from '@/lib/domain';
import { shortDay } from '@/lib/format';
import { marginDay } from './day-words';
import { entryWords } from './entry-words';
import { type Line, TimelineLines } from './timeline-lines';
import type { TimelineRow, Turned } from './timeline-rows';
import { becauseWords, turnWords } from './turn-words';

/** A ring confirmed on a day, and by which criteria; placed where it was the owner's word alone. */
export type Turn = Turned & { placed: boolean; because: readonly string[] };

type TimelineProps = {
  person: string;
  rows: readonly TimelineRow<Turn>[];
  today: CalendarDate;
  /** Where the page before this one in time begins. */
  earlier: string | null;
  /** True where this is not the newest page. */
  isEarlier: boolean;
};

/** What happened between the two, newest first; the margin line has the colour of the ring of those days. */
export function Timeline({ person, rows, today, earlier, isEarlier }: TimelineProps) {
  if (rows.length === 0 && !isEarlier) return null;
  return (
    <Section
      title="What happened between you"
      rows={
        <>
          <TimelineLines person={person} lines={rows.map((row) => lineOf(row, today))} />
          <Row>
            <div className="acts">
              {isEarlier ? (
                <LinkButton look="act" href={`/people/${person}`}>
                  The latest
                </LinkButton>
              ) : null}
              {earlier ? (
                <LinkButton look="act" href={`/people/${person}?before=${earlier}`}>
                  Earlier
                </LinkButton>
              ) : null}
            </div>
          </Row>
        </>
      }
    />
  );
}

function lineOf(row: TimelineRow<Turn>, today: CalendarDate): Line {
  const { on, ring } = row;
  const when = row.kind === 'turn' ? shortDay(on) : marginDay(row.lead);
  const line = { on, ring, when, ...(row.year ? { year: row.year } : {}) };
  if (row.kind === 'turn') {
    const { id, from, to, placed, because } = row.turn;
    const why = placed ? 'You placed them here.' : becauseWords(because, rank(to) < rank(from));
    return { ...line, turn: { id, to, said: turnWords(from, to), because: why } };
  }
  const entries = [row.lead, ...row.parts].map((entry) => {
    const { glyph, said, quiet, cut } = entryWords(entry, today);
    return { id: entry.id, glyph, said, ...(quiet ? { quiet } : {}), ...(cut ? { cut } : {}) };
  });
  return { ...line, entries };
}
