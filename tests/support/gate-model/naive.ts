import type {
  AskLine,
  AskState,
  CalendarDate,
  Evidence,
  IntroductionStepName,
  RequestKind,
  Ruling,
  Stage,
  Standing,
  Subject,
} from '@/lib/domain';
import { judge } from '@/lib/domain';

/** A piece of evidence as the model keeps it: its id is the database's, told when the row is first seen. */
export type Piece = { id: string; logged: CalendarDate; occasion: string | null; is: Evidence };

export type Somebody = {
  id: string;
  name: string;
  shareable: boolean;
  consent: boolean;
  howMet: string;
  confirmed: Stage;
  standing: Standing;
  /** What it was before they died. */
  before: Standing;
  never: RequestKind[];
  pieces: Piece[];
};

export type Asked = {
  id: string;
  person: string;
  on: CalendarDate;
  lines: AskLine[];
  state: AskState;
  until: string | null;
  reaction: string | null;
  unsent: string;
  mistaken: boolean;
  piece: Piece;
};

export type Checked = {
  id: string;
  person: string;
  other: string | null;
  kind: RequestKind;
  area: string | null;
  verdict: Ruling['verdict'];
  ask: string | null;
  token: string | null;
  /** Whether a name was put to it anyway; where both are asked first it stands once they are introduced. */
  put: boolean;
  stands: { on: CalendarDate; by: 'grant' | 'override' } | null;
};

/** The three texts of an introduction. */
export type Note = 'textToRecipient' | 'textToPerson' | 'text';

/** Which of them goes with a step. */
export const noteOf: Readonly<Record<string, Note>> = {
  ...{ askRecipient: 'textToRecipient', askPerson: 'textToPerson', made: 'text' },
};

export type Introduced = {
  id: string;
  check: string;
  person: string;
  recipient: string;
  kind: RequestKind;
  benefit: string;
  back: string;
  texts: Record<Note, string>;
  agreed: { recipient: boolean; person: boolean };
  steps: { step: IntroductionStepName; on: CalendarDate }[];
};

type Stood = Pick<Somebody, 'confirmed' | 'standing' | 'never'>;

/** One owner's notebook, as plainly as it can be said. */
export type Book = {
  owner: string;
  people: Somebody[];
  /** Those who were removed: nothing about them is here until they are brought back. */
  removed: Somebody[];
  neverForAll: RequestKind[];
  /** How things stood at the end of each day on which something may have happened, from before the first on. */
  days: { on: string; neverForAll: RequestKind[]; people: Map<string, Stood> }[];
  asks: Asked[];
  checks: Checked[];
  introductions: Introduced[];
  tokens: Set<string>;
};

/** What a name was put to, as it was then: the gate's answer, and of each person how it stood and all that was known. */
export type Made = { verdict: Ruling['verdict']; sides: { standing: Standing; known: readonly Piece[] }[] };

/**
 * A row that must be in the database now: the columns that are looked at, who wants to know its id, and where a name is
 * put to something, to what.
 */
export type Due = {
  table: string;
  has: Record<string, unknown>;
  born?: (id: string) => void;
  made?: Made;
};

/** What comes of a form: why, in a word to be counted, and the rows it leaves. `rows` is null where it is refused. */
export type Ruled = { why: string; rows: Due[] | null };

export const no = (why: string): Ruled => ({ why, rows: null });

export const here = <One extends { id: string }>(list: readonly One[], id: unknown): One | undefined =>
  list.find((one) => one.id === id);

const areHere = (book: Book, ids: readonly (string | null)[]): boolean =>
  ids.every((id) => id === null || here(book.people, id) !== undefined);

/** An ask, a check, an introduction: each is here while everybody in it is. */
export function askHere(book: Book, id: unknown): Asked | undefined {
  const ask = here(book.asks, id);
  return ask && areHere(book, [ask.person]) ? ask : undefined;
}
export function checkHere(book: Book, id: unknown): Checked | undefined {
  const check = here(book.checks, id);
  return check && areHere(book, [check.person, check.other]) ? check : undefined;
}
export function introductionHere(book: Book, id: unknown): Introduced | undefined {
  const one = here(book.introductions, id);
  return one && checkHere(book, one.check) && areHere(book, [one.person, one.recipient]) ? one : undefined;
}

/** The gate's answer out of the model's own history. */
export function gate(
  book: Book,
  person: Somebody,
  request: { kind: RequestKind; area?: string | null },
  today: CalendarDate,
): Ruling {
  const subject: Subject = {
    ...{ id: person.id, confirmedStage: person.confirmed, standing: person.standing, howMet: person.howMet },
    neverKinds: [...new Set([...book.neverForAll, ...person.never])],
  };
  return judge(subject, historyOf(person), { kind: request.kind, area: request.area ?? undefined }, today);
}

export const historyOf = (person: Somebody): Evidence[] =>
  person.pieces.map(({ is, logged }) => ({ ...is, loggedOn: logged }));

/** A day ends: as things stand now, an ask of that day is judged that is written down later. */
export function endOfDay(book: Book, on: string): void {
  const all = [...book.people, ...book.removed];
  const people = new Map(
    all.map(({ id, confirmed, standing, never }) => [id, { confirmed, standing, never }]),
  );
  book.days.push({ on, neverForAll: book.neverForAll, people });
}

