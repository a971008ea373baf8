import { randomUUID } from 'node:crypto';
import { markOf } from '@/lib/data/draft-digest';
import {
  addDays,
  type CalendarDate,
  eligibleStage,
  REQUEST_KINDS,
  type RequestKind,
  STAGES,
} from '@/lib/domain';
import type { Form } from './evidence-rules';
import {
  type Asked,
  answerFor,
  type Book,
  type Checked,
  here,
  historyOf,
  type Introduced,
  isVouched,
  type Piece,
  type Somebody,
  sidesOf,
  standsAt,
  vouches,
} from './naive';

/** Choices out of numbers that fast-check drew, so that it can make them smaller. */
export class Picks {
  constructor(private readonly numbers: readonly number[]) {}
  private at = 0;

  number(below: number): number {
    const drawn = this.numbers[this.at++ % this.numbers.length] ?? 0;
    return drawn % below;
  }
  /** True once in so many times. */
  once(times: number): boolean {
    return this.number(times) === times - 1;
  }
  of<One>(list: readonly One[]): One | undefined {
    return list[this.number(Math.max(1, list.length))];
  }
  /** The latest more often than those before. */
  late<One>(list: readonly One[]): One | undefined {
    return this.once(3) ? this.of(list) : list.at(-1 - this.number(Math.min(3, Math.max(1, list.length))));
  }
}

/** A check that an introduction may begin on. */
export const isOnTheWay = ({ verdict, kind, ask }: Checked) =>
  (verdict === 'earned' || ask !== null) && ['introduce', 'match', 'refer'].includes(kind);

/** An ask that was not simply granted: they may have taken that in some way. */
export const isAnswered = ({ state, mistaken }: Asked) =>
  !mistaken && ['declined', 'ignored', 'deferred'].includes(state);

/** An introduction that nobody has closed; silence may have. */
export const isGoingOn = ({ steps }: Introduced) =>
  !steps.some(({ step }) => ['recipientNo', 'personNo', 'close'].includes(step));

/** A promise of which something may still become. */
export const isUnsettled = ({ is }: Piece) =>
  is.type === 'promise' && (is.status === 'open' || (is.status === 'broken' && !is.amendsOn));

const nobody = () => randomUUID();
const areas = ['writing', 'plumbing', 'design', 'photography'] as const;
const kindsUsed: RequestKind[] = [
  'introduce',
  'refer',
  'share',
  'endorse',
  'recommend',
  'react',
  'match',
  'mass',
];
const steps = [
  ...['askRecipient', 'recipientYes', 'askPerson', 'personYes', 'made', 'met', 'thanked'],
  ...['recipientNo', 'personNo', 'close'],
];

/** What a browser would send, mostly from a page as it is now, sometimes from one that is not. */
export type Fill = (book: Book, pick: Picks, today: CalendarDate) => Form;

