import type { Option } from '@/components/ui/inputs';
import { type AskContext, type AskFeeling, type AskFlag, flagReasons, type RequestKind } from '@/lib/domain';
import { listWords } from '@/lib/format';

/** What may be asked for, as people say it when they ask. */
export const kindWords: Readonly<Record<RequestKind, string>> = {
  react: 'To like, follow or review something',
  share: 'To share something',
  match: 'To weave them together with somebody',
  endorse: 'To endorse a skill',
  introduce: 'To introduce them',
  recommend: 'To recommend them',
  refer: 'To send them business',
  mass: 'To tell everybody',
};

/** The same after "they asked you to". */
const wished: Readonly<Record<RequestKind, string>> = {
  react: 'like or follow something',
  share: 'share something',
  match: 'weave them together with somebody',
  endorse: 'endorse them',
  introduce: 'introduce them',
  recommend: 'recommend them',
  refer: 'send them business',
  mass: 'tell everybody',
};

/** What the owner may ask of somebody, in their own words. */
export const myKindWords: Readonly<Record<RequestKind, string>> = {
  react: 'To like, follow or review something of mine',
  share: 'To share something of mine',
  match: 'To weave me together with somebody',
  endorse: 'To endorse a skill of mine',
  introduce: 'To introduce me',
  recommend: 'To recommend me',
  refer: 'To send me business',
  mass: 'To tell everybody',
};

/** How an ask may have come, in words. */
export const channelOptions: Option[] = [
  { value: 'in-person', label: 'In person' },
  { value: 'phone', label: 'Phone' },
  { value: 'email', label: 'E-mail' },
  { value: 'linkedin', label: 'LinkedIn' },
  { value: 'facebook', label: 'Facebook' },
  { value: 'x', label: 'X' },
  { value: 'community', label: 'A community' },
  { value: 'network', label: 'A referral network' },
  { value: 'online', label: 'Elsewhere online' },
];

/** A channel as a page says it, or '' where none was said. */
export function channelWords(channel: string | null): string {
  return channelOptions.find((option) => option.value === channel)?.label ?? '';
}

export const contextWords: Readonly<Record<AskContext, string>> = {
  social: 'Out of the blue, or among friends',
  'sales-call': 'A sales call',
  'existing-business': 'Business we do already',
};

export const toneWords = { polite: 'A question', order: 'An order', pressure: 'Pressure' } as const;

export const feelings: readonly AskFeeling[] = ['used', 'pressured', 'a number', 'glad', 'proud'];

/** Words with their values, for chips. */
export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/**
 * "share something and endorse them for plumbing and gardening": what an ask was for, in one line; "endorse you" in
 * words to them.
 */
export function askedFor(
  lines: readonly { kind: RequestKind; area?: string | null }[],
  whom: 'them' | 'you' = 'them',
): string {
  const kinds = [...new Set(lines.map((line) => line.kind))];
  return listWords(
    kinds.map((kind) => {
      const areas = lines.flatMap((line) => (line.kind === kind && line.area ? [line.area] : []));
      const wish = wished[kind].replace('them', whom);
      return areas.length > 0 ? `${wish} for ${listWords(areas)}` : wish;
    }),
  );
}

/** "a one-link stand, several things at once": what may be noted about an ask, in a few words. */
export function flagWords(flags: readonly AskFlag[]): string {
  const [first = '', ...more] = flagReasons(flags).map(({ label }) => label.toLowerCase());
  return [first, ...more].filter(Boolean).join(', ');
}
