import { z } from 'zod';
import { safePath } from './back';

const most = 20;
const one = z.string().optional().catch(undefined);

// The address of the log may name the kinds as the form does, or as the evidence is called.
const kinds: Record<string, string> = {
  fact: 'facts',
  facts: 'facts',
  promise: 'promises',
  promises: 'promises',
  help: 'help',
  moment: 'moments',
  moments: 'moments',
  sighting: 'sightings',
  sightings: 'sightings',
  life: 'news',
  news: 'news',
};

const shape = z.object({
  with: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
  kind: one,
  back: one,
});

/** What the address of the log says: with whom (at most 20 ids, as they were written), what to begin with, where to go back to. */
export function logQuery(query: unknown): { with: string[]; kind?: string; back?: string } {
  const sent = shape.parse(query);
  const ids = [sent.with ?? []].flat().flatMap((some) => some.split(',').filter((id) => id !== ''));
  return {
    with: [...new Set(ids)].slice(0, most),
    kind: Object.hasOwn(kinds, sent.kind ?? '') ? kinds[sent.kind ?? ''] : undefined,
    back: sent.back === undefined ? undefined : safePath(sent.back),
  };
}
