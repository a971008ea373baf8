import type { AskFlag } from './asks';
import { type CalendarDate, dayNumber } from './calendar';
import type { Ask, AskLine, AskReaction, Evidence, RequestKind } from './evidence';
import { GATE, POLICY, REQUEST_KINDS } from './policy';
import { ofType } from './tally';
import { tallyTouches } from './touches';

/** The context in which they asked. Selling is no offence; only a social one can make it a pitch (S2-18, S2-19). */
export type AskContext = 'social' | 'sales-call' | 'existing-business';

/** How an ask made the owner feel; private, and optional (S0-5, S3-7). */
export type AskFeeling = 'used' | 'pressured' | 'a number' | 'glad' | 'proud';

/** A flag with its points and its reason in words. */
export type FlagReason = { flag: AskFlag; points: number; label: string; what: string };

/** The reason of each flag, in the order given; ignorance is assumed before malice (S1-28, S3-14). */
export function flagReasons(flags: readonly AskFlag[]): FlagReason[] {
  return flags.map((flag) => ({ flag, points: POLICY.ask.points[flag], ...FLAG_WORDS[flag] }));
}

/**
 * The lines of one ask: each kind that is about a skill once for each area, every other kind once (S4-6). Twice the
 * same is one line. From what is least at stake to what is most.
 */
export function linesOf(asked: { kinds: readonly RequestKind[]; areas?: readonly string[] }): AskLine[] {
  const areas = [...new Set((asked.areas ?? []).map((area) => area.trim()).filter(Boolean))];
  return REQUEST_KINDS.filter((kind) => asked.kinds.includes(kind)).flatMap((kind): AskLine[] =>
    GATE[kind].ability && areas.length > 0 ? areas.map((area) => ({ kind, area })) : [{ kind }],
  );
}

/** The kind with the most at stake; null without lines. */
export function leadingKind(lines: readonly AskLine[]): RequestKind | null {
  return [...REQUEST_KINDS].reverse().find((kind) => lines.some((line) => line.kind === kind)) ?? null;
}

/**
 * One ask out of its lines: the leading kind, and as many items as lines. A chain, an ask for my people's people, is
 * a mass request whatever it is called (S3-11). Where telling everybody is one of the lines already, the others stay what
 * they are.
 */
export function askOf(
  lines: readonly AskLine[],
  more: Omit<Ask, 'type' | 'request' | 'items' | 'lines' | 'area'> & { chain?: boolean },
): Ask | null {
  const { chain, ...rest } = more;
  const swallows = chain && lines.every(({ kind }) => kind !== 'mass');
  const kept: readonly AskLine[] = swallows ? lines.map(() => ({ kind: 'mass' })) : lines;
  const request = leadingKind(kept);
  if (request === null) return null;
  const area = kept.find((line) => line.kind === request)?.area;
  const items = { items: lines.length, lines: [...kept] };
  return { type: 'ask', request, ...(area === undefined ? {} : { area }), ...items, ...rest };
}

/**
 * PITCH_FIRST: in a social context, the first words that ever came from them were a pitch (S1-18, S2-2, S2-25).
 * Of several touches on that first day one that was no pitch is enough for the benefit of the doubt.
 */
export function isPitchFirst(
  history: readonly Evidence[],
  today: CalendarDate,
  context: AskContext = 'social',
): boolean {
  const theirs = ofType(history, 'touch').filter((touch) => touch.spoke !== 'me' && touch.on <= today);
  const first = theirs.map((touch) => touch.on).sort()[0];
  const then = theirs.filter((touch) => touch.on === first);
  return context === 'social' && then.length > 0 && then.every((touch) => touch.salesy === true);
}

/** "First asked on … / first warm day …", and which asks came before it (S2-23). */
export type AskOrder = {
  firstAsk: CalendarDate | null;
  firstWarm: CalendarDate | null;
  /** Asks before the first warm day: out of order. */
  early: number;
  what: string | null;
};

/** In which order the asking and the warmth came, of all time up to a day; second chances change nothing here. */
export function outOfOrder(history: readonly Evidence[], today: CalendarDate): AskOrder {
  const past = history.filter((event) => event.on <= today);
  const asked = ofType(past, 'ask')
    .map((ask) => ask.on)
    .sort();
  const warm = tallyTouches(ofType(past, 'touch'), [], Number.NEGATIVE_INFINITY).warm[0];
  const touches = ofType(past, 'touch').map((touch) => touch.on);
  const firstWarm = warm === undefined ? null : (touches.find((on) => dayNumber(on) === warm) ?? null);
  const early = asked.filter((on) => isOutOfOrder(on, firstWarm)).length;
  const what =
    early === 0
      ? null
      : firstWarm === null
        ? 'They have asked; a warm conversation is still to come'
        : `They asked ${early === 1 ? 'once' : `${early} times`} before your first warm conversation`;
  return { firstAsk: asked[0] ?? null, firstWarm, early, what };
}

