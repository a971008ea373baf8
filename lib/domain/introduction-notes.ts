import { count, knownFor } from './amounts';
import { benefitWords } from './benefit';
import { addDays, type CalendarDate, daysBetween } from './calendar';
import type { Measures } from './measures';
import { POLICY } from './policy';

/** How often a recipient was sent somebody lately; a warning in words from the second on. */
export type RecipientGuard = { made: number; warn: boolean; what: string | null };

/** Two introductions made to the same recipient fewer than 90 days ago are a warning, not a refusal (S3-5). */
export function recentTo(madeOn: readonly CalendarDate[], today: CalendarDate): RecipientGuard {
  const { made: most, within } = POLICY.practice.introduction.recipient;
  const made = madeOn.filter((on) => on <= today && daysBetween(on, today) < within).length;
  const warn = made >= most;
  return {
    made,
    warn,
    what: warn
      ? `You have sent them ${count(made, 'introduction')} in ${within} days; their time is precious`
      : null,
  };
}

/** What is staked with the recipient: "You have known Bob 6 years, 41 conversations" (S3-4, S3-8). */
export function staked(
  measures: Pick<Measures, 'twoWayDays' | 'age'>,
  name: string,
  metOn: CalendarDate | null | undefined,
  today: CalendarDate,
): string {
  if (measures.twoWayDays === 0) return `You have never really talked with ${name}`;
  const since = metOn && metOn <= today ? metOn : addDays(today, -measures.age);
  const talks = measures.twoWayDays === 1 ? 'one conversation' : count(measures.twoWayDays, 'conversation');
  return `You have known ${name} ${knownFor(since, today)}, ${talks}`;
}

/** What the two notes need. A delicate one names neither to the other; what is in it for each says no name either. */
export type NotesAbout = {
  recipient: string;
  person: string;
  /** What is in it for the recipient; an empty one is left for the owner to fill. */
  benefit: string;
  /** What is in it for the person. */
  forPerson?: string;
  delicate?: boolean;
};

/**
 * The two separate notes that ask both, the recipient's first, each with an easy way out (model.md, section 4,
 * "Consent"). Drafts to edit and copy: Gus sends nothing. They hold only what is handed in, no facts.
 */
export function introductionNotes(about: NotesAbout): { toRecipient: string; toPerson: string } {
  const whom = about.delicate ? 'somebody I know well' : about.person;
  const why = benefitWords(about.benefit) || '[…]';
  const forThem = benefitWords(about.forPerson ?? '') || 'it may be good for you both';
  return {
    toRecipient: `Hi ${about.recipient},\n\nI would like to introduce you to ${whom}, because ${why}. Would you like that? If it isn’t the moment, just leave this unanswered; no reason needed, and nobody will hear of it.`,
    toPerson: `Hi ${about.person},\n\nI have somebody in mind for you${about.delicate ? '' : `: ${about.recipient}`}, because ${forThem}. Shall I put you in touch? If you’d rather not, just leave it; that is fine with me.`,
  };
}
