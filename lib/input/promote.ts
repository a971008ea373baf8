import { z } from 'zod';
import { GATE, REQUEST_KINDS, type RequestKind } from '@/lib/domain';
import { id } from './ids';
import { area } from './rows';
import { line, text } from './text';

/** True for the kinds that are judged in one skill. */
export function needsArea(kind: RequestKind): boolean {
  return GATE[kind].ability !== null;
}

const kinds = REQUEST_KINDS as readonly [RequestKind, ...RequestKind[]];

/** "Shall I refer Tomás for plumbing?" `name` is somebody typed instead of chosen. */
export const question = z
  .object({
    kind: z.enum(kinds, 'Choose one of these.'),
    who: id(),
    name: line(200),
    area: area(),
  })
  .refine((asked) => asked.area !== '' || !needsArea(asked.kind), {
    path: ['area'],
    error: 'For which skill? Your word is only good for what you have seen.',
  });

/** Putting one's name to an earned check. */
export const grant = z.object({
  check: id(),
  recipient: line(200),
  benefit: line(500),
  text: text(5000),
});
