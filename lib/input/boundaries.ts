import { z } from 'zod';
import { REQUEST_KINDS, type RequestKind } from '@/lib/domain';
import { id, several } from './ids';
import { text } from './text';

const [first, ...more] = REQUEST_KINDS.filter((kind) => kind !== 'mass') as [RequestKind, ...RequestKind[]];

/** What one may never want to do for somebody, each once. A mass mailing is done for nobody: it is no choice. */
export function neverKinds() {
  return several(z.enum([first, ...more], 'That is not one of the answers.')).transform((chosen) =>
    REQUEST_KINDS.filter((kind) => chosen.includes(kind)),
  );
}

/** The kinds that a form was opened with, with commas between them. */
export function kindsBefore() {
  return z
    .string()
    .catch('')
    .transform((sent) => sent.split(',').filter(isKind));
}

const line = {
  token: z.string().max(36).catch('').default(''),
  was: kindsBefore(),
  kinds: neverKinds(),
  note: text(500),
};

/** What I never do for them; the note needs no reason. Where there is no line, one is to be drawn, or a note kept. */
export const boundary = z.object({ person: id(), ...line }).refine(isSomething, nothing());

/** What I do for nobody. */
export const boundaryForAll = z.object(line).refine(isSomething, nothing());

function isSomething({ was, kinds, note }: { was: string[]; kinds: string[]; note: string }): boolean {
  return was.length > 0 || kinds.length > 0 || note !== '';
}

function nothing() {
  return { path: ['kinds'], error: 'Nothing is ticked, so there is no line yet. What will you not do?' };
}

function isKind(word: string): word is RequestKind {
  return REQUEST_KINDS.some((kind) => kind === word);
}