/** A notebook and somebody in it as they stood at the end of a day, with all that is known by now. */
export function asOf(book: Book, person: Somebody, on: string, today: string): [Book, Somebody] {
  const day = on < today ? book.days.filter((one) => one.on <= on).at(-1) : undefined;
  if (!day) return [book, person];
  const { people, neverForAll } = day;
  const stood = people.get(person.id) ?? ({ confirmed: 'stranger', standing: 'open', never: [] } as const);
  return [
    { ...book, neverForAll },
    { ...person, ...stood, never: [...stood.never] },
  ];
}

/** Somebody of whom only the name is known; their row is due. */
export function newcomer(book: Book, name: string): { person: Somebody; due: Due } {
  const person: Somebody = {
    ...{ id: '', name, shareable: true, consent: false, howMet: '', confirmed: 'stranger' },
    ...{ standing: 'open', before: 'open', never: [], pieces: [] },
  };
  book.people.push(person);
  const due: Due = {
    table: 'person',
    has: { name },
    born: (id) => {
      person.id = id;
    },
  };
  return { person, due };
}

/** What the owner says of somebody on their form: an old one has another mark. */
export const saidOf = ({ consent, shareable }: Somebody): string => `${consent} ${shareable}`;

/** What a name is put to just now. */
export function madeOf(book: Book, check: Checked, today: CalendarDate): Made {
  const sides = sidesOf(book, check);
  return {
    verdict: answerFor(book, sides, check, today),
    sides: sides.map(({ standing, pieces }) => ({ standing, known: [...pieces] })),
  };
}

/** Everybody a check is about. */
export function sidesOf(book: Book, check: Checked): Somebody[] {
  return [check.person, ...(check.other === null ? [] : [check.other])].flatMap(
    (id) => here(book.people, id) ?? [],
  );
}

/** The answer for all of them: one never is never, all earned is earned. */
export function answerFor(
  book: Book,
  sides: readonly Somebody[],
  request: { kind: RequestKind; area?: string | null },
  today: CalendarDate,
): Ruling['verdict'] {
  const verdicts = sides.map((side) => gate(book, side, request, today).verdict);
  if (verdicts.includes('never')) return 'never';
  return verdicts.includes('not yet') ? 'not yet' : 'earned';
}

export const isNamed = (kind: RequestKind): boolean =>
  ['introduce', 'match', 'recommend', 'refer'].includes(kind);

/** Whether a name stands behind a line of an ask: its own check, or the same asked of the gate since, apart from any. */
export function vouches({ stands, person, other, kind, area, ask: of }: Checked, ask: Asked, line: AskLine) {
  const isAsked = line.kind === kind && (line.area ?? null) === area;
  if (!stands || !isAsked) return false;
  return of === ask.id || (of === null && stands.on >= ask.on && [person, other].includes(ask.person));
}

/** Whether one's name stands behind all of an ask. */
export const isVouched = (book: Book, ask: Asked): boolean =>
  ask.lines.every((line) => book.checks.some((check) => vouches(check, ask, line)));

/** The lines of an ask that were granted as such. */
export const grantedOf = (book: Book, ask: Asked): AskLine[] =>
  ask.lines.filter((line) => book.checks.some((check) => check.ask === ask.id && vouches(check, ask, line)));

/** Where an introduction stands, step by step: fourteen silent days after an asking close it. */
export function standsAt(
  one: Introduced,
  on: CalendarDate,
): { state: string; may: string[]; isWaiting: boolean; madeOn: CalendarDate | null } {
  let state = one.agreed.recipient && one.agreed.person ? 'both' : 'begun';
  const yes = { ...one.agreed };
  let asked: CalendarDate | null = null;
  let madeOn: CalendarDate | null = null;
  let thanked = false;
  const silence = (day: CalendarDate) => {
    if (asked && daysFrom(asked, day) >= 14) [state, asked] = ['closed', null];
  };
  const may = (): string[] => {
    const thanks = madeOn ? [thanked ? 'unthanked' : 'thanked'] : [];
    if (state === 'begun') return [yes.recipient ? 'askPerson' : 'askRecipient', 'close'];
    if (state === 'recipient')
      return yes.recipient ? ['askPerson', 'close'] : ['recipientYes', 'recipientNo', 'close'];
    if (state === 'person') return ['personYes', 'personNo', 'close'];
    if (state === 'both') return ['made', 'close'];
    if (state === 'made') return ['met', 'close', ...thanks];
    return state === 'met' ? ['close', ...thanks] : thanks;
  };
  for (const { step, on: day } of one.steps) {
    if (day > on) continue;
    silence(day);
    if (!may().includes(step)) continue;
    if (step === 'askRecipient') [state, asked] = ['recipient', day];
    if (step === 'askPerson') [state, asked] = ['person', day];
    if (step === 'recipientYes') [yes.recipient, asked] = [true, null];
    if (step === 'personYes') [yes.person, asked] = [true, null];
    if ((step === 'recipientYes' || step === 'personYes') && yes.recipient && yes.person) state = 'both';
    if (step === 'made') [state, madeOn] = ['made', day];
    if (step === 'met') state = 'met';
    if (step === 'thanked') thanked = true;
    if (step === 'unthanked') thanked = false;
    if (['recipientNo', 'personNo', 'close'].includes(step)) [state, asked] = ['closed', null];
  }
  silence(on);
  return { state, may: may(), isWaiting: asked !== null, madeOn };
}

const daysFrom = (a: CalendarDate, b: CalendarDate) => (Date.parse(b) - Date.parse(a)) / 86_400_000;
