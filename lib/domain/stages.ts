import { type CalendarDate, dayNumber } from './calendar';
import type { Evidence, Stage } from './evidence';
import { type Measures, measuresAt } from './measures';
import { POLICY, rank, STAGES } from './policy';
import { tallyOf } from './tally';

/** Codes of the stage criteria, in the order of the table in model.md, section 3. */
export type CriterionCode =
  | 'K1'
  | 'K2'
  | 'K3'
  | 'K4'
  | 'L1'
  | 'L2'
  | 'L3'
  | 'L4'
  | 'L5'
  | 'L6'
  | 'X1'
  | 'T1'
  | 'T2'
  | 'T3'
  | 'T4'
  | 'T5'
  | 'T6'
  | 'X2'
  | 'F1'
  | 'F2'
  | 'F3'
  | 'F4'
  | 'F5'
  | 'F6'
  | 'F7'
  | 'F8'
  | 'F9';

/** One criterion with what there is and what it takes. X1 and X2 count unrepaired breaches, of which there may be none. */
export type Criterion = { code: CriterionCode; stage: Stage; have: number; need: number; met: boolean };

/** The nearest ring whose criteria and all lower ones hold; decided by counted evidence alone (model.md, section 3). */
export function eligibleStage(history: readonly Evidence[], today: CalendarDate): Stage {
  const count = dayNumber(today);
  return eligibleBy(measuresAt(tallyOf(history, count), count));
}

/** The same from measures. */
export function eligibleBy(measures: Measures): Stage {
  let eligible: Stage = 'stranger';
  for (const stage of STAGES.slice(1)) {
    if (!criteriaOf(stage, measures).every((criterion) => criterion.met)) break;
    eligible = stage;
  }
  return eligible;
}

/** The criteria of a ring and of all lower ones, outermost first. */
export function criteriaUpTo(stage: Stage, measures: Measures): Criterion[] {
  return STAGES.slice(1, rank(stage) + 1).flatMap((ring) => criteriaOf(ring, measures));
}

/** The criteria of one ring alone. */
export function criteriaOf(stage: Stage, m: Measures): Criterion[] {
  switch (stage) {
    case 'stranger':
      return [];
    case 'known':
      return known(m);
    case 'liked':
      return liked(m);
    case 'trusted':
      return trusted(m);
    case 'friend':
      return friend(m);
  }
}

function known(m: Measures): Criterion[] {
  const need = POLICY.known;
  return [
    atLeast('K1', 'known', m.facts, need.facts),
    atLeast('K2', 'known', m.categories, need.categories),
    atLeast('K3', 'known', m.contactDays, need.contactDays),
    atLeast('K4', 'known', m.twoWayDays, need.twoWayDays),
  ];
}

function liked(m: Measures): Criterion[] {
  const need = POLICY.liked;
  return [
    atLeast('L1', 'liked', m.warmDays, need.warmDays),
    atLeast('L2', 'liked', m.warmWeeks, need.warmWeeks),
    atLeast('L3', 'liked', m.span, need.span),
    atLeast('L4', 'liked', m.initiative, need.initiative),
    atLeast('L5', 'liked', m.warm365, need.warmPerCold * m.cold365),
    atLeast('L6', 'liked', m.deep, need.deepFacts),
    noneOf('X1', 'liked', m.unrepaired.serious + m.unrepaired.grave),
  ];
}

function trusted(m: Measures): Criterion[] {
  const need = POLICY.trusted;
  return [
    atLeast('T1', 'trusted', m.age, need.age),
    atLeast('T2', 'trusted', m.months, need.months),
    atLeast('T3', 'trusted', m.r, need.kept),
    atLeast('T4', 'trusted', m.reliability, need.reliability),
    atLeast('T5', 'trusted', m.received, need.received),
    atLeast('T6', 'trusted', m.given, need.given),
    noneOf('X2', 'trusted', m.unrepaired.minor + m.unrepaired.serious + m.unrepaired.grave),
  ];
}

function friend(m: Measures): Criterion[] {
  const need = POLICY.friend;
  return [
    atLeast('F1', 'friend', m.age, need.age),
    atLeast('F2', 'friend', m.warmDays, need.warmDays),
    atLeast('F3', 'friend', m.months, need.months),
    atLeast('F4', 'friend', m.categories, need.categories),
    atLeast('F5', 'friend', m.deep, need.deepFacts),
    atLeast('F6', 'friend', m.initiative, need.initiative),
    atLeast('F7', 'friend', m.r, need.kept),
    atLeast('F8', 'friend', m.momentsFromMe, need.momentsFromMe),
    atLeast('F9', 'friend', m.momentsFromThem, need.momentsFromThem),
  ];
}

function atLeast(code: CriterionCode, stage: Stage, have: number, need: number): Criterion {
  return { code, stage, have, need, met: have >= need };
}

function noneOf(code: CriterionCode, stage: Stage, have: number): Criterion {
  return { code, stage, have, need: 0, met: have === 0 };
}
