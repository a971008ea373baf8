import { z } from 'zod';
import type { CalendarDate } from '@/lib/domain';
import { choice, ticked } from './choice';
import { several } from './ids';
import type { Piece } from './pieces';
import { line, text } from './text';

export const channels = ['in-person', 'phone', 'video', 'message', 'letter', 'online'] as const;
export const chips = ['heads-up', 'idea', 'laugh', 'thought', 'moment', 'help'] as const;

/** What a form says about a talk; "nobody spoke" where something is only being written down. */
export const talkFields = {
  how: choice(channels),
  spoke: choice(['both', 'me', 'them', 'none']),
  started: ticked(),
  felt: choice(['warm', 'neutral', 'cold']),
  pitch: ticked(),
  there: several(z.enum(chips, 'That is not one of the answers. Choose one that is.')),
  note: text(10_000),
  learned: line(500),
};

export type Talk = z.output<ReturnType<typeof talkObject>>;
const talkObject = () => z.object(talkFields);

/** Warm, neutral and cold as the model's warmth; nothing said is neutral (model.md section 1). */
const warmths = { '': 0, warm: 1, neutral: 0, cold: -1 } as const;

/** What is off about a talk, by field. */
export function talkIsOff(talk: Talk): [field: string, message: string][] {
  const off: [string, string][] = [];
  if (talk.spoke === 'me' && talk.started)
    off.push(['started', 'Only you spoke, so it was you who started it. Which is right?']);
  const words = talk.note + talk.learned;
  if (talk.spoke === 'none' && (words !== '' || talk.there.length > 0 || talk.pitch || talk.started))
    off.push(['spoke', 'A note and what there was belong to a talk. Who spoke?']);
  return off;
}

/**
 * A talk as evidence: the touch itself, and for a laugh one moment from each who spoke. Whoever laughs together has
 * each laughed with the other; a funny line of theirs is a moment from them, one of mine from me (S0-20, S1-8).
 * Heads-up, idea, thought and a moment without a kind prove nothing: they stay with the touch as words (S1-6).
 */
export function talkPieces(talk: Talk, on: CalendarDate): Piece[] {
  const { spoke, started, felt, pitch, note, learned, how } = talk;
  if (spoke === 'none') return [];
  const who = spoke || 'both';
  const there = talk.there.flatMap((chip) => (chip === 'laugh' || chip === 'help' ? [] : [chip]));
  const touch: Piece = {
    evidence: {
      type: 'touch',
      on,
      spoke: who,
      warmth: warmths[felt],
      ...(started && { startedBy: 'them' as const }),
      ...(pitch && { salesy: true }),
      ...(there.length > 0 && { there }),
    },
    text: note,
    ...(learned !== '' && { learned }),
    channel: how || 'in-person',
  };
  const laughing = who === 'both' ? (['me', 'them'] as const) : [who];
  const laughs = talk.there.includes('laugh')
    ? laughing.map((from): Piece => ({ evidence: { type: 'moment', on, from, kind: 'laughed' }, text: '' }))
    : [];
  return [touch, ...laughs];
}
