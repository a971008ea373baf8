import type { CalendarDate, Stage } from '@/lib/domain';
import type { Told } from './entry-words';

/** A ring confirmed on a day, as the timeline tells it. */
export type Turned = { id: string; on: CalendarDate; from: Stage; to: Stage };

/** One line of the timeline. `ring` is the one they stood in then: it colours the margin line. */
export type TimelineRow<Turn extends Turned = Turned> = {
  on: CalendarDate;
  /** Said where it changes from the line above. */
  year: string | null;
  ring: Stage;
} & ({ kind: 'turn'; turn: Turn } | { kind: 'save'; lead: Told; parts: Told[] });

/**
 * The lines of one page of the timeline, newest first. What one save wrote is one line with its parts under
 * it, the talk first; a turn stands above the things of its day, because they led to it. `ring` is the one
 * they stood in on the page's first day, after every turn shown on it.
 */
export function timelineRows<Turn extends Turned>(
  entries: readonly Told[],
  turns: readonly Turn[],
  ring: Stage,
  today: CalendarDate,
): TimelineRow<Turn>[] {
  const rows: TimelineRow<Turn>[] = [];
  let now = ring;
  let year = today.slice(0, 4);
  const yearOf = (on: CalendarDate) => {
    const changed = on.slice(0, 4) !== year;
    year = on.slice(0, 4);
    return changed ? year : null;
  };
  let shown = 0;
  const turnsUntil = (on: CalendarDate | null) => {
    for (let turn = turns[shown]; turn && (on === null || turn.on >= on); turn = turns[++shown]) {
      rows.push({ kind: 'turn', turn, on: turn.on, year: yearOf(turn.on), ring: turn.to });
      now = turn.from;
    }
  };
  for (const save of saves(entries)) {
    turnsUntil(save.lead.on);
    rows.push({ kind: 'save', ...save, on: save.lead.on, year: yearOf(save.lead.on), ring: now });
  }
  turnsUntil(null);
  return rows;
}

type Save = { lead: Told; parts: Told[] };

function saves(entries: readonly Told[]): Save[] {
  const groups: Told[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group?.[0] && together(group[0], entry)) group.push(entry);
    else groups.push([entry]);
  }
  return groups.flatMap((group) => {
    // Within a save, in the order in which it was written.
    const written = shared(group.toReversed());
    const lead = written.find((entry) => entry.type === 'touch') ?? written[0];
    return lead ? [{ lead, parts: written.filter((entry) => entry !== lead) }] : [];
  });
}

/** A moment from each of the two, alike in words, is one that both had: it is told once, where the first was written. */
function shared(written: readonly Told[]): Told[] {
  const told: Told[] = [];
  for (const entry of written) {
    const at = told.findIndex((before) => isOtherSide(before, entry));
    const before = told[at];
    if (before) told[at] = { ...before, both: true };
    else told.push(entry);
  }
  return told;
}

function isOtherSide(before: Told, entry: Told): boolean {
  return (
    before.type === 'moment' &&
    entry.type === 'moment' &&
    !before.both &&
    before.from !== entry.from &&
    before.kind === entry.kind &&
    before.text === entry.text
  );
}

function together(a: Told, b: Told): boolean {
  return a.occasion !== null && a.occasion === b.occasion && a.on === b.on;
}
