import type { RequestKind, Stage } from './evidence';

/** Version of every number and rule below; stored beside each verdict, so that an old one can be replayed (P22). */
export const POLICY_VERSION = 1;

/** The rings from the outermost inward; the index is how near. */
export const STAGES = ['stranger', 'known', 'liked', 'trusted', 'friend'] as const satisfies readonly Stage[];

/** How near a ring is: 0 for a stranger, 4 for a welcome friend. */
export function rank(stage: Stage): number {
  return STAGES.indexOf(stage);
}

/** The nearer (`max`) or farther (`min`) of two rings. */
export function nearer(a: Stage, b: Stage): Stage {
  return rank(a) >= rank(b) ? a : b;
}

/** The farther of two rings: the gate uses it on confirmed and eligible. */
export function farther(a: Stage, b: Stage): Stage {
  return rank(a) <= rank(b) ? a : b;
}

/** The constants of model.md, section 0. Days unless named otherwise. */
export const POLICY = {
  known: { facts: 3, categories: 2, contactDays: 2, twoWayDays: 1 },
  liked: { warmDays: 5, warmWeeks: 4, span: 28, initiative: 1, warmPerCold: 5, deepFacts: 1 },
  trusted: { age: 90, months: 3, kept: 2, reliability: 0.7, received: 1, given: 1 },
  friend: {
    age: 180,
    warmDays: 12,
    months: 6,
    categories: 4,
    deepFacts: 3,
    initiative: 3,
    kept: 3,
    momentsFromMe: 1,
    momentsFromThem: 1,
  },
  /** A fact is deep from this depth on. */
  deep: 2,
  /** The window of warm against cold days: fewer than this many days ago. */
  moodWindow: 365,
  pairingWindow: 7,
  stringsWindow: 14,
  broken: { open: 3, amended: 1, bigFactor: 2, expires: 730 },
  overdue: { grace: 14, weight: 1 },
  repair: {
    minor: { kept: 1, days: 14 },
    serious: { kept: 3, days: 60 },
    integrityFactor: 2,
  },
  badWork: { open: 2, putRight: 1 },
  /** Written down more than this many days after its day: recalled. */
  recalledAfter: 30,
  shownReasons: 4,
  ledger: { window: 730, points: { 1: 1, 2: 3, 3: 5 } },
  ask: {
    bulk: 3,
    repeatWindow: 90,
    points: {
      ONE_LINK_STAND: 2,
      FIRST_CONTACT_ASK: 0,
      BULK_ASK: 1,
      MASS: 1,
      ORDER: 1,
      REPEAT_AFTER_NO: 2,
      PRESSURE: 3,
      GRAFFITI: 2,
      BOMBARD_MEMBERS: 3,
    },
    window: 365,
    watch: 2,
    pest: 5,
    tolerance: { patient: 1.5, standard: 1, strict: 0.75 },
  },
  keepForNow: 30,
  /** Answers, introductions, my own asks, overrides, wrong reasons: they decide no verdict. */
  practice: {
    deferMost: 730,
    introduction: { silence: 14, recipient: { made: 2, within: 90 } },
    mirror: { given: 1, within: 90 },
    override: { reason: 15 },
    selfCentered: { asks: 3, within: 180 },
    wontTalk: 365,
    ratioGamer: 90,
  },
  cadence: { inner: 7, friend: 30, trusted: 60, liked: 90, known: 180, stranger: 30 },
  weight: { inner: 1.2, friend: 1, trusted: 0.85, liked: 0.7, known: 0.4, stranger: 0.4 },
  dormant: { days: 365, cadences: 4 },
  nurture: {
    hardship: {
      until: 90,
      steps: [
        { within: 14, points: 60 },
        { within: 30, points: 40 },
        { within: 90, points: 20 },
      ],
    },
    checkIn: { from: 28, until: 42, points: 20 },
    promise: { overdue: 50, due: 40 },
    dates: { memorial: 35, birthday: 25, anniversary: 25 },
    celebrate: { until: 30, points: 35 },
    answer: { until: 30, points: 20 },
    cadence: { base: 10, slope: 100 },
    kindness: { from: 0.4, points: 10 },
    outcome: { after: 21, weeks: 3, points: 15 },
    oneStep: 8,
    giveSpace: { days: 2, points: -30 },
    silence: { days: 3, within: 180 },
    energy: { to: -0.6, given: 6, points: -10 },
    more: 3,
    growthFrom: 3,
  },
  capacity: { standard: 5, least: 1, most: 20 },
  /** Dunbar's layers: a hint, never a block. */
  softRings: [5, 15, 50, 150],
  memory: { retention: 0.9, maximumInterval: 365 },
  /** Days for which somebody who was removed can be brought back. */
  trash: 30,
} as const;

