import { type AskContext, isPitchFirst } from './asked';
import { type CalendarDate, daysBetween } from './calendar';
import type { Evidence } from './evidence';
import { measure } from './measures';
import { POLICY } from './policy';
import { ofType } from './tally';

/** The eleven wrong reasons to follow somebody, the last a joke (seeds.md, third text; S2-1 … S2-11). */
export const WRONG_REASONS = {
  NUMBERS_GAME: 'Here for the numbers',
  PITCH_FIRST: 'Selling before saying hello',
  SELF_CENTERED: 'Mostly about themselves, for now',
  NOT_SOCIAL: 'Has not found the “social” in it yet',
  WONT_TALK: 'Connected, but never up for a talk',
  DISLIKES_PEOPLE: 'Does not seem to enjoy people',
  INSINCERE: 'Does not seem to believe in what they do',
  THIN_SKINNED: 'Takes a kind word of criticism hard',
  AGENDA: 'Pushing an agenda',
  RATIO_GAMER: 'Follows, then unfollows, for the ratio',
  WHITE_SOX_FAN: 'A White Sox fan (just kidding)',
} as const;

/** Good reasons too (S2-15). */
export const GOOD_REASONS = {
  CURIOUS: 'Curious',
  GENEROUS: 'Generous',
  FUNNY: 'Funny',
  LEARNS: 'Learns',
} as const;

/** Where somebody comes from, without praise or penalty (S1-23, S3-18, S4-14). */
export const CONTEXT_TAGS = {
  LION: 'LinkedIn open networker',
  MLM: 'Multi-level marketing',
  EXPLOITS: 'Makes a living off social media',
} as const;

export type WrongReason = keyof typeof WRONG_REASONS;
export type GoodReason = keyof typeof GOOD_REASONS;
export type ContextTag = keyof typeof CONTEXT_TAGS;

/** A flag on a person: private, reversible, and without effect on any verdict, stage or measure. */
export type PersonTag = WrongReason | GoodReason | ContextTag;

/** What is known beside the history. */
export type ReasonsKnown = {
  /** The context in which they first asked; social when nothing was said. */
  context?: AskContext;
  /** Since when each channel connects the two. */
  connectedSince?: readonly CalendarDate[];
  /** How they took feedback of mine. */
  feedback?: readonly { on: CalendarDate; taken: 'well' | 'badly' | 'no-word' }[];
  /** Their following and unfollowing me. */
  follows?: readonly { on: CalendarDate; did: 'follow' | 'unfollow'; channel?: string }[];
  /** What they said they wanted it for, with its day. */
  motives?: readonly { on: CalendarDate; text: string }[];
};

/** A tag that the evidence suggests, with the reason in words. The owner sets it, or not. */
export type TagSuggestion = { tag: PersonTag; automatic: boolean; because: string };

/**
 * The reasons that the model suggests, in the order of the list (seeds.md, third text): PITCH_FIRST by itself;
 * SELF_CENTERED from 3 asks in 180 days with no help received that had no strings, or a motive about their own
 * standing (S4-7); WONT_TALK connected more than 365 days without one two-way day; THIN_SKINNED, or LEARNS, by how
 * the latest feedback was taken (S2-8); RATIO_GAMER an unfollow within 90 days of a follow. They lower nothing.
 */
export function suggestedReasons(
  history: readonly Evidence[],
  known: ReasonsKnown,
  today: CalendarDate,
): TagSuggestion[] {
  const measures = measure(history, today);
  const found: TagSuggestion[] = [];
  const suggest = (tag: PersonTag, because: string) =>
    found.push({ tag, automatic: tag === 'PITCH_FIRST', because });
  if (isPitchFirst(history, today, known.context)) {
    suggest('PITCH_FIRST', 'The first words from them were a pitch');
  }
  const asks = recentAsks(history, today);
  const takes = asks >= POLICY.practice.selfCentered.asks && measures.received === 0;
  const motive = (known.motives ?? []).find(({ on, text }) => on <= today && SELF.test(text.slice(0, 500)));
  if (takes) suggest('SELF_CENTERED', `${asks} asks in half a year, and no help without strings so far`);
  else if (motive) suggest('SELF_CENTERED', 'What they wanted it for was their own standing');
  if (measures.twoWayDays === 0 && connectedLong(known.connectedSince ?? [], today)) {
    suggest('WONT_TALK', 'Connected for more than a year, and never a talk');
  }
  const taken = latest((known.feedback ?? []).filter(({ on }) => on <= today))?.taken;
  if (taken === 'badly') suggest('THIN_SKINNED', 'They took your feedback hard');
  if (gamesRatio(known.follows ?? [], today)) {
    suggest('RATIO_GAMER', 'They followed you, and soon unfollowed');
  }
  if (taken === 'well') suggest('LEARNS', 'They took your feedback well');
  return found;
}

const SELF =
  /\b(?:my|our) (?:\w+ )?(?:rank(?:ing)?|visibility|numbers|followers|metrics|stats|profile|score|reach)\b/i;

function recentAsks(history: readonly Evidence[], today: CalendarDate): number {
  const { within } = POLICY.practice.selfCentered;
  return ofType(history, 'ask').filter(({ on }) => on <= today && daysBetween(on, today) < within).length;
}

function connectedLong(since: readonly CalendarDate[], today: CalendarDate): boolean {
  return since.some((on) => daysBetween(on, today) > POLICY.practice.wontTalk);
}

/** The one with the latest day; of the same day the one noted last. */
function latest<T extends { on: CalendarDate }>(records: readonly T[]): T | undefined {
  return records.reduce<T | undefined>((found, one) => (found && found.on > one.on ? found : one), undefined);
}

function gamesRatio(follows: NonNullable<ReasonsKnown['follows']>, today: CalendarDate): boolean {
  const past = follows.filter(({ on }) => on <= today);
  return past.some(
    (follow) =>
      follow.did === 'follow' &&
      past.some((later) => {
        const days = daysBetween(follow.on, later.on);
        const same = later.did === 'unfollow' && later.channel === follow.channel;
        return same && days >= 0 && days <= POLICY.practice.ratioGamer;
      }),
  );
}