export const forms: Record<string, Fill> = {
  saveLog: (book, pick, today) => ({
    ...{ token: token(book, pick), with: who(book, pick).id, on: day(pick, today) },
    ...pick.of<(pick: Picks) => Form>([talk, talk, talk, fact, promise, help, sighting])?.(pick),
  }),
  settlePromise: (book, pick, today) => {
    const isPromise = pick.once(6) ? ({ is }: Piece) => is.type === 'promise' : isUnsettled;
    const person = who(book, pick, isPromise);
    const piece = pick.late(person.pieces.filter(isPromise));
    const isBroken = piece?.is.type === 'promise' && piece.is.status === 'broken';
    const became =
      isBroken && !pick.once(4) ? 'made good' : (pick.of(['kept', 'broken', 'released']) ?? 'kept');
    const entry = piece?.id ?? nobody();
    return { person: person.id, entry, became, on: day(pick, today) };
  },
  noteBreach: (book, pick, today) => ({
    ...{
      person: (pick.once(2) && agreed(book, pick, today)) || who(book, pick).id,
      token: token(book, pick),
    },
    ...{ ask: '', on: day(pick, today), text: 'a lie' },
    of: pick.of(['integrity', 'benevolence', 'competence']) ?? 'integrity',
    severity: pick.of(['minor', 'minor', 'serious', 'grave']) ?? 'minor',
  }),
  talkOut: (book, pick, today) => {
    const person = who(book, pick, ({ is }) => is.type === 'breach');
    const entry = pick.late(person.pieces.filter(({ is }) => is.type === 'breach'))?.id ?? nobody();
    return { person: person.id, entry, on: day(pick, today) };
  },
  removeEntry: (book, pick) => {
    const person = who(book, pick);
    const lasting = pick.once(3) ? ['ask', 'secondChance'] : [];
    const some = lasting.length > 0 ? person.pieces.filter(({ is }) => lasting.includes(is.type)) : [];
    return { person: person.id, entry: pick.late(some.length > 0 ? some : person.pieces)?.id ?? nobody() };
  },
  tellHowItWent: (book, pick) => {
    const stood = book.checks.filter(({ stands }) => stands !== null);
    const check = pick.of(pick.once(5) ? book.checks : stood)?.id ?? nobody();
    const result = pick.of(['good', 'neutral', 'bad']) ?? 'good';
    return { check, token: token(book, pick), result, text: 'so it went' };
  },
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
    const { id: person, name, howMet, consent, shareable } = urgently(book, pick, today);
    const isKept = pick.once(4) ? shareable : !shareable && !pick.once(2);
    const agrees = pick.once(2) ? consent : !consent;
    return { person, name, howMet, ...(agrees && { standingConsent: 'on' }), ...(isKept && { kept: 'on' }) };
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
    return { person: person.id, from, to: pick.once(6) ? 'pest' : 'watch', answer: 'yes' };
  },
  logAsk: (book, pick, today) => ({
    ...{ token: token(book, pick), who: (pick.once(2) ? near : who)(book, pick).id, on: day(pick, today) },
    kinds: kindsUsed.filter(() => pick.once(3)),
    areas: areas.filter(() => pick.once(2)).join(),
    tone: pick.of(['polite', 'order', 'pressure']) ?? 'polite',
    ...{ text: 'Would you?', ...(pick.once(4) && { pitch: 'on' }), ...(pick.once(5) && { toMany: 'on' }) },
  }),
  askWasMistaken: (book, pick) => ({ ask: pick.late(book.asks)?.id ?? nobody() }),
  answerAsk: (book, pick, today) => {
    const open = book.asks.filter(({ state, mistaken }) => state !== 'granted' && !mistaken);
    const ask = pick.late(open.length === 0 || pick.once(6) ? book.asks : open);
    const was = pick.once(5) ? 'open' : (ask?.state ?? 'open');
    const wasUntil = pick.once(6) ? '' : (ask?.until ?? '');
    const isNo = ask?.state === 'declined' || ask?.state === 'ignored';
    const likely = isNo ? ['reconsider', 'reconsider', 'declined'] : ['declined', 'ignored', 'deferred'];
    const answer =
      ask && isVouched(book, ask) && !pick.once(3)
        ? 'granted'
        : (pick.of([...likely, 'granted']) ?? 'granted');
    const until = addDays(today, pick.of([7, 30, 0, 800]) ?? 7);
    return { token: token(book, pick), ask: ask?.id ?? nobody(), was, wasUntil, answer, until, note: 'so' };
  },
  noteReaction: (book, pick, today) => {
    const said = book.asks.filter(isAnswered);
    const ask = pick.late(said.length === 0 || pick.once(4) ? book.asks : said);
    const was = pick.once(5) ? 'fine' : (ask?.reaction ?? '');
    const reaction = pick.of(['fine', 'pressure', 'gossip', 'silence', 'disappointed']) ?? 'fine';
    return { ask: ask?.id ?? nobody(), was, reaction, on: pick.once(3) ? day(pick, today) : today };
  },
  askGate: (book, pick) => {
    // What was asked for may be asked of the gate anew, when it is earned by then.
    const open = book.asks.filter(({ state, mistaken }) => state !== 'granted' && !mistaken);
    const ask = pick.once(3) ? pick.late(open) : undefined;
    const line = pick.of(ask?.lines ?? []);
    if (ask && line) {
      const { kind, area = '' } = line;
      const open = book.checks.find((check) => check.ask === ask.id && check.kind === 'match');
      const isNamed = kind === 'match' && !pick.once(4);
      return {
        ...{ token: token(book, pick), kind, who: ask.person, area },
        ...{ with: kind === 'match' ? near(book, pick).id : '', line: (isNamed && open?.id) || '' },
      };
    }
    const kind = pick.of([...kindsUsed, 'introduce', 'introduce', 'refer', 'match', 'match']) ?? 'share';
    const person = (pick.once(3) ? who : near)(book, pick);
    const known = person.pieces.flatMap(({ is }) => (is.type === 'sighting' ? [is.area] : []));
    const area = pick.of(pick.once(3) || known.length === 0 ? areas : known) ?? 'writing';
    return {
      token: token(book, pick),
      kind,
      who: person.id,
      with: near(book, pick).id,
      area,
    };
  },
  putNameTo: (book, pick, today) => {
    const isFree = ({ verdict, kind, stands }: Checked) =>
      verdict === 'earned' && !stands && kind !== 'introduce' && kind !== 'match';
    const free = book.checks.filter(isFree);
    const ripe = pick.once(3) ? book.checks.filter((check) => hasRipened(book, check, today)) : [];
    const likely = [ripe, free].find((some) => some.length > 0) ?? book.checks;
    const check = pick.once(6) ? pick.of(book.checks) : pick.late(likely);
    const text = pick.once(6) ? '' : 'Bob, meet them.';
    return { check: check?.id ?? nobody(), recipient: 'Bob', benefit: 'a good read', withBenefit: '', text };
  },
  putNameAnyway: (book, pick, today) => {
    const free = book.checks.filter(({ verdict, stands }) => verdict === 'not yet' && !stands);
    const pressed = free.filter(({ person }) => pressedToday(book, person, today));
    const fallen = pick.once(4) ? book.checks.filter((check) => hasFallen(book, check, today)) : [];
    const barred = pick.once(3) ? free.filter((check) => isBarred(book, check)) : [];
    const likely = [barred, fallen, pressed, free].find((some) => some.length > 0) ?? book.checks;
    const check = pick.once(6) ? pick.of(book.checks) : pick.late(likely);
    const text = pick.once(6) ? '' : 'Bob, meet them.';
    const reason = pick.once(6) ? 'because' : 'I worked beside them for years.';
    return {
      ...{ check: check?.id ?? nobody(), recipient: 'Bob', text, reason },
      ...(!pick.once(6) && { stake: 'on' }),
    };
  },
  beginIntroduction: (book, pick) => {
    const onPath = book.checks.filter(isOnTheWay);
    const spent = onPath.filter(({ stands }) => stands !== null);
    const likely = [pick.once(5) ? spent : [], onPath].find((some) => some.length > 0) ?? book.checks;
    const check = pick.once(6) ? pick.of(book.checks) : pick.late(likely);
    const of = check?.other && !pick.once(4) ? [check.person, check.other] : book.people.map(({ id }) => id);
    const first = pick.of(of) ?? nobody();
    const words = { benefit: 'she bakes rye', withBenefit: 'he reads a lot' };
    const sent = { check: check?.id ?? nobody(), somebody: '', first, one: first, warned: first };
    return { token: token(book, pick), ...sent, ...words };
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
    const opened = pick.once(12) ? 'of another day' : markOf(one?.text ?? '');
    const words: Form =
      step === 'made' && !pick.once(6) ? { of: 'text', words: 'Ruth, meet them.', opened } : {};
    return { introduction: one?.id ?? nobody(), step, seen: String(seen), on, note: 'mine', ...words };
  },
};

