import type { Option } from '@/components/ui/inputs';
import { GATE, type RequestKind } from '@/lib/domain';
import { listWords } from '@/lib/format';

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

/** "to endorse them for plumbing and gardening, and to share": what an ask was for, in one line. */
export function askedFor(lines: readonly { kind: RequestKind; area: string | null }[]): string {
  const kinds = [...new Set(lines.map((line) => line.kind))];
  return listWords(
    kinds.map((kind) => {
      const areas = lines.flatMap((line) => (line.kind === kind && line.area ? [line.area] : []));
      return areas.length > 0 ? `${GATE[kind].plain} for ${listWords(areas)}` : GATE[kind].plain;
    }),
  );
}
