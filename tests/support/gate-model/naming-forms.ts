import { randomUUID } from 'node:crypto';
import { markOf } from '@/lib/data/draft-digest';
import { addDays, type CalendarDate } from '@/lib/domain';
import { isUndecided, kindsUsed } from './ask-forms';
import { areas } from './evidence-forms';
import type { Form } from './evidence-rules';
import type { Fill } from './forms';
import {
  answerFor,
  type Book,
  type Checked,
  here,
  type Introduced,
  noteOf,
  sidesOf,
  standsAt,
} from './naive';
import { near, nobody, token, who } from './picks';

const steps = [
  ...['askRecipient', 'recipientYes', 'askPerson', 'personYes', 'made', 'met', 'thanked', 'unthanked'],
  ...['recipientNo', 'personNo', 'close'],
];

/** A check that an introduction may begin on. */
export const isOnTheWay = ({ verdict, kind, ask, put }: Checked) =>
  (verdict === 'earned' || ask !== null || put) && ['introduce', 'match', 'refer'].includes(kind);

/** An introduction that nobody has closed; silence may have. */
export const isGoingOn = ({ steps }: Introduced) =>
  !steps.some(({ step }) => ['recipientNo', 'personNo', 'close'].includes(step));

/** What is asked of the gate, and what a name is put to. */
export const namingForms: Record<string, Fill> = {
  askGate: (book, pick) => {
    // What was asked for may be asked of the gate anew, when it is earned by then.
    const ask = pick.once(3) ? pick.late(book.asks.filter(isUndecided)) : undefined;
    const line = pick.of(ask?.lines ?? []);
    if (ask && line) {
      const { kind, area = '' } = line;
      const sent = { token: token(book, pick), kind, who: ask.person, area };
      if (kind !== 'match') return { ...sent, with: '' };
      const open = pick.once(4)
        ? undefined
        : book.checks.find(({ ask: of, kind: is }) => of === ask.id && is === 'match');
      return { ...sent, with: near(book, pick).id, line: open?.id ?? '' };
    }
    const kind = pick.of([...kindsUsed, 'introduce', 'introduce', 'refer', 'match', 'match']) ?? 'share';
    const person = (pick.once(3) ? who : near)(book, pick);
    const known = person.pieces.flatMap(({ is }) => (is.type === 'sighting' ? [is.area] : []));
    const area = pick.of(pick.once(3) || known.length === 0 ? areas : known) ?? 'writing';
    return { token: token(book, pick), kind, who: person.id, with: near(book, pick).id, area };
  },
  putNameTo: (book, pick, today) => {
    const isFree = ({ verdict, kind, stands }: Checked) =>
      verdict === 'earned' && !stands && kind !== 'introduce' && kind !== 'match';
    const free = book.checks.filter(isFree);
    const ripe = pick.once(3) ? book.checks.filter((check) => hasRipened(book, check, today)) : [];
    const likely = [ripe, free].find((some) => some.length > 0) ?? book.checks;
    const check = pick.once(6) ? pick.of(book.checks) : pick.late(likely);
    const text = pick.once(6) ? '' : 'Bob, meet them.';
    return {
      ...{ check: check?.id ?? nobody(), recipient: 'Bob', benefit: 'a good read', withBenefit: '', text },
      ...(pick.once(12) && { write: 'write' }),
    };
  },
  putNameAnyway: (book, pick, today) => {
    const free = book.checks.filter(({ verdict, stands, put }) => verdict === 'not yet' && !stands && !put);
    const pressed = free.filter(({ person }) => pressedToday(book, person, today));
    const fallen = pick.once(4) ? book.checks.filter((check) => hasFallen(book, check, today)) : [];
    const barred = pick.once(3) ? free.filter((check) => isBarred(book, check)) : [];
    const likely = [barred, fallen, pressed, free].find((some) => some.length > 0) ?? book.checks;
    const check = pick.once(6) ? pick.of(book.checks) : pick.late(likely);
    const text = pick.once(6) ? '' : 'Bob, meet them.';
    const reason = pick.once(6) ? 'because' : 'I worked beside them for years.';
    const two = check?.other && !pick.once(4) ? [check.person, check.other] : null;
    const first = pick.of(two ?? book.people.map(({ id }) => id)) ?? nobody();
    return {
      ...{ check: check?.id ?? nobody(), recipient: 'Bob', text, reason },
      ...{ somebody: '', first, one: first, warned: first, benefit: 'rye', withBenefit: 'books' },
      ...(!pick.once(6) && { stake: 'on' }),
    };
  },
  beginIntroduction: (book, pick) => {
    const onPath = book.checks.filter(isOnTheWay);
    const spent = onPath.filter(({ stands }) => stands !== null);
    const likely = [pick.once(5) ? spent : [], onPath].find((some) => some.length > 0) ?? book.checks;
    const check = pick.once(6) ? pick.of(book.checks) : pick.late(likely);
    const of = check?.other && !pick.once(4) ? [check.person, check.other] : book.people.map(({ id }) => id);
    const words = { benefit: 'she bakes rye', withBenefit: 'he reads a lot' };
    const sent = { token: token(book, pick), check: check?.id ?? nobody(), ...words };
    if (pick.once(10)) return { ...sent, somebody: `New ${randomUUID().slice(0, 8)}`, which: 'new' };
    const first = pick.of(of) ?? nobody();
    return { ...sent, somebody: '', first, one: first, warned: first };
  },
  moveIntroduction: (book, pick, today) => {
    const open = book.introductions.filter((each) => standsAt(each, today).may.length > 1);
    const both = open.filter((each) => pick.once(2) && standsAt(each, today).state === 'both');
    const likely = [both, open].find((some) => some.length > 0) ?? book.introductions;
    const one = pick.late(pick.once(6) ? book.introductions : likely);
    const last = one?.steps.at(-1)?.on ?? today;
    const on = pick.once(5) ? addDays(today, -pick.number(3)) : pick.once(6) ? last : today;
    const may = one ? standsAt(one, on).may.filter((step) => step !== 'close') : [];
    const onward = may.filter((step) => !step.endsWith('No'));
    const step = pick.of(pick.once(6) ? steps : pick.once(8) ? may : onward) ?? pick.of(steps) ?? 'made';
    const seen = Math.max(0, (one?.steps.length ?? 0) - (pick.once(12) ? 1 : 0));
    const of = pick.once(12) ? 'text' : noteOf[step];
    const opened = pick.once(12) || !of ? 'of another day' : markOf(one?.texts[of] ?? '');
    const isWritten = of && (step === 'made' ? !pick.once(6) : pick.once(3));
    const words: Form = isWritten ? { of, words: 'Ruth, meet them.', opened } : {};
    const alone = isWritten && pick.once(6);
    return {
      ...{ introduction: one?.id ?? nobody(), step: alone ? 'words' : step, seen: String(seen) },
      ...{ on, note: 'mine', ...words },
    };
  },
};

