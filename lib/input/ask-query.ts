import { z } from 'zod';
import { askChannels } from './asks';

/** The lists of the ledger, as an address names them. */
export const askLists = ['open', 'stands', 'held', 'all'] as const;

/**
 * What the ledger is asked for in its address: one of its lists, the asks by one channel, or those of one person. What an
 * address cannot mean is left out.
 */
export const askQuery = z.object({
  list: z.enum(askLists).catch('open').default('open'),
  by: z.enum(askChannels).optional().catch(undefined),
  who: z.uuid().optional().catch(undefined),
});

export type AskQuery = z.output<typeof askQuery>;
