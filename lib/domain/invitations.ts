import type { CalendarDate } from './calendar';
import type { Standing } from './evidence';
import { isOutside } from './shut';

/** How an invitation was answered; null is open. Ignoring is as legitimate as declining (S0-7). */
export type InvitationAnswer = 'accepted' | 'ignored' | 'declined';

/** The answers in words. */
export const INVITATION_ANSWERS: Readonly<Record<InvitationAnswer, string>> = {
  accepted: 'Accepted',
  ignored: 'Left without an answer',
  declined: 'Declined',
};

/**
 * Whether an answer may follow what was said so far: an open invitation takes any; one left or declined may still be
 * accepted; one accepted stays so, and ending it is a matter of standing.
 */
export function mayAnswerInvitation(was: InvitationAnswer | null, answer: InvitationAnswer): boolean {
  return was === null || (was !== 'accepted' && answer === 'accepted');
}

/** What is looked at before an invitation is accepted (S2-28, S4-12). */
export type InvitationSigns = {
  recognised: boolean;
  personalNote: boolean;
  sameField: boolean;
  inCommon: number | null;
};

/**
 * What speaks for an invitation, in sentences; advice alone. Only what was said: a box that was left empty says
 * nothing, and is no word against anybody.
 */
export function invitationSigns({
  recognised,
  personalNote,
  sameField,
  inCommon,
}: InvitationSigns): string[] {
  return [
    ...(recognised ? ['You know who they are'] : []),
    ...(personalNote ? ['They wrote a word of their own'] : []),
    ...(sameField ? ['They work in your field'] : []),
    ...(inCommon === null ? [] : [inCommonWords(inCommon)]),
  ];
}

function inCommonWords(people: number): string {
  if (people === 0) return 'You have nobody in common';
  return people === 1 ? 'You have one person in common' : `You have ${people} people in common`;
}

/** An accepted invitation of somebody not recognised then, and what is known of them now. */
export type AcceptedStranger = {
  talkedOn: CalendarDate | null;
  firstWarmOn: CalendarDate | null;
  firstAskedOn: CalendarDate | null;
  standing: Standing;
};

/** How strangers whose invitations were accepted turned out (S4-12). */
export type StrangersReport = {
  strangers: number;
  talked: number;
  warm: number;
  askedFirst: number;
  ended: number;
};

/** Counts them: talked both ways at all, became warm, asked before the first warm day, are severed or pests now. */
export function strangersReport(accepted: readonly AcceptedStranger[]): StrangersReport {
  const count = (is: (one: AcceptedStranger) => boolean) => accepted.filter(is).length;
  return {
    strangers: accepted.length,
    talked: count((one) => one.talkedOn !== null),
    warm: count((one) => one.firstWarmOn !== null),
    askedFirst: count(
      ({ firstAskedOn, firstWarmOn }) =>
        firstAskedOn !== null && (firstWarmOn === null || firstAskedOn < firstWarmOn),
    ),
    ended: count(isOutside),
  };
}
