import { eligibleStage, REQUEST_KINDS, type RequestKind, type Stage, type Standing } from '@/lib/domain';
import { type Form, type Take, word, words, write } from './evidence-rules';
import { type Book, type Due, here, historyOf, no, type Ruled, type Somebody, saidOf } from './naive';

const shut = (standing: Standing) => standing === 'severed' || standing === 'pest';

/** Rings, lines and standings: each only as the form saw it, and each change kept. */
export const standingRules: Record<string, Take> = {
  answerMove: (book, form, today) => {
    const person = here(book.people, form.person);
    if (!person) return no('notHere');
    const eligible = eligibleStage(historyOf(person), today);
    const asks = !shut(person.standing) && person.standing !== 'memorial' && eligible !== person.confirmed;
    if (!asks || form.from !== person.confirmed || form.to !== eligible) return no('changed');
    if (form.answer === 'keep') return { why: 'kept', rows: [] };
    return { why: 'moved', rows: [ring(person, eligible, today, false)] };
  },

  placePerson: (book, form, today) => {
    const person = here(book.people, form.person);
    if (!person) return no('notHere');
    if (form.from !== person.confirmed) return no('changed');
    if (form.to === form.from) return { why: 'same', rows: [] };
    return { why: 'placed', rows: [ring(person, form.to as Stage, today, true)] };
  },

  savePerson: (book, form) => {
    const person = here(book.people, form.person);
    if (!person) return no('notHere');
    if (form.saw !== saidOf(person)) return no('stale');
    person.consent = Boolean(form.standingConsent);
    person.shareable = !form.kept;
    return { why: person.consent ? 'agreed' : 'asks', rows: [] };
  },

  removePerson: (book, form) => {
    const person = here(book.people, form.person);
    if (!person) return no('notHere');
    book.people = book.people.filter((one) => one !== person);
    book.removed.push(person);
    return { why: 'removed', rows: [] };
  },

  bringBackPerson: (book, form) => {
    const person = here(book.removed, form.person);
    if (!person) return no('notHere');
    book.removed = book.removed.filter((one) => one !== person);
    book.people.push(person);
    return { why: 'restored', rows: [] };
  },

  drawLine: (book, form, today) => {
    if (isNoLine(form)) return no('invalid');
    const person = here(book.people, form.person);
    if (!person) return no('notHere');
    if (book.tokens.has(word(form, 'token'))) return { why: 'again', rows: [] };
    const rows = line(person.never, form, { person_id: person.id, on: today, note: word(form, 'note') });
    if (!rows) return no('changed');
    person.never = kindsOf(form);
    book.tokens.add(word(form, 'token'));
    return { why: 'drawn', rows };
  },

  drawLineForAll: (book, form, today) => {
    if (isNoLine(form)) return no('invalid');
    if (book.tokens.has(word(form, 'token'))) return { why: 'again', rows: [] };
    const rows = line(book.neverForAll, form, { person_id: null, on: today, note: word(form, 'note') });
    if (!rows) return no('changed');
    book.neverForAll = kindsOf(form);
    book.tokens.add(word(form, 'token'));
    return { why: 'drawn', rows };
  },

  changeStanding: (book, form, today) => change(book, form, today),

  answerStanding: (book, form, today) => {
    // Kept for now is kept for a while, and is no decision.
    if (form.answer === 'keep') return no('keeps');
    return change(book, { person: word(form, 'person'), ...fromTo(form) }, today);
  },
};

const fromTo = (form: Form) => ({ from: word(form, 'from'), to: word(form, 'to') });

function ring(person: Somebody, to: Stage, on: string, placed: boolean): Due {
  const has = { person_id: person.id, from: person.confirmed, to, placed, on };
  person.confirmed = to;
  return { table: 'stage_change', has };
}

const kindsOf = (form: Form): RequestKind[] =>
  REQUEST_KINDS.filter((kind) => words(form, 'kinds').includes(kind));

const isNoLine = (form: Form) =>
  word(form, 'was') === '' && kindsOf(form).length === 0 && word(form, 'note') === '';

function line(now: readonly RequestKind[], form: Form, has: Record<string, unknown>): Due[] | null {
  if (word(form, 'was') !== now.join()) return null;
  const kinds = kindsOf(form);
  if (has.note === '' && kinds.join() === now.join()) return [];
  return [{ table: 'boundary', has: { ...has, kinds } }];
}

function change(book: Book, form: Form, today: string): Ruled {
  const person = here(book.people, form.person);
  const to = form.to as Standing;
  if (!person) return no('notHere');
  const token = word(form, 'token');
  if (book.tokens.has(token)) return { why: 'again', rows: [] };
  if (form.from !== person.standing) return no('changed');
  const chances = person.pieces.filter(({ is }) => is.type === 'secondChance' && is.on <= today);
  const grave = person.pieces.some(
    ({ is }) =>
      is.type === 'breach' &&
      is.severity === 'grave' &&
      is.on <= today &&
      !chances.some((chance) => chance.is.on >= is.on),
  );
  const asOpen = form.again && grave && ['watch', 'limited'].includes(person.standing);
  const from = asOpen ? 'open' : person.standing;
  const root = from === 'memorial' ? person.before : from;
  let isChance = to === 'open' && grave && from !== 'memorial';
  if (!isChance) {
    if (from === to && to !== 'limited') return no('same');
    const leaves = shut(root) && !shut(to) && to !== 'memorial';
    if (leaves && to !== 'open') return no('chanceFirst');
    isChance = leaves;
  }
  if (isChance && !(word(form, 'reason') && word(form, 'terms'))) return no('wordless');
  if (isChance && chances.length > 0 && !form.seen) return no('unseen');
  if (['severed', 'memorial'].includes(to) && !form.confirmed) return no('unconfirmed');
  if (to === 'limited' && kindsOf(form).length === 0) return no('kindless');
  const reason = word(form, 'reason');
  const drawn =
    to === 'limited' ? line(person.never, form, { person_id: person.id, on: today, note: reason }) : [];
  if (!drawn) return no('changed');
  if (to === 'limited') person.never = kindsOf(form);
  const has = { person_id: person.id, from: person.standing, to, on: today, reason };
  const rows: Due[] = [...drawn, { table: 'standing_change', has: { ...has, terms: word(form, 'terms') } }];
  if (token) book.tokens.add(token);
  if (to === 'memorial') person.before = person.standing;
  person.standing = to;
  if (isChance) {
    const on = today as Parameters<typeof write>[2];
    rows.push(write(person, { type: 'secondChance', on }, on).due);
    if (person.confirmed !== 'stranger' && person.confirmed !== 'known')
      rows.push(ring(person, 'known', today, false));
  }
  return { why: isChance ? 'secondChance' : to, rows };
}
