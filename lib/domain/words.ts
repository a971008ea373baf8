import { count, times } from './amounts';
import { STAGE_NAMES } from './policy';
import type { Details, ReasonCode, Said } from './reasons';

type Bare = Pick<Said, 'code' | 'have' | 'need' | 'details'>;
type Missing = (said: Omit<Bare, 'code'> & { name: string }) => string;
type NeverCode = keyof typeof NEVER;

/**
 * Why a criterion is missing, in one sentence with have and need filled in (model.md, section 4, the table of
 * codes). Gus says *they*; with a name, the name stands where the sentence has room for it.
 */
export function sentence({ code, ...said }: Bare, name = 'them'): string {
  return isNever(code) ? NEVER[code].what : MISSING[code]({ ...said, name });
}

/** The one kind next step that could change a reason; for a NEVER, the one human act that could lift it. */
export function step({ code, details }: Bare): string {
  switch (code) {
    case 'T3':
    case 'F7':
      return 'Ask for one small thing with a date';
    case 'T4':
      if (details.unamended) return 'Ask them to put it right';
      return details.overdue ? 'Ask how the promise is coming along' : 'Ask for one small thing with a date';
    case 'X1':
    case 'X2':
      return breachStep(details);
    case 'A1':
    case 'A2':
      return workStep(details);
    case 'C1':
      return details.required
        ? `Welcome them: ${STAGE_NAMES[details.required]}`
        : 'Welcome them to this ring';
    default:
      return isNever(code) ? NEVER[code].next : STEPS[code];
  }
}

// Of nothing no number is said: "0 conversations in 0 weeks" is how no person speaks. And after a second chance what was
// before it counts no more, so that "never" would not be true either.
const kindsKnown: Missing = ({ have, need, name }) =>
  have === 0
    ? `You know no small things about ${name} yet; it takes ${need} kinds`
    : `What you know about ${name} is of ${count(have, 'kind')}; it takes ${need}`;
const warmTalks: Missing = ({ have, need, details }) =>
  have === 0
    ? `There is no warm conversation to go by yet; it takes ${need}`
    : `${warmIn(have, details.weeks)}; it takes ${need}`;
const age: Missing = ({ have, need, details }) => {
  if (have === 0) return `There is no whole day to go by yet; it takes ${need}`;
  return details.again
    ? `It has been ${count(have, 'day')} since the second chance; it takes ${need}`
    : `You have known each other ${count(have, 'day')}; it takes ${need}`;
};
const months: Missing = ({ have, need }) =>
  have === 0
    ? `There is no month with a real talk to go by yet; it takes ${need}`
    : `You have talked in ${count(have, 'month')}; it takes ${need}`;
const promises: Missing = ({ need, details }) => `${promisesKept(details)}; it takes ${need} kept`;
const breach: Missing = ({ details }) => breachSentence(details);

const MISSING: Record<Exclude<ReasonCode, NeverCode>, Missing> = {
  K1: ({ have, need, name }) => `You know ${have} of ${need} small things about ${name}`,
  K2: kindsKnown,
  K3: ({ have, need, details }) =>
    have === 0
      ? `You have not really been in touch yet; it takes ${need} days`
      : `You have been in touch on ${count(have, 'day')}; ${
          details.talked ? `it takes ${need}` : 'you have not really talked yet'
        }`,
  K4: () => 'You have not really talked yet',
  L1: warmTalks,
  L2: ({ have, need, details }) =>
    have === 0
      ? `There is no week with a warm conversation to go by yet; it takes ${need}`
      : `${warmIn(details.warm ?? have, have)}; it takes ${need} weeks`,
  L3: ({ have, need, details }) =>
    (details.warm ?? 0) > 1
      ? `Your warm conversations lie within ${count(have, 'day')}; it takes ${need}`
      : `From the first warm conversation to the latest it takes ${count(need, 'day')}`,
  L4: () => notStarted,
  L5: ({ details }) => moodSentence(details),
  L6: () => 'Nothing personal known yet',
  T1: age,
  T2: months,
  T3: promises,
  T4: ({ details }) => reliabilitySentence(details),
  T5: () => 'They have not yet helped you without strings',
  T6: () => 'You have not yet helped them',
  F1: age,
  F2: warmTalks,
  F3: months,
  F4: kindsKnown,
  F5: ({ have, need, name }) => `You know ${have} of ${need} personal things about ${name}`,
  F6: ({ have, need }) =>
    have === 0
      ? `${notStarted}; it takes ${need} days`
      : `They have started a conversation without wanting something on ${count(have, 'day')}; it takes ${need}`,
  F7: promises,
  F8: () => 'You have not yet celebrated, laughed or mourned with them',
  F9: () => 'They have not yet celebrated, laughed or mourned with you',
  X1: breach,
  X2: breach,
  A1: ({ have, need, details }) =>
    details.area
      ? seenSentence(details.area, { good: have, bad: details.bad ?? 0 }, need)
      : 'It is not said which skill of theirs you have seen',
  A2: ({ details: { area = 'work', bad = 0 } }) =>
    bad === 0 ? `You have seen too little of their ${area} to go by` : seenBadly(area, bad),
  R1: ({ have, details }) =>
    details.talked ? `You last talked ${count(have, 'day')} ago` : 'You have never really talked',
  H1: () => 'You cannot say how you met',
  H2: ({ name }) => `You cannot say one nice thing about ${name}`,
  C1: () => 'The evidence is there; you have not welcomed them to this ring',
};

