import { z } from 'zod';
import { ASK_LISTS, type AskList } from '@/lib/domain';
import { askChannels } from './asks';

/**
 * What the ledger is asked for in its address: one of its lists, the asks by one channel, or those of one person. What an
 * address cannot mean is left out.
 */
export const askQuery = z.object({
  list: z
    .enum(Object.keys(ASK_LISTS) as AskList[])
    .catch('open')
    .default('open'),
  by: z.enum(askChannels).optional().catch(undefined),
  who: z.uuid().optional().catch(undefined),
});

export type AskQuery = z.output<typeof askQuery>;
