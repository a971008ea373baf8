import type { CalendarDate, Consents, IntroductionStepName, IntroductionView } from '@/lib/domain';
import { dayWords } from '@/lib/format';

/** The two of an introduction, by their names. */
export type Names = { person: string; recipient: string };

/** What happened, as a line of the path says it. */
export function stepWords(step: IntroductionStepName, { person, recipient }: Names): string {
  switch (step) {
    case 'askRecipient':
      return `You asked ${recipient}`;
    case 'recipientYes':
      return `${recipient} said yes`;
    case 'recipientNo':
      return `${recipient} would rather not`;
    case 'askPerson':
      return `You asked ${person}`;
    case 'personYes':
      return `${person} said yes`;
    case 'personNo':
      return `${person} would rather not`;
    case 'made':
      return 'You introduced them';
    case 'met':
      return 'They have met';
    case 'thanked':
      return 'You thanked them';
    case 'unthanked':
      return 'Not thanked yet after all';
    case 'close':
      return 'You let it go';
  }
}

/** What is still to come, as a line of the path says it. */
export function comingWords(step: IntroductionStepName, { person, recipient }: Names): string {
  switch (step) {
    case 'askRecipient':
      return `Ask ${recipient}, with an easy way out`;
    case 'recipientYes':
      return `${recipient} says yes`;
    case 'askPerson':
      return `Ask ${person}`;
    case 'personYes':
      return `${person} says yes`;
    case 'made':
      return 'Introduce them';
    case 'met':
      return 'They meet';
    default:
      return 'Thank them';
  }
}

const way: readonly IntroductionStepName[] = [
  'askRecipient',
  'recipientYes',
  'askPerson',
  'personYes',
  'made',
  'met',
  'thanked',
];

/** What is still to come: nothing where it was closed or rests, and no asking of whoever said yes once and for all. */
export function comingOf(
  noted: readonly IntroductionStepName[],
  agreed: Consents,
  { state, rests, thanked }: Pick<IntroductionView, 'state' | 'rests' | 'thanked'>,
): IntroductionStepName[] {
  if (state === 'closed' || rests) return [];
  return way.filter((step) => {
    if (step === 'thanked') return !thanked;
    if (noted.includes(step)) return false;
    if (step === 'askRecipient' || step === 'recipientYes') return !agreed.recipient;
    return step === 'askPerson' || step === 'personYes' ? !agreed.person : true;
  });
}

/** Where it stands and whose turn it is, in one line. */
export function standWords(view: IntroductionView, names: Names, today: CalendarDate): string {
  const { state, turn, silentOn, madeOn, closedBy, thanked, rests } = view;
  if (rests) return `It rests: nothing is asked of ${names[rests]} any more.`;
  if (turn === 'owner') {
    if (state === 'bothYes') return 'Both said yes. Your turn: introduce them.';
    return `Your turn: ask ${view.yes.recipient ? names.person : names.recipient}.`;
  }
  if (silentOn) {
    const whom = turn === 'person' ? names.person : names.recipient;
    return `${whom} was asked. Silence closes it on ${dayWords(silentOn, today)}.`;
  }
  if (state === 'closed' && madeOn === null)
    return closedBy === 'owner' ? 'You let it go.' : 'Closed, quietly. That is an answer too.';
  const met = state === 'met' ? 'They have met' : `Introduced on ${dayWords(madeOn ?? today, today)}`;
  return thanked ? `${met}, and you thanked them.` : `${met}.`;
}

/** What a button that notes a step says. */
export function actWords(step: IntroductionStepName, { person, recipient }: Names): string {
  switch (step) {
    case 'askRecipient':
      return `I have asked ${recipient}`;
    case 'askPerson':
      return `I have asked ${person}`;
    case 'recipientYes':
    case 'personYes':
      return 'They said yes';
    case 'recipientNo':
    case 'personNo':
      return 'They would rather not';
    case 'made':
      return 'I have introduced them';
    case 'met':
      return 'They have met';
    case 'thanked':
      return 'I have thanked them';
    case 'unthanked':
      return 'I have not thanked them after all';
    case 'close':
      return 'Let it go';
  }
}
