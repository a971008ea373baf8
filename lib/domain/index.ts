export * from './asks';
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
export { type Ability, abilityIn, type Measures, measure, testedWords } from './measures';
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
export { type Criterion, type CriterionCode, eligibleStage } from './stages';
export { sentence } from './words';
