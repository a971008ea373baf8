import type { CalendarDate, RequestKind } from '@/lib/domain';
import { type Book, type Checked, type Due, here, type Introduced, type Somebody, standsAt } from './naive';

/** Kinds that take the consent of both. */
export const consents = (kind: RequestKind) => kind === 'introduce' || kind === 'match';
/** Kinds that may go that way. */
export const onPath = (kind: RequestKind) => consents(kind) || kind === 'refer';

/** Who hears of it first: somebody here, or somebody new (null). */
type Recipient = Somebody | null;

const introducedTo = ({ kind, person, other }: Checked, recipient: Recipient): string =>
  kind === 'match' && recipient?.id === person ? (other ?? '') : person;

/** What stands in the way of beginning an introduction. */
export function inItsWay(book: Book, check: Checked, recipient: Recipient, today: CalendarDate) {
  const { kind } = check;
  if (!onPath(kind)) return 'offPath';
  const isOfTheTwo = recipient !== null && [check.person, check.other].includes(recipient.id);
  if (kind === 'match' ? !isOfTheTwo : recipient?.id === check.person) return 'same';
  if (recipient && ['severed', 'pest', 'memorial'].includes(recipient.standing)) return 'shut';
  if (recipient && !recipient.shareable) return 'unnamed';
  if (isUnderWay(book, [introducedTo(check, recipient), recipient?.id], today)) return 'already';
  return isSpent(book, check) ? 'spent' : null;
}

/** Whether an introduction is on its way between two, whichever of them hears of the other. */
export function isUnderWay(book: Book, two: readonly (string | undefined)[], today: CalendarDate): boolean {
  const open = ['begun', 'recipient', 'person', 'both'];
  return book.introductions.some(
    ({ person, recipient, ...one }) =>
      [person, recipient].sort().join() === [...two].sort().join() &&
      open.includes(standsAt({ person, recipient, ...one }, today).state),
  );
}

/** One answer of the gate carries one introduction. */
export const isSpent = (book: Book, check: Checked) =>
  book.introductions.some((one) => one.check === check.id && one.steps.some(({ step }) => step === 'made'));

type Begun = { benefit: string; back: string; text?: string; newcomer?: { person: Somebody } | null };

/** An introduction begins; its row is due. */
export function introductionOf(
  book: Book,
  check: Checked,
  recipient: Recipient,
  { benefit, back, text = '', newcomer }: Begun,
  today: CalendarDate,
): Due {
  const person = introducedTo(check, recipient);
  const { kind } = check;
  const agreed = {
    recipient: recipient?.consent ?? false,
    person: here(book.people, person)?.consent ?? false,
  };
  const begun: Introduced = {
    ...{ id: '', check: check.id, person, recipient: recipient?.id ?? '', kind },
    ...{ benefit, back, texts: { textToRecipient: '', textToPerson: '', text }, agreed, steps: [] },
  };
  book.introductions.push(begun);
  const has = { person_id: person, check_id: check.id, kind, benefit, benefit_back: back, on: today };
  return {
    table: 'introduction',
    has: {
      ...{ ...has, recipient_agreed: agreed.recipient, person_agreed: agreed.person },
      recipient_id: () => recipient?.id ?? newcomer?.person.id,
    },
    born: (id) => {
      [begun.id, begun.recipient] = [id, begun.recipient || (newcomer?.person.id ?? '')];
    },
  };
}