/** Somebody of whom both have said yes: what happens now matters to the making. */
function agreed(book: Book, pick: Picks, today: CalendarDate): string | undefined {
  const one = pick.of(book.introductions.filter((each) => standsAt(each, today).state === 'both'));
  return one && (pick.once(2) ? one.recipient : one.person);
}

const urgently = (book: Book, pick: Picks, today: CalendarDate): Somebody =>
  (pick.once(2) && here(book.people, agreed(book, pick, today))) || who(book, pick);

/** Forms that would matter just now; what is only drawn at random seldom comes so far. */
export function urgent(book: Book, today: CalendarDate): string[] {
  const states = book.introductions.map((one) => standsAt(one, today).state);
  const isOpen = states.some((state) => ['begun', 'recipient', 'person', 'both'].includes(state));
  const isSpoilt = book.introductions.some((one) => {
    const [recipient, person] = [here(book.people, one.recipient), here(book.people, one.person)];
    const isRevoked =
      (one.agreed.recipient && !recipient?.consent) || (one.agreed.person && !person?.consent);
    return standsAt(one, today).state === 'both' && (isRevoked || recipient?.standing !== 'open');
  });
  if (isSpoilt) return ['moveIntroduction'];
  const touchy = ['moveIntroduction', 'noteBreach', 'changeStanding', 'savePerson', 'drawLine'];
  const isWhole = book.asks.some((ask) => ask.state !== 'granted' && !ask.mistaken && isVouched(book, ask));
  // Not a line of the ask itself, but the same asked of the gate since.
  const wouldDo = (check: Checked) => {
    const isFree = check.verdict === 'earned' && check.stands === null && check.ask === null;
    const stood: Checked = { ...check, stands: { on: today, by: 'grant' } };
    return (
      isFree &&
      book.asks.some((ask) => ask.state !== 'granted' && ask.lines.some((line) => vouches(stood, ask, line)))
    );
  };
  return [
    ...(isOpen ? ['moveIntroduction', 'moveIntroduction', 'moveIntroduction'] : []),
    ...(states.includes('both') ? touchy : []),
    ...(isWhole ? ['answerAsk', 'answerAsk'] : []),
    ...(book.checks.some((check) => hasRipened(book, check, today)) ? ['putNameTo'] : []),
    ...(book.checks.some(wouldDo) ? ['putNameTo', 'putNameTo'] : []),
    ...(book.people.some(({ id }) => pressedToday(book, id, today))
      ? ['putNameAnyway', 'putNameAnyway']
      : []),
  ];
}

