import type { CalendarDate } from './calendar';
import type { Ask, Evidence } from './evidence';
import type { Ruling } from './gate';
import { POLICY } from './policy';
import { ofType } from './tally';

/** The sentence that goes with an override. */
export const STAKE = 'I stake my name on this';

/** What an override may lack. */
export type OverrideLack = 'NOT_YET_ONLY' | 'TEXT' | 'REASON' | 'STAKE' | 'TOMORROW';

/** Whether an override stands, or everything that it lacks, in words. */
export type OverrideRuling = { ok: true } | { ok: false; lacks: { code: OverrideLack; what: string }[] };

/**
 * Whether the owner may go against a "not yet" (model.md, section 4, "Override"): only on a not yet, with an
 * introduction in their own words, a reason of 15 characters or more, and the sentence "I stake my name on this".
 * Under pressure only from the local day after it (S0-10): `ask.on` is the day of the pressure. A never has no
 * override. It changes no evidence and no stage (P18).
 */
export function canOverride(given: {
  verdict: Ruling['verdict'];
  ask?: { pressure: boolean; on: CalendarDate } | null;
  today: CalendarDate;
  text: string;
  reason: string;
  staked: boolean;
}): OverrideRuling {
  const lacks: OverrideLack[] = [];
  if (given.verdict !== 'not yet') lacks.push('NOT_YET_ONLY');
  if (given.ask?.pressure && given.today <= given.ask.on) lacks.push('TOMORROW');
  if (given.text.trim() === '') lacks.push('TEXT');
  if ([...given.reason.trim()].length < POLICY.practice.override.reason) lacks.push('REASON');
  if (!given.staked) lacks.push('STAKE');
  return lacks.length === 0
    ? { ok: true }
    : { ok: false, lacks: lacks.map((code) => ({ code, what: LACKS[code] })) };
}

/**
 * The latest day on which one of these asks, or what came after a no to it, was pressure; null where none was. For
 * `canOverride`: what was asked about outside any ask is pressed by all that they asked.
 */
export function pressedOn(asks: readonly Ask[]): CalendarDate | null {
  const days = asks.flatMap(({ on, tone, reaction, reactedOn }) => [
    ...(tone === 'pressure' ? [on] : []),
    ...(reaction === 'pressure' ? [reactedOn ?? on] : []),
  ]);
  return days.sort().at(-1) ?? null;
}

/**
 * The pressure that an override waits for (S0-10), out of everything known of those it is about: of a line of an ask,
 * how that ask pressed; asked about apart from any, whatever they pressed for counts, or the pause would be walked
 * around.
 */
export function pressureOn(
  history: readonly (Evidence & { id: string })[],
  ask: string | null,
): { pressure: true; on: CalendarDate } | null {
  const asks = ofType(history, 'ask').filter(({ id }) => ask === null || id === ask);
  const on = pressedOn(asks);
  return on && { pressure: true, on };
}

const LACKS: Readonly<Record<OverrideLack, string>> = {
  NOT_YET_ONLY: 'Only a “not yet” can be overridden. A “never” is lifted by what caused it.',
  TOMORROW: 'They pressed you. Sleep on it: this opens again tomorrow.',
  TEXT: 'Write the introduction yourself, in your own words.',
  REASON: `Say why, in ${POLICY.practice.override.reason} letters or more.`,
  STAKE: `It takes the sentence “${STAKE}”.`,
};
