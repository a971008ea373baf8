import type { CalendarDate, Evidence } from '@/lib/domain';
import type { FactRow, HelpRow, MomentRow, NewsRow, PromiseRow, SightingRow } from './rows';

/** One thing to keep: the domain's value, and what only people need. */
export type Piece = {
  evidence: Evidence;
  text: string;
  learned?: string;
  sensitive?: boolean;
  channel?: string;
};

/** What a small detail says, known since that day. */
export function factPiece({ category, depth, shareable, sensitive, text }: FactRow, on: CalendarDate): Piece {
  return { evidence: { type: 'fact', on, category, depth, shareable }, text, sensitive };
}

/** An open promise made on that day. */
export function promisePiece({ by, due, big, text }: PromiseRow, on: CalendarDate): Piece {
  return { evidence: { type: 'promise', by, on, due, big, status: 'open' }, text };
}

/** Help on that day. */
export function helpPiece({ direction, size, text }: HelpRow, on: CalendarDate): Piece {
  return { evidence: { type: 'help', on, direction, size }, text };
}

/** A moment of both is one from each: whoever laughs together has each laughed with the other (S0-20). */
export function momentPieces({ from, kind, text }: MomentRow, on: CalendarDate): Piece[] {
  const sides = from === 'both' ? (['me', 'them'] as const) : [from];
  return sides.map((side) => ({ evidence: { type: 'moment', on, from: side, kind }, text }));
}

/** Work seen, or heard of, on that day. */
export function sightingPiece({ area, basis, good, text }: SightingRow, on: CalendarDate): Piece {
  return { evidence: { type: 'sighting', on, area, basis, good }, text };
}

/** News of that day, or of the day it names. */
export function newsPiece({ news, text, on: own }: NewsRow, on: CalendarDate): Piece {
  return { evidence: { type: 'life', on: own ?? on, news }, text };
}