/** Whether an ask came before the first warm day, or while there was none: out of order (S2-23). */
export function isOutOfOrder(asked: CalendarDate, firstWarm: CalendarDate | null): boolean {
  return firstWarm === null || asked < firstWarm;
}

/** The words in a message that sound like a call to action; null without any. They suggest "a pitch", no more (S4-17). */
export function callToAction(text: string): string | null {
  return CALL.exec(text.slice(0, MOST_READ))?.[0] ?? null;
}

/** The words that ask for my people's people: a chain, to be treated as MASS (S3-11); null without any. */
export function chainWords(text: string): string | null {
  return CHAIN.exec(text.slice(0, MOST_READ))?.[0] ?? null;
}

/** What a reaction to a no means. Nothing is logged by itself: a breach is only offered. */
export type AfterReaction = {
  flag: AskFlag | null;
  points: number;
  /** What the breach that the owner may note begins with. */
  offers: 'pressure' | 'gossip' | null;
  /** Whether it suggests the flag THIN_SKINNED or, taken well, a word worth noting. */
  wellTaken: boolean;
  what: string;
};

/** The consequences of how they took a no: pressure 3 points and a breach on offer (S0-9), gossip a breach on offer (S0-12). */
export function afterReaction(reaction: AskReaction): AfterReaction {
  const pressed = reaction === 'pressure';
  return {
    flag: pressed ? 'PRESSURE' : null,
    points: pressed ? POLICY.ask.points.PRESSURE : 0,
    offers: pressed || reaction === 'gossip' ? reaction : null,
    wellTaken: reaction === 'fine',
    what: REACTIONS[reaction].what,
  };
}

/** Reactions for a form, with what Gus says to each. Held ground is a good thing each time (S0-6, S0-8). */
export const REACTIONS: Readonly<Record<AskReaction, { label: string; what: string }>> = {
  fine: { label: 'They took it well', what: 'They took your no well. That is worth remembering.' },
  silence: { label: 'Nothing came back', what: 'Silence is an answer too, and no offence.' },
  disappointed: {
    label: 'They were disappointed',
    what: 'One may be disappointed. Your answer can stand all the same.',
  },
  pressure: {
    label: 'They pressed me',
    what: 'You held your ground. Valuing your relationships is neither selfish nor mean.',
  },
  gossip: {
    label: 'They talked about me to others',
    what: 'That hurts, and it says nothing about your answer. You held your ground.',
  },
};

/** With a commission or gift to me: the reminder to say so; null without (S0-23). */
export function disclosure(commission: string | null | undefined): string | null {
  if (!commission?.trim()) return null;
  return 'You get something out of this. Say so to whoever hears it from you, and say only what you really think.';
}

const MOST_READ = 5000;

const CALL =
  /\b(?:(?:like|follow|join|visit|share|subscribe to|check out|read|review|vote for) (?:us|me|my|our)\b|buy now|sign up (?:now|today|here|for)|click (?:here|the link|below)|register (?:now|today)|limited[- ]time|special offer|act now|don.t miss|order (?:now|today)|book a (?:call|demo)|only \$?\d+)/i;

const CHAIN =
  /\b(?:everyone you know|everybody you know|(?:all|any) of? ?your (?:friends|contacts|connections|network)|all your (?:friends|contacts|connections)|your (?:whole|entire) (?:network|list|address book)|your rolodex|anyone you know|people you know|pass (?:this|it) (?:on|along) to)/i;

const FLAG_WORDS: Readonly<Record<AskFlag, { label: string; what: string }>> = {
  ONE_LINK_STAND: {
    label: 'A one-link stand',
    what: 'They asked before the two of you had a warm word. Perhaps nobody told them that it goes the other way round',
  },
  FIRST_CONTACT_ASK: { label: 'First contact', what: 'The first thing you heard from them was an ask' },
  BULK_ASK: {
    label: 'Several things at once',
    what: 'They asked for three things or more at once; it may just have been a form',
  },
  MASS: {
    label: 'Meant for many',
    what: 'It was meant for many people at once. A button makes that easy, and one may not notice',
  },
  ORDER: {
    label: 'Said like an order',
    what: 'It reads like an order. Perhaps they did not hear how it sounds',
  },
  REPEAT_AFTER_NO: { label: 'Asked again after a no', what: 'You had said no to this not long ago' },
  PRESSURE: { label: 'Pressure', what: 'They pressed you. Pressure is never a reason to say yes' },
  GRAFFITI: {
    label: 'On your page',
    what: 'They put it on your page or in a comment thread, where it was not asked for',
  },
  BOMBARD_MEMBERS: { label: 'To a whole group', what: 'They put it before all members of a group of yours' },
};
