import { channelWords } from '@/components/person/words';

/** What was done on a channel, in a word. */
export const didWords: Record<string, string> = { removed: 'removed', muted: 'muted', blocked: 'blocked' };

/** A channel by its name, as the edit form calls it. */
export function channelName(kind: string): string {
  return channelWords[kind] ?? kind;
}
