import { eligibleStage, REQUEST_KINDS, type RequestKind, STAGES } from '@/lib/domain';
import type { Form } from './evidence-rules';
import type { Fill } from './forms';
import { historyOf, saidOf } from './naive';
import { nobody, type Picks, token, urgently, who } from './picks';

/** Rings, lines and standings, and what is said of somebody. */
export const standingForms: Record<string, Fill> = {
  answerMove: (book, pick, today) => {
    const moving = book.people.filter((one) => eligibleStage(historyOf(one), today) !== one.confirmed);
    const person = pick.of(moving.length > 0 ? moving : book.people) ?? who(book, pick);
    const eligible = eligibleStage(historyOf(person), today);
    const from = pick.once(6) ? (pick.of(STAGES) ?? 'known') : person.confirmed;
    const to = pick.once(6) ? (pick.of(STAGES) ?? 'friend') : eligible;
    return { person: person.id, from, to, answer: pick.once(4) ? 'keep' : 'move' };
  },
  placePerson: (book, pick) => {
    const person = who(book, pick);
    const from = pick.once(4) ? (pick.of(STAGES) ?? 'known') : person.confirmed;
    return { person: person.id, from, to: pick.of(STAGES) ?? 'friend' };
  },
  savePerson: (book, pick, today) => {
    const somebody = urgently(book, pick, today);
    const { id: person, name, howMet, consent, shareable } = somebody;
    const isKept = pick.once(4) ? shareable : !shareable && !pick.once(2);
    const agrees = pick.once(2) ? consent : !consent;
    return {
      // The mark of their form is looked up where it is opened; `saw` is what the model knows it by.
      ...{ person, name, howMet, saw: saidOf(somebody) },
      ...(agrees && { standingConsent: 'on' }),
      ...(isKept && { kept: 'on' }),
    };
  },
  removePerson: (book, pick) => ({ person: book.people.length > 4 ? who(book, pick).id : nobody() }),
  bringBackPerson: (book, pick) => {
    const gone = pick.once(6) ? book.people : book.removed;
    return { person: pick.of(gone)?.id ?? nobody() };
  },
  drawLine: (book, pick, today) => {
    const person = urgently(book, pick, today);
    return { token: token(book, pick), person: person.id, ...line(person.never, pick) };
  },
  drawLineForAll: (book, pick) => ({ token: token(book, pick), ...line(book.neverForAll, pick) }),
  changeStanding: (book, pick, today) => {
    const closed = book.people.filter(({ standing }) => standing !== 'open');
    const person = (pick.once(2) && pick.of(closed)) || urgently(book, pick, today);
    const from = pick.once(6) ? 'watch' : person.standing;
    const to = pick.of(['open', 'open', 'open', 'watch', 'limited', 'pest', 'severed', 'memorial']) ?? 'open';
    const text = (word: string): Form => (pick.once(5) ? {} : { [word]: `the ${word}` });
    const box = (name: string): Form => (pick.once(5) ? {} : { [name]: 'on' });
    return {
      ...{ token: token(book, pick), person: person.id, from, to, ...text('reason'), ...text('terms') },
      ...{ ...box('confirmed'), ...box('seen'), ...(pick.once(2) && { again: 'on' }) },
      ...{ was: person.never.join(), kinds: some(pick) },
    };
  },
  answerStanding: (book, pick) => {
    const person = who(book, pick);
    const from = pick.once(6) ? 'watch' : person.standing;
    const answer = pick.once(6) ? 'keep' : 'yes';
    return { person: person.id, from, to: pick.once(6) ? 'pest' : 'watch', answer };
  },
};

const some = (pick: Picks) => REQUEST_KINDS.filter((kind) => kind !== 'mass' && pick.once(6));

function line(now: readonly RequestKind[], pick: Picks): Form {
  const was = pick.once(6) ? 'share' : now.join();
  // Lines are taken back as often as they are drawn, or soon nothing would be earned.
  return { was, kinds: pick.once(3) ? some(pick) : [], note: pick.once(2) ? '' : 'enough' };
}
