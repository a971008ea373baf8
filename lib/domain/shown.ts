import { POLICY } from './policy';
import type { Details, ReasonCode } from './reasons';

const PILLARS = ['X', 'K', 'L', 'T', 'F', 'A', 'R', 'H', 'C', 'N'];

/**
 * At most four reasons to show: implied ones dropped first, then one per pillar in the order X K L T F A R H C,
 * then round again (model.md, section 4, "Reasons"; more than four are "not likely to be helpful" [R27]).
 */
export function shownOf<R extends { code: ReasonCode; details: Details }>(reasons: readonly R[]): R[] {
  const telling = withoutImplied(reasons);
  const queues = PILLARS.map((pillar) => telling.filter((reason) => reason.code.startsWith(pillar)));
  const shown: R[] = [];
  for (let round = 0; shown.length < POLICY.shownReasons; round += 1) {
    const taken = queues.map((queue) => queue[round]).filter((reason) => reason !== undefined);
    if (taken.length === 0) break;
    shown.push(...taken);
  }
  return shown.slice(0, POLICY.shownReasons);
}

const IMPLIED_BY: readonly (readonly [implied: ReasonCode, by: ReasonCode])[] = [
  ['T4', 'T3'],
  ['A2', 'A1'],
  ['K2', 'K1'],
  ['H2', 'K1'],
  ['X2', 'X1'],
];

function withoutImplied<R extends { code: ReasonCode; details: Details }>(reasons: readonly R[]): R[] {
  const codes = new Set(reasons.map((reason) => reason.code));
  return reasons.filter((reason) => {
    if (reason.code === 'R1' && reason.details.talked === false) return false;
    return !IMPLIED_BY.some(([implied, by]) => reason.code === implied && codes.has(by));
  });
}
