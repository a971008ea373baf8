import type { Option } from '@/components/ui/inputs';

/** On which channels one is invited, in words. */
export const channels: readonly Option[] = [
  { value: 'linkedin', label: 'LinkedIn' },
  { value: 'facebook', label: 'Facebook' },
  { value: 'x', label: 'X' },
  { value: 'mastodon', label: 'Mastodon' },
  { value: 'community', label: 'A community' },
  { value: 'network', label: 'A referral network' },
  { value: 'other', label: 'Elsewhere' },
];

/** A channel as a page says it. */
export function channelWords(channel: string): string {
  return channels.find(({ value }) => value === channel)?.label ?? channel;
}
