import { z } from 'zod';
import type { CalendarDate } from '@/lib/domain';
import { choice } from './choice';
import { optionalDayUntil } from './day';
import {
  factPiece,
  helpPiece,
  momentPieces,
  newsPiece,
  type Piece,
  promisePiece,
  sightingPiece,
} from './pieces';
import {
  factRow,
  helpRow,
  momentRow,
  newsRow,
  type PromiseRow,
  promiseRow,
  sentenceMax,
  sightingRow,
} from './rows';
import { type Talk, talkFields, talkIsOff, talkPieces } from './talk';
import { line } from './text';

/** What is off, by field of the row. */
export type Off = (readonly [field: string, message: string])[];

/** A corrected thing (null where only its words are corrected), or what is off about it. */
export type Ruled = { piece: Piece | null; text: string } | { off: Off };

/** A corrected thing of one type, out of the fields that its form has. */
export function correctedPiece(type: string, row: unknown, on: CalendarDate, today: CalendarDate): Ruled {
  switch (type) {
    case 'fact':
      return read(factRow, row, 'What is it?', (fact) => kept(factPiece(fact, on)));
    case 'help':
      return read(helpRow, row, 'Which way did the help go?', (help) => kept(helpPiece(help, on)));
    case 'sighting':
      return read(sightingRow, row, 'What work was it?', (seen) => kept(sightingPiece(seen, on)));
    case 'life':
      return read(newsRow, row, 'What is the news?', (news) =>
        kept(newsPiece({ ...news, on: undefined }, on)),
      );
    case 'moment':
      return read(momentRow, row, 'What was it?', (moment) => oneSide(momentPieces(moment, on)));
    case 'promise':
      return read(promiseRow, row, 'What was promised?', (promise) => settled(promise, row, on, today));
    case 'touch':
      return read(z.object(talkFields), row, '', (talk) => touch(talk, on));
    default:
      return read(z.object({ text: line(sentenceMax) }), row, '', ({ text }) => ({ piece: null, text }));
  }
}

function read<Row>(
  shape: z.ZodType<Row | null>,
  row: unknown,
  whereEmpty: string,
  judge: (row: Row) => Ruled,
): Ruled {
  const shaped = shape.safeParse(row);
  if (!shaped.success)
    return {
      off: shaped.error.issues.map(({ path, message }) => [String(path[0] ?? 'text'), message] as const),
    };
  return shaped.data === null ? off('text', whereEmpty) : judge(shaped.data);
}

const kept = (piece: Piece): Ruled => ({ piece, text: piece.text });
const off = (field: string, message: string): Ruled => ({ off: [[field, message]] });

function oneSide([first, ...others]: Piece[]): Ruled {
  return first && others.length === 0
    ? kept(first)
    : off('from', 'One of you two here: what the other did has a line of its own.');
}

function touch(talk: Talk, on: CalendarDate): Ruled {
  const wrong = talkIsOff(talk);
  const [piece] = talkPieces(talk, on);
  if (wrong.length > 0) return { off: wrong };
  return piece ? kept(piece) : off('spoke', 'Somebody spoke. If nobody did, remove it.');
}

function settled(promise: PromiseRow, row: unknown, on: CalendarDate, today: CalendarDate): Ruled {
  const shape = z.object({
    status: choice(['open', 'kept', 'broken', 'released']),
    resolvedOn: optionalDayUntil(today),
    amendsOn: optionalDayUntil(today),
  });
  return read(shape, row, '', ({ status: chosen, resolvedOn, amendsOn }) => {
    const piece = promisePiece(promise, on);
    const status = chosen || 'open';
    if (promise.due && promise.due < on) return off('due', 'That is before the promise was made.');
    if (piece.evidence.type !== 'promise' || status === 'open') return kept(piece);
    if (!resolvedOn) return off('resolvedOn', 'On which day was that?');
    if (resolvedOn < on) return off('resolvedOn', 'That is before the promise was made.');
    if (status !== 'broken' || !amendsOn)
      return kept({ ...piece, evidence: { ...piece.evidence, status, resolvedOn } });
    if (amendsOn < resolvedOn) return off('amendsOn', 'That is before it was broken.');
    return kept({ ...piece, evidence: { ...piece.evidence, status, resolvedOn, amendsOn } });
  });
}
