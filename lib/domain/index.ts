export { dayOfMonth } from './amounts';
export * from './ask-answers';
export * from './ask-lists';
export * from './asked';
export * from './asks';
export { type Attention, attention, cadenceOf } from './attention';
export {
  addDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  isCalendarDate,
  MONTHS,
  weekday,
  wholeMonths,
} from './calendar';
export * from './channel-effects';
export * from './draft-choice';
export * from './drafts';
export * from './evidence';
export { isRecalled, judge, needsSecondChance, type Ruling } from './gate';
export { type Interview, type Recalled, recall } from './interview';
export {
  type Introduction,
  type IntroductionRequest,
  introduction,
  isIntroduction,
  type Slot,
} from './introduction';
export * from './introduction-notes';
export * from './introduction-path';
export * from './invitations';
export { type MannersChart, type MannersRow, type MannersSign, mannersChart } from './manners';
export {
  helpFits,
  type Match,
  type Matchable,
  type MatchReason,
  matchReasons,
  sharedInterest,
  sharedInterests,
} from './match';
export { abilityIn, type Measures, measure, testedWords } from './measures';
export { beforeMeeting, firstCardOn, GRADES, type Grade, type Memory, nextCard } from './memory';
export { type Mending, mending } from './mending';
export { type Mergeable, merged } from './merging';
export { type Meters, meters, metersOf, meterWords } from './meters';
export * from './mirror';
export { type Because, dateInWeek, type NurtureCode, nudge, type Prospect } from './nudge';
export { arrangeWeek, type Nudge, type NurtureSettings, nurtureWeek, type Week } from './nurture';
export * from './override';
export { type Community, foldPlaces, placeKey } from './places';
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
export { earnedBecause, type Praise, praise } from './praise';
export { standsAs } from './promises';
export { type Kept, type Move, moveBy, proposal } from './proposal';
export type { BreachDetails, Details, Reason, ReasonCode, Said } from './reasons';
export { type Balance, type BalanceWords, balance, balanceWords } from './reciprocity';
export * from './record';
export { freshness, freshnessOn } from './rhythm';
export {
  MOST_DOTS,
  type OutsideDot,
  type RingChart,
  type RingCluster,
  type RingDot,
  type RingPerson,
  ringChart,
  ringClusters,
} from './ring-chart';
export { type Road, type RoadItem, road } from './road';
export { seenInstead } from './seen-instead';
export * from './shut';
export { type Criterion, type CriterionCode, eligibleStage } from './stages';
export * from './standing-path';
export { type FactSuggestion, suggestFact } from './suggest-fact';
export { countsOn, supporting } from './supporting';
export { isShareable } from './tally';
export { nextRing, type Span } from './timeline';
export {
  dormantAfter,
  dueAfter,
  matterWindow,
  rhythmClass,
  type SummaryIndex,
  summaryIndex,
  turnsOn,
  type Window,
} from './turning';
export {
  type Answer,
  introductionOfBoth,
  judgeMatch,
  type Wording,
  type Woven,
  wordsNeeded,
} from './weave';
export * from './week-question';
export { sentence } from './words';
export type { Ability } from './work';
export * from './wrong-reasons';
