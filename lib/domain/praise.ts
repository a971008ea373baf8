import type { CalendarDate } from './calendar';
import { dayNumber } from './calendar';
import type { Evidence, PromoteRequest, Subject } from './evidence';
import { abilityIn, type Measures, measuresAt } from './measures';
import { GATE, POLICY } from './policy';
import { detailsOf, type Said } from './reasons';
import { isShut } from './rhythm';
import { type CriterionCode, criteriaUpTo } from './stages';
import { type Tally, tallyOf } from './tally';
import { count, times } from './words';

/** A good thing to say: what is there, with its evidence to be found by the code. */
export type Praise = { code: CriterionCode | 'A1' | 'R1'; what: string };

type Bare = Pick<Said<Praise['code']>, 'code' | 'have' | 'details'>;

/** What a criterion that holds says, in one sentence. */
export function praise({ code, have, details }: Bare, name = 'them'): string {
  switch (code) {
    case 'K1':
      return `You know ${count(have, 'small thing')} about ${name}`;
    case 'K2':
    case 'F4':
      return `What you know about ${name} is of ${count(have, 'kind')}`;
    case 'K3':
      return `You have been in touch on ${count(have, 'day')}`;
    case 'K4':
      return 'You have really talked';
    case 'L1':
    case 'F2':
      return `${count(have, 'warm conversation')} in ${count(details.weeks ?? 0, 'week')}`;
    case 'L2':
      return `Warm conversations in ${count(have, 'different week')}`;
    case 'L3':
      return `Warm conversations over ${count(have, 'day')}`;
    case 'L4':
    case 'F6':
      return `They started it ${times(have)} without wanting anything`;
    case 'L5':
      return details.cold
        ? `Lately ${count(details.warm ?? 0, 'warm day')} and ${count(details.cold, 'cold one')}`
        : 'Lately not one cold word';
    case 'L6':
    case 'F5':
      return `You know ${count(have, 'personal thing')} about ${name}`;
    case 'X1':
      return 'Nothing serious stands between you';
    case 'X2':
      return 'Nothing stands between you';
    case 'T1':
    case 'F1':
      return `You have known each other ${count(have, 'day')}`;
    case 'T2':
    case 'F3':
      return `In touch in ${count(have, 'different month')}`;
    case 'T3':
    case 'F7':
      return `${count(have, 'promise')} kept`;
    case 'T4':
      return `${count(details.kept ?? 0, 'promise')} kept, ${details.broken || 'none'} broken`;
    case 'T5':
      return `They have helped you ${times(have)}, without strings`;
    case 'T6':
      return `You have helped them ${times(have)}`;
    case 'F8':
      return `You were there for them ${times(have)}`;
    case 'F9':
      return `They were there for you ${times(have)}`;
    case 'A1':
      return `You have seen their ${details.area ?? 'work'} first-hand ${times(have)}`;
    case 'R1':
      return have === 0 ? 'You talked today' : `You last talked ${count(have, 'day')} ago`;
  }
}

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
