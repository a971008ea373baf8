import type { CalendarDate, Evidence, FactCategory, RequestKind } from '@/lib/domain';
import { stoodAs } from './evidence-forms';
import { type Book, checkHere, type Due, here, no, type Piece, type Ruled, type Somebody } from './naive';

export type Form = Record<string, string | string[]>;
export type Take = (book: Book, form: Form, today: CalendarDate) => Ruled;

export const word = (form: Form, field: string): string => String(form[field] ?? '');
export const words = (form: Form, field: string): string[] => [form[field] ?? []].flat();
export const dayOf = (form: Form, field = 'on') => word(form, field) as CalendarDate;

/** Writes a piece down with somebody; its row is due. */
export function write(
  person: Somebody,
  is: Evidence,
  today: CalendarDate,
  occasion: string | null = null,
): { piece: Piece; due: Due } {
  const piece: Piece = { id: '', logged: today, occasion, is };
  person.pieces.push(piece);
  const due = {
    table: 'evidence',
    has: { person_id: () => person.id, type: is.type, on: is.on, occasion },
    born: (id: string) => {
      piece.id = id;
    },
  };
  return { piece, due };
}

/** What of an action's model is about evidence: talks, small things, promises, help, work, breaches. */
export const evidenceRules: Record<string, Take> = {
  saveLog: (book, form, today) => {
    if (dayOf(form) > today) return no('tomorrow');
    const token = word(form, 'token');
    const person = here(book.people, form.with);
    if (!person) return no('notHere');
    if (book.tokens.has(token)) return no('again');
    book.tokens.add(token);
    return { why: 'saved', rows: [write(person, said(form), today, token).due] };
  },

  settlePromise: (book, form, today) => {
    const piece = here(here(book.people, form.person)?.pieces ?? [], form.entry);
    const [became, on] = [word(form, 'became'), dayOf(form)];
    if (on > today) return no('tomorrow');
    if (piece?.is.type !== 'promise') return no('notHere');
    const { is } = piece;
    if (became === 'made good') {
      if (is.status !== 'broken' || is.amendsOn) return no('already');
      if (on < (is.resolvedOn ?? is.on)) return no('early');
      piece.is = { ...is, amendsOn: on };
    } else {
      if (is.status !== 'open') return no('already');
      if (on < is.on) return no('early');
      piece.is = { ...is, status: became as 'kept', resolvedOn: on };
    }
    return { why: became, rows: [] };
  },

  noteBreach: (book, form, today) => {
    const person = here(book.people, form.person);
    const token = word(form, 'token');
    if (dayOf(form) > today) return no('tomorrow');
    if (!person) return no('notHere');
    if (book.tokens.has(token)) return no('again');
    book.tokens.add(token);
    const [of, severity] = [word(form, 'of') as 'integrity', word(form, 'severity') as 'grave'];
    const { due } = write(person, { type: 'breach', on: dayOf(form), of, severity }, today);
    return { why: severity, rows: [due] };
  },

  talkOut: (book, form, today) => {
    const piece = here(here(book.people, form.person)?.pieces ?? [], form.entry);
    const on = dayOf(form);
    if (on > today) return no('tomorrow');
    if (piece?.is.type !== 'breach') return no('notHere');
    if (piece.is.resolvedOn) return no('already');
    if (on < piece.is.on) return no('early');
    piece.is = { ...piece.is, resolvedOn: on };
    return { why: 'resolved', rows: [] };
  },

  correctEntry: (book, form, today) => {
    const piece = here(here(book.people, form.person)?.pieces ?? [], form.entry);
    const [type, on] = [word(form, 'type'), dayOf(form)];
    const is = corrected(form);
    if (on > today || type === 'ask' || type === 'secondChance' || is === 'invalid') return no('invalid');
    if (!piece) return no('notHere');
    if (piece.is.type !== type || (form.was ?? stoodAs(piece.is)) !== stoodAs(piece.is)) return no('changed');
    piece.is = is ? sameWarmth(piece.is, is) : { ...piece.is, on };
    return { why: type, rows: [] };
  },

  removeOccasion: (book, form) => {
    const taken = (piece: Piece) => piece.occasion === form.occasion && isPassing(piece.is);
    if (!here(book.people, form.person)?.pieces.some(taken)) return no('notHere');
    for (const person of book.people) person.pieces = person.pieces.filter((piece) => !taken(piece));
    return { why: 'removed', rows: [] };
  },

  sayCause: (book, form) => {
    const piece = bad(book, form);
    if (!piece) return no('notHere');
    if ('cause' in piece.is) return no('already');
    piece.is = { ...piece.is, cause: word(form, 'cause') } as Bad['is'];
    return { why: word(form, 'cause'), rows: [] };
  },

  putOutcomeRight: (book, form, today) => {
    const [piece, on] = [bad(book, form), dayOf(form)];
    if (on > today) return no('tomorrow');
    if (!piece) return no('notHere');
    if (piece.is.amendsOn) return no('already');
    if (on < piece.is.on) return no('early');
    piece.is = { ...piece.is, amendsOn: on };
    return { why: 'right', rows: [] };
  },

  removeEntry: (book, form) => {
    const person = here(book.people, form.person);
    const piece = here(person?.pieces ?? [], form.entry);
    if (!person || !piece) return no('notHere');
    if (!isPassing(piece.is)) return no('decided');
    person.pieces = person.pieces.filter((one) => one !== piece);
    return { why: 'removed', rows: [] };
  },

  tellHowItWent: (book, form, today) => {
    const check = checkHere(book, form.check);
    const token = word(form, 'token');
    if (!check?.stands) return no('unvouched');
    if (book.tokens.has(token)) return no('again');
    const isTold = ({ pieces }: Somebody) => pieces.some(({ is }) => 'check' in is && is.check === check.id);
    const sides = [check.person, check.other].flatMap((id) => here(book.people, id) ?? []);
    const untold = sides.filter((person) => !isTold(person));
    if (untold.length === 0) return no('already');
    book.tokens.add(token);
    const result = word(form, 'result') as 'good';
    const request = check.kind as Exclude<RequestKind, 'mass'>;
    const of = { area: check.area ?? '', check: check.id };
    const rows = untold.map((person) => {
      return write(person, { type: 'outcome', on: today, request, ...of, result }, today, token).due;
    });
    return { why: result, rows };
  },
};

