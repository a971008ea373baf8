import { fromColumn } from '@/lib/clock';
import {
  type Consents,
  type IntroductionGiven,
  type IntroductionStep,
  type IntroductionStepName,
  isShut,
  type Standing,
} from '@/lib/domain';
import type { Prisma } from './generated/client';

/** The columns of an introduction that its path is made of, and its words. */
export const pathColumns = {
  id: true,
  kind: true,
  checkId: true,
  personId: true,
  recipientId: true,
  on: true,
  stateOn: true,
  benefit: true,
  benefitBack: true,
  delicate: true,
  recipientAgreed: true,
  personAgreed: true,
  textToRecipient: true,
  textToPerson: true,
  text: true,
  person: { select: { id: true, name: true, shareable: true, standing: true } },
  recipient: { select: { id: true, name: true, shareable: true, standing: true } },
  steps: { select: { step: true, on: true, note: true }, orderBy: { id: 'asc' } },
} satisfies Prisma.IntroductionSelect;

/** Which of the three texts of an introduction: the two notes that ask, and the introduction itself. */
export type Note = 'textToRecipient' | 'textToPerson' | 'text';

/** The text that goes with a step; the others have none. */
export const noteOf: Partial<Record<IntroductionStepName, Note>> = {
  askRecipient: 'textToRecipient',
  askPerson: 'textToPerson',
  made: 'text',
};

/** A step with the owner's own note. */
export type Noted = IntroductionStep & { note: string };

/** The steps as the path reads them. */
export function stepsOf({ steps }: { steps: { step: string; on: Date; note: string }[] }): Noted[] {
  return steps.map(({ step, on, note }) => ({
    step: step as IntroductionStepName,
    on: fromColumn(on),
    note,
  }));
}

/** Who need not be asked. */
export function consentsOf(row: { recipientAgreed: boolean; personAgreed: boolean }): Consents {
  return { recipient: row.recipientAgreed, person: row.personAgreed };
}

type Side = { standing: Standing };

/** What its path is reckoned with, as both stand now. */
export function givenOf(
  row: Parameters<typeof consentsOf>[0] & { person: Side; recipient: Side },
): IntroductionGiven {
  const shut = isShut(row.recipient) ? 'recipient' : isShut(row.person) ? 'person' : undefined;
  return { consents: consentsOf(row), shut };
}
