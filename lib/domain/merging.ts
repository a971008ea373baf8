import type { CalendarDate } from './calendar';
import type { RequestKind, Stage, Standing } from './evidence';
import { rank } from './policy';

/** What two entries about one person may differ in. */
export type Mergeable = {
  howMet: string;
  metOn: CalendarDate | null;
  metThrough: string;
  metIn: string;
  metOnline: boolean | null;
  rhythm: 'ring' | 'days' | 'none';
  cadenceDays: number | null;
  shareable: boolean;
  inner: boolean;
  intention: boolean;
  standingConsent: boolean;
  neverKinds: RequestKind[];
  wrongReasons: string[];
  goodReasons: string[];
  contextTags: string[];
  labels: string[];
  confirmedStage: Stage;
  /** The day that ring was confirmed; null for whom it never was. */
  stageSince: CalendarDate | null;
  standing: Standing;
  addedOn: CalendarDate;
  archived: boolean;
  quiet: boolean;
  landedBy: string | null;
};

/** The most guarded first. */
const guarded: readonly Standing[] = ['memorial', 'severed', 'pest', 'limited', 'watch', 'open'];

/**
 * What becomes of two entries made one: the words of who is kept, with the other's where there were none; the nearer of
 * two rings, for each was the owner's own word; and of whatever guards, the stricter: a merge opens no gate. What was
 * written down of both is judged together afterwards.
 */
export function merged(kept: Mergeable, gone: Mergeable): Mergeable {
  const ownRhythm = kept.rhythm === 'ring' ? gone : kept;
  const nearer = rank(gone.confirmedStage) > rank(kept.confirmedStage) ? gone : kept;
  return {
    howMet: words(kept.howMet, gone.howMet),
    metOn: earlier(kept.metOn, gone.metOn),
    metThrough: kept.metThrough || gone.metThrough,
    metIn: kept.metIn || gone.metIn,
    metOnline: kept.metOnline ?? gone.metOnline,
    rhythm: ownRhythm.rhythm,
    cadenceDays: ownRhythm.cadenceDays,
    shareable: kept.shareable && gone.shareable,
    inner: kept.inner || gone.inner,
    intention: kept.intention || gone.intention,
    standingConsent: kept.standingConsent && gone.standingConsent,
    neverKinds: both(kept.neverKinds, gone.neverKinds),
    wrongReasons: both(kept.wrongReasons, gone.wrongReasons),
    goodReasons: both(kept.goodReasons, gone.goodReasons),
    contextTags: both(kept.contextTags, gone.contextTags),
    labels: both(kept.labels, gone.labels),
    confirmedStage: nearer.confirmedStage,
    stageSince: nearer.stageSince,
    standing: guarded.indexOf(gone.standing) < guarded.indexOf(kept.standing) ? gone.standing : kept.standing,
    addedOn: earlier(kept.addedOn, gone.addedOn) ?? kept.addedOn,
    archived: kept.archived && gone.archived,
    quiet: kept.quiet && gone.quiet,
    landedBy: kept.landedBy !== null && gone.landedBy !== null ? kept.landedBy : null,
  };
}

function words(kept: string, gone: string): string {
  if (gone === '' || kept.includes(gone)) return kept;
  return kept === '' ? gone : `${kept}\n${gone}`;
}

function earlier(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function both<Each>(one: readonly Each[], other: readonly Each[]): Each[] {
  return [...new Set([...one, ...other])];
}