/** What a second chance and an ask rest on is not taken back like a word too many. */
const isPassing = ({ type }: Evidence) => type !== 'ask' && type !== 'secondChance';

type Bad = Piece & { is: Extract<Evidence, { type: 'outcome' }> };

function bad(book: Book, form: Form): Bad | undefined {
  const piece = here(here(book.people, form.person)?.pieces ?? [], form.entry);
  const isBad = (one: Piece): one is Bad => one.is.type === 'outcome' && one.is.result === 'bad';
  return piece && isBad(piece) ? piece : undefined;
}

/** What a correction makes of a piece; null where only its day and words are corrected. */
function corrected(form: Form): Evidence | 'invalid' | null {
  const on = dayOf(form);
  const field = (name: string) => word(form, `row.${name}`);
  switch (word(form, 'type')) {
    case 'touch': {
      const warmth = { warm: 1, neutral: 0, cold: -1 }[field('felt')] as 0;
      return { type: 'touch', on, spoke: field('spoke') as 'both', warmth };
    }
    case 'help':
      return { type: 'help', on, direction: field('direction') as 'given', size: Number(field('size')) as 1 };
    case 'promise': {
      const [by, status] = [field('by') as 'me', field('status') as 'open'];
      const [resolvedOn, amendsOn] = [dayOf(form, 'row.resolvedOn'), dayOf(form, 'row.amendsOn')];
      const promise = { type: 'promise', on, by, big: false, status } as const;
      if (status === 'open') return promise;
      if (resolvedOn < on) return 'invalid';
      const isMadeGood = status === 'broken' && amendsOn;
      if (isMadeGood && amendsOn < resolvedOn) return 'invalid';
      return { ...promise, resolvedOn, ...(isMadeGood && { amendsOn }) };
    }
    default:
      return null;
  }
}

/** Warm is how warm it was before, where it was warm; so is cold. */
function sameWarmth(was: Evidence, is: Evidence): Evidence {
  if (was.type !== 'touch' || is.type !== 'touch' || Math.sign(was.warmth) !== Math.sign(is.warmth))
    return is;
  return { ...is, warmth: was.warmth };
}

/** What a log form says: one talk, or one thing without a talk. */
function said(form: Form): Evidence {
  const on = dayOf(form);
  const field = (name: string) => word(form, name);
  if (form['facts.0.text']) {
    const depth = Number(field('facts.0.depth')) as 1 | 2 | 3;
    const category = field('facts.0.category') as FactCategory;
    return { type: 'fact', on, category, depth, shareable: depth < 3 };
  }
  if (form['promises.0.text'])
    return { type: 'promise', on, by: field('promises.0.by') as 'them', status: 'open', big: false };
  if (form['help.0.direction']) {
    const direction = field('help.0.direction') as 'given';
    return { type: 'help', on, direction, size: Number(field('help.0.size')) as 1 };
  }
  if (form['sightings.0.area']) {
    const [area, good] = [field('sightings.0.area'), field('sightings.0.good') === 'yes'];
    return { type: 'sighting', on, area, basis: field('sightings.0.basis') as 'hearsay', good };
  }
  const warmth = { warm: 1, neutral: 0, cold: -1 }[field('felt')] as 0;
  const startedBy = form.started ? ({ startedBy: 'them' } as const) : {};
  return { type: 'touch', on, spoke: field('spoke') as 'both', warmth, ...startedBy };
}
