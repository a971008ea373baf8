export * from './asks';
export { type Attention, attention, cadenceOf } from './attention';
export {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  isCalendarDate,
  isoWeek,
  monthKey,
  weekday,
  wholeMonths,
} from './calendar';
export * from './evidence';
export { isRecalled, judge, type Ruling } from './gate';
export { abilityIn, type Measures, measure, testedWords } from './measures';
export { type Because, type NurtureCode, nudge, type Prospect } from './nudge';
export { arrangeWeek, type Nudge, type NurtureSettings, nurtureWeek, type Week } from './nurture';
export {
  farther,
  GATE,
  type Gate,
  nearer,
  POLICY,
  POLICY_VERSION,
  REQUEST_KINDS,
  rank,
  STAGE_NAMES,
  STAGES,
} from './policy';
export type { BreachDetails, Details, Reason, ReasonCode, Said } from './reasons';
export { type Balance, balance } from './reciprocity';
export { contactState, dormantAfter, freshness, silenceOf } from './rhythm';
export { type Criterion, type CriterionCode, eligibleStage } from './stages';
export { nextRing, type Span } from './timeline';
export { matterWindow, readRhythmClass, rhythmClass, turnsOn, type Window } from './turning';
export { sentence } from './words';
export type { Ability } from './work';