/** Whether they pressed the owner for something today. */
export const pressedToday = (book: Book, person: string, today: CalendarDate) =>
  book.asks.some(({ person: by, piece: { is } }) => {
    const isToday = is.type === 'ask' && is.tone === 'pressure' && is.on === today;
    return by === person && isToday;
  });

/** Not yet when it was asked, and never by now. */
const isBarred = (book: Book, check: Checked) =>
  sidesOf(book, check).some(
    ({ standing, never }) =>
      ['severed', 'pest', 'memorial'].includes(standing) ||
      [...never, ...book.neverForAll].includes(check.kind),
  );

/** A line of an ask: not yet when it was asked, and earned by now. */
export const hasRipened = (book: Book, check: Checked, today: CalendarDate) =>
  check.ask !== null &&
  check.verdict !== 'earned' &&
  check.stands === null &&
  (check.kind !== 'match' || check.other !== null) &&
  answerFor(book, sidesOf(book, check), check, today) === 'earned';

/** Earned when it was asked, and not yet by now. */
const hasFallen = (book: Book, check: Checked, today: CalendarDate) =>
  check.verdict === 'earned' &&
  check.stands === null &&
  answerFor(book, sidesOf(book, check), check, today) === 'not yet';

/** An introduction to which both said yes, and which must not be made all the same. */
export const isSpoilt = (book: Book, one: Introduced, today: CalendarDate) => {
  const [recipient, person] = [here(book.people, one.recipient), here(book.people, one.person)];
  const isRevoked = (one.agreed.recipient && !recipient?.consent) || (one.agreed.person && !person?.consent);
  return standsAt(one, today).state === 'both' && (isRevoked || recipient?.standing !== 'open');
};
