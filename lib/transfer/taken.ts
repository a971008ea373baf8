import type { CalendarDate, FactCategory } from '@/lib/domain';

/** Somebody as they are taken along in a table or a card: without what was asked, decided and judged. */
export type Taken = {
  id: string;
  name: string;
  howMet: string;
  metOn: CalendarDate | null;
  metThrough: string;
  metIn: string;
  ring: string;
  standing: string;
  labels: readonly string[];
  shareable: boolean;
  archived: boolean;
  addedOn: CalendarDate;
  lastTwoWayOn: CalendarDate | null;
  channels: readonly { kind: string; handle: string }[];
  dates: readonly {
    kind: 'birthday' | 'anniversary' | 'memorial';
    month: number;
    day: number;
    year: number | null;
  }[];
  /** Small details, the oldest first. */
  facts: readonly { text: string; category: FactCategory; depth: 1 | 2 | 3; sensitive: boolean }[];
  /** WebP, or JPEG for a card of version 3.0. */
  photo?: Uint8Array;
};