/** Not yet when it was asked, and never by now. */
const isBarred = (book: Book, check: Checked) =>
  sidesOf(book, check).some(
    ({ standing, never }) =>
      ['severed', 'pest', 'memorial'].includes(standing) ||
      [...never, ...book.neverForAll].includes(check.kind),
  );

/** A line of an ask: not yet when it was asked, and earned by now. */
const hasRipened = (book: Book, check: Checked, today: CalendarDate) =>
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

/** Somebody liked or nearer, where there is one. */
function near(book: Book, pick: Picks): Somebody {
  const inner = ['liked', 'trusted', 'friend'];
  return pick.of(book.people.filter(({ confirmed }) => inner.includes(confirmed))) ?? who(book, pick);
}

/** Whether they pressed the owner for something today. */
const pressedToday = (book: Book, person: string, today: CalendarDate) =>
  book.asks.some(({ person: by, piece: { is } }) => {
    const isToday = is.type === 'ask' && is.tone === 'pressure' && is.on === today;
    return by === person && isToday;
  });

/** Somebody, those of whom there is such a piece before the others. */
function who(book: Book, pick: Picks, has?: (piece: Somebody['pieces'][number]) => boolean): Somebody {
  const fitting = has ? book.people.filter(({ pieces }) => pieces.some(has)) : [];
  const found = pick.of(fitting.length > 0 ? fitting : book.people);
  return here(book.people, found?.id) ?? (book.people[0] as Somebody);
}

/** A new form's token; now and then one that was used before, for whatever it was. */
function token(book: Book, pick: Picks): string {
  return (pick.once(12) && pick.of([...book.tokens])) || randomUUID();
}

function day(pick: Picks, today: CalendarDate): CalendarDate {
  return addDays(today, pick.of([0, 0, 0, 0, -1, -3, -40, 1]) ?? 0);
}

const some = (pick: Picks) => REQUEST_KINDS.filter((kind) => kind !== 'mass' && pick.once(6));

function line(now: readonly RequestKind[], pick: Picks): Form {
  const was = pick.once(6) ? 'share' : now.join();
  // Lines are taken back as often as they are drawn, or soon nothing would be earned.
  return { was, kinds: pick.once(3) ? some(pick) : [], note: pick.once(2) ? '' : 'enough' };
}

const talk = (pick: Picks): Form => ({
  spoke: pick.of(['both', 'both', 'both', 'them', 'me']) ?? 'both',
  felt: pick.of(['warm', 'warm', 'warm', 'neutral', 'cold']) ?? 'warm',
});
const fact = (pick: Picks): Form => ({
  ...{ spoke: 'none', 'facts.0.text': 'Her dog is named Gus.' },
  'facts.0.category': pick.of(['people', 'work', 'interests', 'family', 'hopes']) ?? 'people',
  'facts.0.depth': pick.of(['1', '2', '3']) ?? '1',
});
const promise = (pick: Picks): Form => ({
  ...{ spoke: 'none', 'promises.0.text': 'the letter' },
  'promises.0.by': pick.once(4) ? 'me' : 'them',
});
const help = (pick: Picks): Form => ({
  ...{ spoke: 'none', 'help.0.text': 'the move' },
  'help.0.direction': pick.of(['given', 'received']) ?? 'given',
  'help.0.size': pick.of(['1', '2', '3']) ?? '1',
});
const sighting = (pick: Picks): Form => ({
  ...{ spoke: 'none', 'sightings.0.area': pick.of(areas) ?? 'writing' },
  'sightings.0.good': pick.once(4) ? 'no' : 'yes',
  'sightings.0.basis': pick.once(4) ? 'hearsay' : 'first-hand',
});