/** One row of the gate: what a kind of request asks of the relationship (model.md, section 4). */
export type Gate = {
  kind: RequestKind;
  /** The ring it needs; null for what nobody gets. */
  stage: Stage | null;
  /** First-hand good days in the area, and the score they must reach. */
  ability: { days: number; score: number } | null;
  /** The last real talk may be at most this many days ago. */
  fresh: number | null;
  /** Whether I must be able to say how we met and one nice thing. */
  introTest: boolean;
  /** Whether both sides are asked first. */
  consent: boolean;
  /** Whether it is about two people, each of whom must have earned it. */
  both: boolean;
  plain: string;
  staked: string;
};

/** The gate table. The manners chart is made from it, so that the two cannot drift apart. */
export const GATE: Readonly<Record<RequestKind, Gate>> = {
  react: {
    kind: 'react',
    stage: 'known',
    ability: null,
    fresh: null,
    introTest: false,
    consent: false,
    both: false,
    plain: 'like or follow',
    staked: 'almost nothing',
  },
  share: {
    kind: 'share',
    stage: 'liked',
    ability: null,
    fresh: 365,
    introTest: false,
    consent: false,
    both: false,
    plain: 'share',
    staked: 'your friends’ attention',
  },
  match: {
    kind: 'match',
    stage: 'liked',
    ability: null,
    fresh: 365,
    introTest: false,
    consent: true,
    both: true,
    plain: 'weave together',
    staked: 'your judgement',
  },
  endorse: {
    kind: 'endorse',
    stage: 'liked',
    ability: { days: 1, score: 0.6 },
    fresh: 730,
    introTest: false,
    consent: false,
    both: false,
    plain: 'endorse',
    staked: 'your word on a skill',
  },
  introduce: {
    kind: 'introduce',
    stage: 'trusted',
    ability: null,
    fresh: 180,
    introTest: true,
    consent: true,
    both: false,
    plain: 'introduce',
    staked: 'a friend’s time',
  },
  recommend: {
    kind: 'recommend',
    stage: 'trusted',
    ability: { days: 2, score: 0.7 },
    fresh: 365,
    introTest: true,
    consent: false,
    both: false,
    plain: 'recommend',
    staked: 'your name',
  },
  refer: {
    kind: 'refer',
    stage: 'trusted',
    ability: { days: 2, score: 0.7 },
    fresh: 180,
    introTest: true,
    consent: false,
    both: false,
    plain: 'refer',
    staked: 'your name, and a friend’s money',
  },
  mass: {
    kind: 'mass',
    stage: null,
    ability: null,
    fresh: null,
    introTest: false,
    consent: false,
    both: false,
    plain: 'send to everybody',
    staked: 'everybody’s patience',
  },
};

/** The kinds in the order of how much is staked, which is the order of the table. */
export const REQUEST_KINDS = Object.keys(GATE) as readonly RequestKind[];

/** Plain names of the rings; a stage's name is shown to the owner alone. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  stranger: 'respected stranger',
  known: 'known',
  liked: 'liked',
  trusted: 'trusted',
  friend: 'welcome friend',
};
