import type { CalendarDate, RequestKind } from '@/lib/domain';
import { answered } from './ask-rules';
import { consents, inItsWay, introductionOf, onPath } from './beginning-rules';
import { type Take, word } from './evidence-rules';
import {
  type Asked,
  answerFor,
  type Book,
  type Checked,
  checkHere,
  type Due,
  grantedOf,
  here,
  isNamed,
  madeOf,
  no,
  type Ruled,
  sidesOf,
} from './naive';

export const ofSkill = (kind: RequestKind) => ['endorse', 'recommend', 'refer'].includes(kind);

/** Questions to the gate, and names put to what it says. */
export const namingRules: Record<string, Take> = {
  askGate: (book, form, today) => {
    const kind = word(form, 'kind') as RequestKind;
    const area = ofSkill(kind) ? word(form, 'area') : null;
    if (area === '') return no('invalid');
    const [person, token] = [here(book.people, form.who), word(form, 'token')];
    const other = kind === 'match' ? here(book.people, form.with) : null;
    if (kind === 'match' && form.who === form.with) return no('twice');
    if (!person || other === undefined) return no('notHere');
    const of = form.line ? here(book.checks, form.line) : null;
    const isOfLine = kind === 'match' && of?.ask && of.kind === 'match' && of.person === person.id;
    if (of !== null && !isOfLine) return no('notHere');
    const asked = { person: person.id, other: other?.id ?? null, kind, area, ask: of?.ask ?? null };
    const isFirst = !book.tokens.has(token);
    const before = book.checks.find(
      (check) =>
        check.token === token &&
        Object.entries(asked).every(([field, is]) => check[field as keyof Checked] === is),
    );
    if (!isFirst && before) return { why: 'again', rows: [] };
    book.tokens.add(token);
    const verdict = answerFor(book, other ? [person, other] : [person], asked, today);
    const { due } = checkOf(book, { ...asked, verdict, token: isFirst ? token : null }, today);
    return { why: of ? `for an ask: ${verdict}` : verdict, rows: [due] };
  },

  putNameTo: (book, form, today) => {
    const check = checkHere(book, form.check);
    // Only a draft is asked for: nothing comes of it but words in the form.
    if (check && form.write) return no('draft');
    if (!check) return no('notHere');
    if (check.stands || check.put) return { why: 'already', rows: [] };
    const against = unearned(book, check, today);
    if (against) return no(against);
    if (consents(check.kind)) return no('unasked');
    if (isNamed(check.kind) && !(form.recipient && form.benefit && form.text)) return no('wordless');
    const [recipient, text] = [word(form, 'recipient'), word(form, 'text')];
    return vouch(book, check, today, 'grant', { recipient, text, benefit: word(form, 'benefit') });
  },

  putNameAnyway: (book, form, today) => {
    const check = checkHere(book, form.check);
    if (!check) return no('notHere');
    if (check.put) return { why: 'already', rows: [] };
    const [text, reason] = [word(form, 'text'), word(form, 'reason')];
    const [benefit, back] = [word(form, 'benefit'), word(form, 'withBenefit')];
    const isLacking = !text || [...reason].length < 15 || !form.stake;
    const hears = onPath(check.kind) ? here(book.people, form.first) : null;
    if (hears !== null && (isLacking || !benefit || !back)) return no('lacking');
    if (hears === undefined) return no('notHere');
    if (check.stands || check.verdict !== 'not yet') return no('otherwise');
    if (check.kind === 'match' && check.other === null) return no('alone');
    const sides = sidesOf(book, check);
    const verdict = answerFor(book, sides, check, today);
    if (verdict !== 'not yet') return no(verdict);
    const pressed = sides
      .flatMap(({ pieces }) => pieces)
      .filter(({ id, is }) => is.type === 'ask' && (check.ask === null || id === check.ask))
      .some(({ is }) => {
        if (is.type !== 'ask') return false;
        const after = is.reaction === 'pressure' && (is.reactedOn ?? is.on) >= today;
        return after || (is.tone === 'pressure' && is.on >= today);
      });
    if (pressed) return no('tomorrow');
    if (isLacking) return no('lacking');
    if (isNamed(check.kind) && sides.some(({ shareable }) => !shareable)) return no('unnamed');
    const words = { text, reason };
    if (hears === null)
      return vouch(book, check, today, 'override', { recipient: word(form, 'recipient'), ...words });
    const obstacle = inItsWay(book, check, hears, today);
    if (obstacle === 'already') return { why: 'underWay', rows: [] };
    if (obstacle) return no(obstacle);
    if (isRefused(here(book.asks, check.ask))) return no('answered');
    check.put = true;
    const recipient = [check.person, check.other].includes(hears.id) ? hears.name : '';
    const has = { check_id: check.id, person_id: check.person, on: today, recipient, ...words };
    const row = introductionOf(book, check, hears, { benefit, back, text }, today);
    return { why: 'anyway', rows: [{ table: 'gate_override', has, made: madeOf(book, check, today) }, row] };
  },
};

