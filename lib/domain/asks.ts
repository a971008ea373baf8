import { isSameLine } from './ask-answers';
import { addDays, type CalendarDate, dayNumber } from './calendar';
import type { Ask, Evidence, RequestKind, Stage, Subject } from './evidence';
import { measure } from './measures';
import { POLICY } from './policy';
import { eligibleBy } from './stages';
import { ofType } from './tally';

/** What may be noted about an ask, in the order of model.md, section 8. */
export type AskFlag = keyof typeof POLICY.ask.points;

/** An ask seen with what was known that day. */
export type AskAssessment = { stageAtAsk: Stage; flags: AskFlag[]; points: number };

/**
 * What an ask says about manners, seen with the evidence of its own day (model.md, section 8, "Ask flags and pest
 * points"). A single polite ask of somebody liked gives nothing (S4-16, P20).
 *
 * FIRST_CONTACT_ASK: no contact other than sales on any day before the ask. REPEAT_AFTER_NO: as marked, or an
 * earlier ask of the same kind in the history was declined at most 90 days before.
 */
export function assessAsk(history: readonly Evidence[], ask: Omit<Ask, 'type'>): AskAssessment {
  const known = measure(history, ask.on);
  const stageAtAsk = eligibleBy(known);
  const holds: Record<AskFlag, boolean> = {
    ONE_LINK_STAND: stageAtAsk === 'stranger' && known.warmDays === 0,
    FIRST_CONTACT_ASK: isFirstContact(history, ask.on),
    BULK_ASK: (ask.items ?? 1) >= POLICY.ask.bulk,
    MASS: ask.request === 'mass' || ask.mass === true,
    ORDER: ask.tone === 'order',
    REPEAT_AFTER_NO: ask.repeatAfterNo === true || wasDeclined(history, ask),
    PRESSURE: ask.tone === 'pressure' || ask.reaction === 'pressure',
    GRAFFITI: ask.graffiti === true,
    BOMBARD_MEMBERS: ask.bombard === true,
  };
  const flags = FLAGS.filter((flag) => holds[flag]);
  return { stageAtAsk, flags, points: flags.reduce((sum, flag) => sum + POLICY.ask.points[flag], 0) };
}

/** Points of their asks fewer than 365 days ago, and not before the latest second chance: that started afresh. */
export function pestPoints(history: readonly Evidence[], today: CalendarDate): number {
  return pestAsks(history, today).reduce((sum, { points }) => sum + points, 0);
}

/** The asks that those points come from, with what was noted about each, the latest first; those without any flag are left out. */
export function pestAsks<E extends Evidence>(
  history: readonly E[],
  today: CalendarDate,
): (AskAssessment & { ask: Extract<E, { type: 'ask' }> })[] {
  const on = dayNumber(today);
  const since = Math.max(
    on - POLICY.ask.window + 1,
    ...ofType(history, 'secondChance')
      .map((chance) => dayNumber(chance.on))
      .filter((day) => day <= on),
  );
  return ofType(history, 'ask')
    .filter((ask) => dayNumber(ask.on) <= on && dayNumber(ask.on) >= since)
    .map((ask) => ({ ask, ...assessAsk(history, asOf(ask, today)) }))
    .filter(({ flags }) => flags.length > 0)
    .sort((a, b) => dayNumber(b.ask.on) - dayNumber(a.ask.on));
}

/** How much the owner puts up with; moves these proposals only (S4-15). */
export type Tolerance = keyof typeof POLICY.ask.tolerance;

/** "Keep for now": the day a proposed standing was put off, and which one it was. */
export type StandingKept = { on: CalendarDate; to: 'watch' | 'pest' };

/**
 * WATCH from 2 points, PEST from 5, in 365 days, times the owner's tolerance; null when nothing is to be proposed.
 * The owner decides; WATCH changes no verdict (model.md, sections 3 and 8). One that was kept for now rests for 30
 * days; the other one may be proposed meanwhile.
 */
export function proposeStanding(
  subject: Subject,
  history: readonly Evidence[],
  today: CalendarDate,
  tolerance: Tolerance = 'standard',
  kept?: StandingKept | null,
): { to: 'watch' | 'pest'; points: number } | null {
  if (!['open', 'limited', 'watch'].includes(subject.standing)) return null;
  const points = pestPoints(history, today);
  const factor = POLICY.ask.tolerance[tolerance];
  const rests = kept && dayNumber(today) - dayNumber(kept.on) < POLICY.keepForNow ? kept.to : null;
  if (points >= POLICY.ask.pest * factor) return rests === 'pest' ? null : { to: 'pest', points };
  if (points < POLICY.ask.watch * factor || subject.standing === 'watch' || rests) return null;
  return { to: 'watch', points };
}

const FLAGS: readonly AskFlag[] = [
  'ONE_LINK_STAND',
  'FIRST_CONTACT_ASK',
  'BULK_ASK',
  'MASS',
  'ORDER',
  'REPEAT_AFTER_NO',
  'PRESSURE',
  'GRAFFITI',
  'BOMBARD_MEMBERS',
];

/** The ask as it was known on a day: how they took the answer later is not known yet. */
function asOf(ask: Ask, today: CalendarDate): Ask {
  return (ask.reactedOn ?? ask.on) > today ? { ...ask, reaction: undefined } : ask;
}

function kindsOf(ask: Omit<Ask, 'type'>): RequestKind[] {
  return ask.lines?.length ? ask.lines.map(({ kind }) => kind) : [ask.request];
}

/** What was said no to: of an ask for several things, those that were not granted. */
function notGranted(ask: Ask): RequestKind[] {
  const granted = ask.granted ?? [];
  const lines = ask.lines?.length ? ask.lines : [{ kind: ask.request, area: ask.area }];
  return lines.filter((line) => !granted.some((each) => isSameLine(each, line))).map(({ kind }) => kind);
}

function isFirstContact(history: readonly Evidence[], on: CalendarDate): boolean {
  return measure(history, addDays(on, -1)).contactDays === 0;
}

/** Only an ask of an earlier day can be the one that was declined, so that an ask never repeats itself. */
function wasDeclined(history: readonly Evidence[], ask: Omit<Ask, 'type'>): boolean {
  const kinds = kindsOf(ask);
  return ofType(history, 'ask').some((earlier) => {
    if (earlier.decision !== 'declined' || !notGranted(earlier).some((kind) => kinds.includes(kind)))
      return false;
    const ago = dayNumber(ask.on) - dayNumber(earlier.decidedOn ?? earlier.on);
    return dayNumber(earlier.on) < dayNumber(ask.on) && ago >= 0 && ago <= POLICY.ask.repeatWindow;
  });
}