const STEPS = {
  K1: 'Ask about something that isn’t work',
  K2: 'Ask about something that isn’t work',
  K3: 'Say hello, no agenda',
  K4: 'Say hello, no agenda',
  L1: 'Ask them a question',
  L2: 'Send them a funny line, some week soon',
  L3: 'Give it time: the tortoise won',
  L4: 'Give them room to',
  L5: 'Clear the air',
  L6: 'Share something of yours first',
  T1: 'Give it time: the tortoise won',
  T2: 'Talk again in another month',
  T5: 'Let them help with something small',
  T6: 'Do them a five-minute favour',
  F1: 'Give it time: the tortoise won',
  F2: 'Think of something interesting to tell them',
  F3: 'Talk again in another month',
  F4: 'Ask about a side of their life you do not know',
  F5: 'Share something of yours first',
  F6: 'Give them room to',
  F8: 'Be there when something happens to them',
  F9: 'Tell them your good news when you have some',
  R1: 'Have one real conversation first',
  H1: 'Write down how you met',
  H2: 'Ask about something that they would like others to know',
} as const;

const NEVER = {
  N1: {
    what: 'Nobody gets your whole list',
    next: 'Ask exactly whom it helps and how; one person may fit',
  },
  N2: { what: 'You ended this connection', next: 'Give them a second chance, if you ever want to' },
  N3: {
    what: 'Nothing of theirs is brought to you any more',
    next: 'Give them a second chance, if you ever want to',
  },
  N4: { what: 'You drew a line here', next: 'Change your boundary, if it is no longer yours' },
  N5: { what: 'A grave breach stands between you', next: 'Give them a second chance, if you ever want to' },
  N6: { what: 'They have died', next: 'Change what you wrote, if it is a mistake' },
} as const satisfies Partial<Record<ReasonCode, { what: string; next: string }>>;

function isNever(code: ReasonCode): code is NeverCode {
  return code in NEVER;
}

const notStarted = 'They have not started a conversation without wanting something';

/** "One warm conversation so far", "3 warm conversations in 2 weeks". */
function warmIn(talks: number, weeks = 0): string {
  return talks === 1
    ? 'One warm conversation so far'
    : `${count(talks, 'warm conversation')} in ${count(weeks, 'week')}`;
}

function seenSentence(area: string, { good, bad }: { good: number; bad: number }, need: number): string {
  const takes = `; it takes ${need}`;
  if (good === 0)
    return bad > 0
      ? seenBadly(area, bad)
      : `You have not seen their ${area} first-hand yet${need > 1 ? takes : ''}`;
  return bad > 0
    ? `You have seen their ${area}: ${times(good)} it went well, ${times(bad)} badly${takes} that went well`
    : `You have seen their ${area} ${times(good)}${takes}`;
}

function seenBadly(area: string, bad: number): string {
  return `You have seen their ${area}; ${times(bad)} it went badly`;
}

// A verdict kept before the number was has no word of what is still open.
function workStep({ bad = 0, unamended = bad }: Details): string {
  if (bad === 0) return 'See the work first';
  return unamended === 0 ? 'See the work again' : 'Ask them to put it right, and see the work again';
}

function moodSentence({ warm = 0, cold = 0 }: Details): string {
  return warm > cold
    ? `Lately ${count(cold, 'cold day')} for ${count(warm, 'warm one')}; a cold day weighs as much as five warm ones`
    : 'Recent contact was more cold than warm';
}

function promisesKept({ kept = 0, broken = 0 }: Details): string {
  return `${kept === 0 ? 'No promise' : count(kept, 'promise')} kept${kept === 0 ? ' yet' : ''}, ${broken || 'none'} broken`;
}

function reliabilitySentence(details: Details): string {
  const { overdue = 0 } = details;
  if (overdue === 0) return promisesKept(details);
  return `${promisesKept(details)}, and ${overdue} long past ${overdue === 1 ? 'its' : 'their'} day`;
}

function breachSentence({ breach }: Details): string {
  if (!breach) return 'Nothing stands between you';
  const name = `The ${breach.severity} breach of ${breach.of === 'competence' ? 'care' : TRUST_IN[breach.of]}`;
  if (breach.severity === 'grave') return `${name} cannot be repaired by deeds`;
  const deeds = `${breach.kept}/${count(breach.keptNeeded, 'promise')}`;
  return breach.resolved
    ? `${name} is not repaired: ${deeds}, ${breach.days}/${count(breach.daysNeeded, 'day')}`
    : `${name} is not talked out yet; then it takes ${count(breach.keptNeeded, 'kept promise')} and ${count(breach.daysNeeded, 'day')}`;
}

const TRUST_IN = { integrity: 'honesty', benevolence: 'kindness' } as const;

function breachStep({ breach }: Details): string {
  if (!breach || breach.severity === 'grave') return 'A second chance, if you ever want to';
  return breach.resolved
    ? 'Ask for one small thing with a date'
    : 'Talk about it, or give them a second chance';
}
