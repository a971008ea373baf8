import type { CalendarDate } from '@/lib/domain';

/** What the user says of a person; a name is enough. */
export type Draft = {
  name: string;
  howMet: string;
  metOn: CalendarDate | null;
  metThrough: string;
  /** The community or event where they met; '' is not said. */
  metIn: string;
  /** Whether they met online first; null is not said. */
  metOnline: boolean | null;
  /** `state` is how the two are joined there ('' where it is not said), from a day until another. */
  channels: {
    kind: string;
    handle: string;
    state?: string;
    since?: CalendarDate | null;
    until?: CalendarDate | null;
  }[];
  dates: { kind: 'birthday' | 'anniversary' | 'memorial'; month: number; day: number; year: number | null }[];
  rhythm: 'ring' | 'days' | 'none';
  /** Days between talks, 1 to 3650; only with the rhythm 'days'. */
  cadenceDays: number | null;
  shareable: boolean;
  inner: boolean;
  intention: boolean;
  /** They said once and for all that they may be introduced, and need not be asked. */
  standingConsent: boolean;
  /** The user's own groups, labels and tags. */
  labels: string[];
};

/** Somebody of whom only the name is known. */
export function draft(name: string): Draft {
  return {
    name,
    howMet: '',
    metOn: null,
    metThrough: '',
    metIn: '',
    metOnline: null,
    channels: [],
    dates: [],
    rhythm: 'ring',
    cadenceDays: null,
    shareable: true,
    inner: false,
    intention: false,
    standingConsent: false,
    labels: [],
  };
}