/** What stands against putting a name to a check today. */
export function unearned(book: Book, check: Checked, today: CalendarDate): string | null {
  if ((check.kind === 'match') !== (check.other !== null)) return 'unearned';
  // Of a line of an ask nobody asks anew: it may be earned by now.
  if (check.verdict !== 'earned' && check.ask === null && !check.put) return 'unearned';
  const sides = sidesOf(book, check);
  const verdict = answerFor(book, sides, check, today);
  // What was put one's name to anyway need not be earned; a never is in its way.
  if (verdict !== 'earned' && !(check.put && verdict === 'not yet')) return 'noLonger';
  return isNamed(check.kind) && sides.some(({ shareable }) => !shareable) ? 'unnamed' : null;
}

const isRefused = (ask?: Asked) =>
  ask !== undefined && (ask.mistaken || ask.state === 'declined' || ask.state === 'ignored');

/** A name behind a check, and behind the ask it is a line of, unless that was answered otherwise. */
export function vouch(
  book: Book,
  check: Checked,
  today: CalendarDate,
  by: 'grant' | 'override',
  has: Record<string, string>,
): Ruled {
  const ask = here(book.asks, check.ask);
  if (isRefused(ask)) return no('answered');
  const rows: Due[] = [];
  const made = madeOf(book, check, today);
  const isWritten = check.put;
  check.put ||= by === 'override';
  check.stands = { on: today, by };
  if (ask) {
    const granted = grantedOf(book, ask);
    ask.piece.is = { ...ask.piece.is, granted } as Asked['piece']['is'];
    if (ask.state !== 'granted' && granted.length === ask.lines.length)
      rows.push(answered(ask, 'granted', today));
  }
  const table = by === 'grant' ? 'gate_grant' : 'gate_override';
  if (!isWritten)
    rows.push({ table, has: { check_id: check.id, person_id: check.person, on: today, ...has }, made });
  return { why: by, rows };
}

/** A check is due, with its ask's id where it is a line of one. */
export function checkOf(
  book: Book,
  asked: Omit<Checked, 'id' | 'put' | 'stands' | 'other' | 'area'> & {
    other?: string | null;
    area?: string | null;
  },
  on: string,
): { check: Checked; due: Due } {
  const check: Checked = {
    ...{ id: '', put: false, stands: null, ...asked },
    ...{ other: asked.other ?? null, area: asked.area ?? null },
  };
  book.checks.push(check);
  const { other: with_person_id, kind, area, verdict, token } = check;
  const due: Due = {
    table: 'gate_check',
    // The ask's own row comes first, and with it its id.
    has: {
      ...{ with_person_id, kind, area, on, verdict, token },
      ...{ person_id: () => check.person, ask_id: () => check.ask },
    },
    born: (id) => {
      check.id = id;
    },
  };
  return { check, due };
}
