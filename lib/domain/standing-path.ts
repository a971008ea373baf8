import type { CalendarDate } from './calendar';
import type { Evidence, RequestKind, Standing } from './evidence';
import { needsSecondChance } from './gate';
import { ofType } from './tally';

/** What a change of standing asks of the owner. */
export type StandingNeed = 'CONFIRM' | 'KINDS' | 'REASON' | 'TERMS' | 'HISTORY';

/** A change of standing: what it needs, and whether it is a second chance. */
export type StandingPath =
  | { ok: true; secondChance: boolean; needs: StandingNeed[] }
  | { ok: false; code: 'SAME' | 'OPEN_FIRST' | 'NOT_NEEDED'; what: string };

/** What the owner gave with it. */
export type StandingGiven = {
  /** The second step was taken, with the milder options and the effects in view. */
  confirmed?: boolean;
  kinds?: readonly RequestKind[];
  reason?: string;
  terms?: string;
  /** The history of earlier chances was shown. */
  seen?: boolean;
};

/**
 * What the rules look at: where it stands (`before`: what it was before a memorial, which is no way round a second
 * chance), how many second chances there were, whether a grave breach is open.
 */
export type StandingNow = { standing: Standing; before?: Standing; chances: number; grave: boolean };

/**
 * Which change of standing there is, and what it needs (model.md, sections 3 and 8; S4-1 … S4-4, S4-10, S4-11).
 * Severing takes two steps and no reason, and is quiet. Limited needs its kinds. Memorial takes two steps. Severed
 * and pest are left by a second chance alone, which opens; so is a grave breach while open: a reason and terms, and
 * from the second chance on the history first. Whoever was written down as dead by mistake comes back as it stood
 * before; a grave breach stands as it did (N5). Everything else is the owner's plain word.
 */
export function standingPath(now: StandingNow, to: Standing): StandingPath {
  const { standing: from, chances, grave } = now;
  if (to === 'open' && grave && from !== 'memorial') return chance(chances);
  if (from === to && to !== 'limited') return refused(to === 'open' ? 'NOT_NEEDED' : 'SAME');
  const shut = from === 'memorial' ? (now.before ?? from) : from;
  if (needsSecondChance(shut, to)) return to === 'open' ? chance(chances) : refused('OPEN_FIRST');
  const needs: StandingNeed[] = [];
  if (to === 'severed' || to === 'memorial') needs.push('CONFIRM');
  if (to === 'limited') needs.push('KINDS');
  return { ok: true, secondChance: false, needs };
}

/** What a change still lacks, with a sentence for each; empty when it may be made. Only for a path that is there. */
export function standingLacks(
  needs: readonly StandingNeed[],
  given: StandingGiven,
): { code: StandingNeed; what: string }[] {
  const there: Readonly<Record<StandingNeed, boolean>> = {
    CONFIRM: given.confirmed === true,
    KINDS: (given.kinds ?? []).length > 0,
    REASON: (given.reason ?? '').trim() !== '',
    TERMS: (given.terms ?? '').trim() !== '',
    HISTORY: given.seen === true,
  };
  return needs.filter((need) => !there[need]).map((code) => ({ code, what: LACKS[code] }));
}

/** How many second chances there have been, on distinct days up to today. */
export function secondChances(history: readonly Evidence[], today: CalendarDate): number {
  const days = ofType(history, 'secondChance').filter((chance) => chance.on <= today);
  return new Set(days.map((chance) => chance.on)).size;
}

/** Whether a grave breach stands open: since the latest second chance there was one. */
export function isGrave(history: readonly Evidence[], today: CalendarDate): boolean {
  const past = history.filter((event) => event.on <= today);
  const chances = ofType(past, 'secondChance');
  return ofType(past, 'breach').some(
    (breach) => breach.severity === 'grave' && !chances.some((chance) => chance.on >= breach.on),
  );
}

/** The response ladder, the mildest first (S4-19). */
export const RESPONSE_LADDER = [
  { step: 'ignore', label: 'Leave it', what: 'Press delete and go on with your day. That is a full answer.' },
  { step: 'decline', label: 'Say no', what: 'A kind no, once, in your own words.' },
  { step: 'feedback', label: 'Tell them how it came across', what: 'Once. They may not know.' },
  { step: 'limit', label: 'Draw a line', what: 'Some kinds of request never; the rest stays as it is.' },
  {
    step: 'pest',
    label: 'Ask them to stop',
    what: 'They go outside the rings. Nothing they ask for is granted, and nothing reminds you of them.',
  },
  { step: 'sever', label: 'End the connection', what: 'Quietly. It is rare, and it is yours to decide.' },
] as const;

/** A rung of the ladder. */
export type ResponseStep = (typeof RESPONSE_LADDER)[number]['step'];

/** The words of the severing flow (S4-2 … S4-4, S4-20); `wayBack` also before they are asked to stop (model.md, section 3). */
export const SEVERING = {
  passing: 'Could it pass? Everybody is taken up with themselves for a while now and then.',
  quiet: 'Nobody is told. Gus sends nothing.',
  care: 'This can hurt on both sides, also yours. There is no hurry.',
  wayBack:
    'The way back is a second chance, with terms. What you know of them stays; liking and trust begin anew from that day.',
  after: 'You don’t owe everyone a place in your circle.',
} as const;

function chance(chances: number): StandingPath {
  const history: StandingNeed[] = chances > 0 ? ['HISTORY'] : [];
  return { ok: true, secondChance: true, needs: [...history, 'REASON', 'TERMS'] };
}

function refused(code: 'SAME' | 'OPEN_FIRST' | 'NOT_NEEDED'): StandingPath {
  return { ok: false, code, what: REFUSALS[code] };
}

const REFUSALS = {
  SAME: 'That is how it stands already.',
  OPEN_FIRST: 'Give them a second chance first; from there everything else is possible.',
  NOT_NEEDED: 'Nothing is shut between you; no second chance is needed.',
} as const;

const LACKS: Readonly<Record<StandingNeed, string>> = {
  CONFIRM: 'Look at what it does, and say so once more.',
  KINDS: 'Which kinds of request are never?',
  REASON: 'Why now? A line for yourself.',
  TERMS: 'On which terms do you start again?',
  HISTORY: 'Look at how it went the last time first.',
};
