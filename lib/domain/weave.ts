import type { CalendarDate } from './calendar';
import type { Evidence, RequestKind, Subject } from './evidence';
import type { Ruling } from './gate';
import { type Introduction, introduction, isIntroduction } from './introduction';
import { GATE } from './policy';

/** The answer as a whole: of one person their ruling’s, of two what it comes to for both. */
export type Answer = Pick<Ruling, 'verdict' | 'earliest' | 'onYourWord'>;

/**
 * The answer for two people who are to be woven together (model.md, section 4, "LIKED (both)"): earned only if both
 * have earned it, never if one of them is a never. The earliest day is the later of the two; as with one person, a
 * side that waits for a decision alone has none and leaves the other’s.
 */
export function judgeMatch(a: Ruling, b: Ruling): Answer {
  const verdicts = [a.verdict, b.verdict];
  if (verdicts.includes('never')) return { verdict: 'never', earliest: null, onYourWord: false };
  if (verdicts.includes('not yet')) {
    const days = [a, b].flatMap(({ earliest }) => earliest ?? []).sort();
    return { verdict: 'not yet', earliest: days.at(-1) ?? null, onYourWord: false };
  }
  return { verdict: 'earned', earliest: null, onYourWord: a.onYourWord || b.onYourWord };
}

/** Which of an introduction's words a name may not be put to without: `withBenefit` is what is in it for the other of two. */
export type Wording = 'recipient' | 'benefit' | 'withBenefit' | 'text';

/** The words a kind of request needs: none, where nobody is named to anybody; of two, each is told what is in it for them. */
export function wordsNeeded(kind: RequestKind): readonly Wording[] {
  if (!isIntroduction(kind)) return [];
  return GATE[kind].both ? ['benefit', 'withBenefit', 'text'] : ['recipient', 'benefit', 'text'];
}

/** One of two people, and what is in it for them. */
export type Woven = { subject: Subject; name: string; history: readonly Evidence[]; benefit: string };

/** Two people introduced to each other in one text: each is told of the other, and what is in it for them. */
export function introductionOfBoth(a: Woven, b: Woven, today: CalendarDate): Introduction {
  const parts = [tellOf(b, a, today), tellOf(a, b, today)];
  return {
    missing: [...new Set(parts.flatMap((part) => part.missing))],
    text: parts.map((part) => part.text).join('\n\n'),
    sendable: parts.every((part) => part.sendable),
  };
}

function tellOf(who: Woven, to: Woven, today: CalendarDate): Introduction {
  return introduction(who.subject, who.name, who.history, today, { recipient: to.name, benefit: to.benefit });
}
