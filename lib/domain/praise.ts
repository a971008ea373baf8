import { count, times } from './amounts';
import type { CalendarDate } from './calendar';
import { dayNumber } from './calendar';
import type { Evidence, PromoteRequest, Subject } from './evidence';
import { abilityIn, type Measures, measuresAt } from './measures';
import { GATE, POLICY } from './policy';
import { detailsOf, type Said } from './reasons';
import { isShut } from './shut';
import { type CriterionCode, criteriaUpTo } from './stages';
import { type Tally, tallyOf } from './tally';

/** A good thing to say: what is there, with its evidence to be found by the code. */
export type Praise = { code: CriterionCode | 'A1' | 'R1'; what: string };

type Bare = Pick<Said<Praise['code']>, 'code' | 'have' | 'details'>;

/** What a criterion that holds says, in one sentence. */
export function praise({ code, ...said }: Bare, name = 'them'): string {
  return HOLDS[code]({ ...said, name });
}

type Holds = (said: Omit<Bare, 'code'> & { name: string }) => string;

const kindsKnown: Holds = ({ have, name }) => `What you know about ${name} is of ${count(have, 'kind')}`;
const warmTalks: Holds = ({ have, details }) =>
  `${count(have, 'warm conversation')} in ${count(details.weeks ?? 0, 'week')}`;
const initiative: Holds = ({ have }) => `They started it ${times(have)} without wanting anything`;
const personal: Holds = ({ have, name }) => `You know ${count(have, 'personal thing')} about ${name}`;
// From two years on nobody counts days; and what is remembered was only about right.
const age: Holds = ({ have }) =>
  `You have known each other ${have < 730 ? count(have, 'day') : count(Math.floor(have / 365.25), 'year')}`;
const months: Holds = ({ have }) => `In touch in ${count(have, 'different month')}`;
const promises: Holds = ({ have }) => `${count(have, 'promise')} kept`;

const HOLDS: Record<Praise['code'], Holds> = {
  K1: ({ have, name }) => `You know ${count(have, 'small thing')} about ${name}`,
  K2: kindsKnown,
  K3: ({ have }) => `You have been in touch on ${count(have, 'day')}`,
  K4: () => 'You have really talked',
  L1: warmTalks,
  L2: ({ have }) => `Warm conversations in ${count(have, 'different week')}`,
  L3: ({ have }) => `Warm conversations over ${count(have, 'day')}`,
  L4: initiative,
  L5: ({ details }) =>
    details.cold
      ? `Lately ${count(details.warm ?? 0, 'warm day')} and ${count(details.cold, 'cold one')}`
      : 'Lately not one cold word',
  L6: personal,
  X1: () => 'Nothing serious stands between you',
  X2: () => 'Nothing stands between you',
  T1: age,
  T2: months,
  T3: promises,
  T4: ({ details }) => `${count(details.kept ?? 0, 'promise')} kept, ${details.broken || 'none'} broken`,
  T5: ({ have }) => `They have helped you ${times(have)}, without strings`,
  T6: ({ have }) => `You have helped them ${times(have)}`,
  F1: age,
  F2: warmTalks,
  F3: months,
  F4: kindsKnown,
  F5: personal,
  F6: initiative,
  F7: promises,
  F8: ({ have }) => `You were there for them ${times(have)}`,
  F9: ({ have }) => `They were there for you ${times(have)}`,
  A1: ({ have, details }) => `You have seen their ${details.area ?? 'work'} first-hand ${times(have)}`,
  R1: ({ have }) =>
    have === 0 ? 'You talked today' : `You last talked ${have === 1 ? 'yesterday' : `${have} days ago`}`,
};

/** The most telling first: what was seen, what was kept, help, warmth, how lately, what is known. */
const TELLING: readonly CriterionCode[] = ['T4', 'T5', 'L1', 'T6', 'K1', 'K4'];

/**
 * Up to four good reasons for a request, earned or not yet: "earned because…" (model.md, "Explaining"). Only what
 * the kind of request asks for, and only what holds; none for severed, pest and memorial.
 */
export function earnedBecause(
  subject: Subject,
  history: readonly Evidence[],
  request: PromoteRequest,
  today: CalendarDate,
): Praise[] {
  const on = dayNumber(today);
  const tally = tallyOf(history, on);
  const measures = measuresAt(tally, on);
  const gate = GATE[request.kind];
  if (!gate.stage || isShut(subject)) return [];
  const good: Praise[] = [];
  const { r, score } = abilityIn(measures, request.area);
  if (gate.ability && r >= gate.ability.days && score >= gate.ability.score) {
    good.push({ code: 'A1', what: praise({ code: 'A1', have: r, details: { area: request.area } }) });
  }
  const criteria = criteriaUpTo(gate.stage, measures).filter((criterion) => criterion.met);
  for (const code of TELLING) {
    const criterion = criteria.find((each) => each.code === code);
    if (criterion) good.push(praiseOf(criterion.code, criterion.have, measures, tally, on));
  }
  if (gate.fresh !== null && measures.fresh !== null && measures.fresh <= gate.fresh) {
    good.splice(2, 0, { code: 'R1', what: praise({ code: 'R1', have: measures.fresh, details: {} }) });
  }
  return good.slice(0, POLICY.shownReasons);
}

/** A criterion that holds, in words. */
export function praiseOf(
  code: CriterionCode,
  have: number,
  measures: Measures,
  tally: Tally,
  today: number,
): Praise {
  return { code, what: praise({ code, have, details: detailsOf(code, measures, tally, today) }) };
}
