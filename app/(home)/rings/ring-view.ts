import type { RingRow } from '@/components/rings/ring-table';
import type { RingPerson as Row } from '@/lib/data/rings';
import { type CalendarDate, freshnessOn, type Move, moveBy, type RingPerson } from '@/lib/domain';
import { agoWords } from '@/lib/format';

/** A person as the chart draws them: a rhythm of none keeps the ring's own pace of paling. */
export function ringPerson(person: Row, today: CalendarDate): RingPerson {
  const { id, name, stage, standing, addedOn, lastTwoWayOn, inner } = person;
  return {
    id,
    name,
    stage,
    standing,
    addedOn,
    inner,
    freshness: freshnessOn(
      { confirmedStage: stage, inner, cadenceDays: person.cadenceDays },
      lastTwoWayOn ?? addedOn,
      today,
    ),
    move: moveOf(person, today),
  };
}

/** The same person as a line of the table. */
export function ringRow(person: Row, today: CalendarDate): RingRow {
  const { id, name, stage, standing, lastTwoWayOn } = person;
  const move = moveOf(person, today);
  return {
    id,
    name,
    stage,
    standing: standingWords[standing],
    silence: lastTwoWayOn ? agoWords(lastTwoWayOn, today) : 'not yet',
    move:
      move === 'inward'
        ? 'a move inward to consider'
        : move === 'outward'
          ? 'a move outward to consider'
          : '',
  };
}

const standingWords: Record<Row['standing'], string> = {
  open: '',
  watch: 'on watch',
  limited: 'limited',
  pest: 'outside, asked to stop',
  severed: 'outside, let go',
  memorial: 'in memory',
};

// The card on the person's page explains the move; here an arrow only says that there is one.
function moveOf({ stage, standing, measures, kept }: Row, today: CalendarDate): Move['direction'] | null {
  return moveBy({ confirmedStage: stage, standing }, measures, today, kept)?.direction ?? null;
}
