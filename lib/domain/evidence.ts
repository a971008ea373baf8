import type { CalendarDate } from './calendar';

/** What a small detail is about. 'people' is "people & pets". */
export type FactCategory =
  | 'people'
  | 'family'
  | 'work'
  | 'interests'
  | 'places'
  | 'hopes'
  | 'struggles'
  | 'milestones'
  | 'preferences';

/** The five rings, from the outermost inward. */
export type Stage = 'stranger' | 'known' | 'liked' | 'trusted' | 'friend';

/** How the owner deals with a person, apart from how near they are. */
export type Standing = 'open' | 'watch' | 'limited' | 'pest' | 'severed' | 'memorial';

/** What one may be asked to do for somebody. */
export type RequestKind =
  | 'react'
  | 'share'
  | 'match'
  | 'endorse'
  | 'introduce'
  | 'recommend'
  | 'refer'
  | 'mass';

/** What the owner decided on an ask. Ignoring is as legitimate as declining (S0-7). */
export type AskDecision = 'granted' | 'declined' | 'ignored' | 'deferred';

/** One thing asked for; an ask may hold several ("review my page" and seven endorsements, S4-6). */
export type AskLine = { kind: RequestKind; area?: string };

/** How they took a no (S0-6, S0-12). */
export type AskReaction = 'fine' | 'silence' | 'disappointed' | 'pressure' | 'gossip';

/** When a piece of evidence was written down, and whether a file told of it: both serve the mark "on your word" alone. */
type Logged = { loggedOn?: CalendarDate; fromFile?: boolean };

/** A small thing known about a person: depth 1 public, 2 personal, 3 confided. Shareable unless said otherwise when depth < 3. */
export type Fact = Logged & {
  type: 'fact';
  on: CalendarDate;
  category: FactCategory;
  depth: 1 | 2 | 3;
  shareable?: boolean;
  /** A sensitive fact never appears in an introduction, whatever `shareable` says (T9). */
  sensitive?: boolean;
  text?: string;
};

/** A contact. Without `startedBy`: started by them if only they spoke, else by me. */
export type Touch = Logged & {
  type: 'touch';
  on: CalendarDate;
  spoke: 'me' | 'them' | 'both';
  warmth: -2 | -1 | 0 | 1 | 2;
  startedBy?: 'me' | 'them';
  salesy?: boolean;
  /** What there was besides words: a heads-up, an idea, a thought, a moment (S1-6). It is remembered and counts nothing. */
  there?: readonly ('heads-up' | 'idea' | 'thought' | 'moment')[];
};

/** A shared moment, from me or from them. */
export type Moment = Logged & {
  type: 'moment';
  on: CalendarDate;
  from: 'me' | 'them';
  kind: 'celebrated' | 'consoled' | 'laughed';
};

/** A promise. `on` is the day it was made; kept or broken it counts by `resolvedOn`. */
export type Promised = Logged & {
  type: 'promise';
  by: 'me' | 'them';
  on: CalendarDate;
  due?: CalendarDate;
  status: 'open' | 'kept' | 'broken' | 'released';
  resolvedOn?: CalendarDate;
  big?: boolean;
  amendsOn?: CalendarDate;
};

/** Help given or received; size 1 is a five-minute favour. */
export type Help = Logged & {
  type: 'help';
  on: CalendarDate;
  direction: 'given' | 'received';
  size: 1 | 2 | 3;
};

/** Their skill, seen first-hand or heard of. */
export type Sighting = Logged & {
  type: 'sighting';
  on: CalendarDate;
  area: string;
  basis: 'first-hand' | 'hearsay';
  good: boolean;
  amendsOn?: CalendarDate;
};

/** A breach of faith. */
export type Breach = Logged & {
  type: 'breach';
  on: CalendarDate;
  of: 'competence' | 'integrity' | 'benevolence';
  severity: 'minor' | 'serious' | 'grave';
  resolvedOn?: CalendarDate;
};

/** Something they asked of me. */
export type Ask = Logged & {
  type: 'ask';
  on: CalendarDate;
  request: RequestKind;
  area?: string;
  items?: number;
  /** All lines of an ask for several things; `request` is then the one with the most at stake. */
  lines?: readonly AskLine[];
  mass?: boolean;
  tone?: 'polite' | 'order' | 'pressure';
  repeatAfterNo?: boolean;
  /** They wrote it all over my page or a comment thread (S0-4, S1-15). */
  graffiti?: boolean;
  /** They put it before all members of a group of mine (S1-15). */
  bombard?: boolean;
  decision?: AskDecision;
  /** The lines that were granted, one by one: the decision is about the others. */
  granted?: readonly AskLine[];
  /** The day of the decision; the day of the ask when missing. */
  decidedOn?: CalendarDate;
  /** How they took the answer; pressure afterwards weighs like pressure in the ask, from that day on. */
  reaction?: AskReaction;
  /** The day of the reaction; the day of the ask when missing. */
  reactedOn?: CalendarDate;
};

/** How something that I did for them went. */
export type Outcome = Logged & {
  type: 'outcome';
  on: CalendarDate;
  request: RequestKind;
  area: string;
  result: 'good' | 'neutral' | 'bad';
  amendsOn?: CalendarDate;
  /** The check it tells of. One without tells of all of its kind and skill. */
  check?: string;
};

/** News in their life. */
export type LifeNews = Logged & { type: 'life'; on: CalendarDate; news: 'good' | 'hardship' };

/** The owner let them back in: liking and trust start again on this day. */
export type SecondChance = Logged & { type: 'secondChance'; on: CalendarDate };

/** Everything the model counts (model.md, sections "public face" and 1). Extra fields are welcome. */
export type Evidence =
  | Fact
  | Touch
  | Moment
  | Promised
  | Help
  | Sighting
  | Breach
  | Ask
  | Outcome
  | LifeNews
  | SecondChance;

/** A day that returns every year. */
export type YearlyDate = {
  kind: 'birthday' | 'anniversary' | 'memorial';
  month: number;
  day: number;
  year?: number;
};

/** The person as the rules see them: no name, no history, only what the owner decided. */
export type Subject = {
  id: string;
  confirmedStage: Stage;
  standing: Standing;
  howMet?: string;
  metOn?: CalendarDate;
  inner?: boolean;
  intention?: boolean;
  addedOn?: CalendarDate;
  /** Days between talks: a number overrides the ring's own, null means "no rhythm". */
  cadenceDays?: number | null;
  snoozedUntil?: CalendarDate;
  dates?: readonly YearlyDate[];
  neverKinds?: readonly RequestKind[];
  /** What the owner did for them at the gate; three weeks later the week asks how it went. */
  granted?: readonly Grant[];
};

/** Something granted on a day, on the answer of a check. */
export type Grant = { on: CalendarDate; request: RequestKind; area?: string; check?: string };

/** What is being considered; `area` matters for endorse, recommend and refer. */
export type PromoteRequest = { kind: RequestKind; area?: string };
