import { markOf } from '@/lib/data/draft-digest';
import {
  type AskLine,
  type CalendarDate,
  eligibleStage,
  REQUEST_KINDS,
  type RequestKind,
} from '@/lib/domain';
import { dayOf, type Form, type Take, word, words, write } from './evidence-rules';
import {
  type Asked,
  answerFor,
  type Book,
  type Checked,
  type Due,
  gate,
  grantedOf,
  here,
  historyOf,
  isNamed,
  isVouched,
  no,
  type Ruled,
  sidesOf,
  standsAt,
} from './naive';

const ofSkill = (kind: RequestKind) => ['endorse', 'recommend', 'refer'].includes(kind);
const consents = (kind: RequestKind) => kind === 'introduce' || kind === 'match';

/** Asks and their answers, checks, names put to them, and introductions. */
export const gateRules: Record<string, Take> = {
  logAsk: (book, form, today) => {
    const [kinds, token, on] = [words(form, 'kinds') as RequestKind[], word(form, 'token'), dayOf(form)];
    const areas = word(form, 'areas').split(',').filter(Boolean);
    if (on > today || kinds.length === 0 || (areas.length === 0 && kinds.some(ofSkill))) return no('invalid');
    if (book.tokens.has(token)) return no('again');
    const person = here(book.people, form.who);
    if (!person) return no('notHere');
    book.tokens.add(token);
    const lines = REQUEST_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind): AskLine[] =>
      ofSkill(kind) ? areas.map((area) => ({ kind, area })) : [{ kind }],
    );
    const request = lines.at(-1)?.kind ?? 'mass';
    const area = lines.find(({ kind }) => kind === request)?.area;
    const tone = word(form, 'tone') as 'polite';
    const stage = eligibleStage(historyOf(person), on);
    const rows: Due[] = [];
    if (form.pitch) {
      const touch = { type: 'touch', on, spoke: 'them', warmth: 0, salesy: true } as const;
      rows.push(write(person, touch, today, token).due);
    }
    const is = {
      ...({ type: 'ask', on, request, ...(area && { area }), items: lines.length, lines, tone } as const),
      ...{ graffiti: false, bombard: false, mass: Boolean(form.toMany), repeatAfterNo: false },
    };
    const { piece, due } = write(person, is, today, token);
    const ask: Asked = {
      ...{ id: '', person: person.id, on, lines, piece },
      ...{ state: 'open', until: null, reaction: null, mistaken: false },
    };
    book.asks.push(ask);
    const has = { person_id: person.id, on, tone, stage_at_ask: stage, text: word(form, 'text') };
    rows.push(due, {
      table: 'ask',
      has,
      born: (id) => {
        ask.id = id;
        for (const check of book.checks) if (check.ask === '') check.ask = id;
      },
    });
    for (const each of lines) {
      const { verdict } = gate(book, person, each, on);
      rows.push(checkOf(book, { ...each, person: person.id, verdict, ask: '', token: null }, on));
    }
    return { why: 'logged', rows };
  },

  askWasMistaken: (book, form) => {
    const ask = here(book.asks, form.ask);
    if (!ask) return no('notHere');
    const stood = book.checks.some((check) => check.ask === ask.id && check.stands);
    if (ask.mistaken || ask.state === 'granted' || stood) return no(ask.mistaken ? 'already' : 'granted');
    ask.mistaken = true;
    const person = here(book.people, ask.person);
    if (person) person.pieces = person.pieces.filter((one) => one.occasion !== ask.piece.occasion);
    return { why: 'noted', rows: [] };
  },

  answerAsk: (book, form, today) => {
    const ask = here(book.asks, form.ask);
    const [answer, token, until] = [word(form, 'answer'), word(form, 'token'), word(form, 'until')];
    if (!ask) return no('notHere');
    if (book.tokens.has(token)) return no('again');
    if (ask.mistaken) return no('mistaken');
    if (form.was !== ask.state || word(form, 'wasUntil') !== (ask.until ?? '')) return no('stale');
    if (ask.state === 'granted') return no('final');
    const isNo = ask.state === 'declined' || ask.state === 'ignored';
    if (answer === 'reconsider' ? ask.state === 'open' : isNo) return no('order');
    if (answer === 'granted' && !isVouched(book, ask)) return no('unvouched');
    const late = new Date(Date.parse(today) + 730 * 86_400_000).toISOString().slice(0, 10);
    if (answer === 'deferred' && !(until > today && until <= late)) return no('day');
    book.tokens.add(token);
    const rows = [answered(ask, answer === 'reconsider' ? 'open' : answer, today, form)];
    return { why: answer, rows };
  },

  noteReaction: (book, form, today) => {
    const ask = here(book.asks, form.ask);
    const [reaction, on] = [word(form, 'reaction'), dayOf(form)];
    if (on > today) return no('tomorrow');
    if (!ask) return no('notHere');
    if (ask.mistaken) return no('mistaken');
    if (form.was !== (ask.reaction ?? '')) return no('stale');
    if (ask.state === 'open' || ask.state === 'granted') return no('unanswered');
    if (on < ask.on) return no('early');
    ask.reaction = reaction;
    ask.piece.is = { ...ask.piece.is, reaction, reactedOn: on } as Asked['piece']['is'];
    return { why: reaction, rows: [] };
  },

  askGate: (book, form, today) => {
    const kind = word(form, 'kind') as RequestKind;
    const area = ofSkill(kind) ? word(form, 'area') : null;
    if (area === '') return no('invalid');
    const [person, token] = [here(book.people, form.who), word(form, 'token')];
    const other = kind === 'match' ? here(book.people, form.with) : null;
    if (kind === 'match' && form.who === form.with) return no('twice');
    if (!person || other === undefined) return no('notHere');
    const of = form.line ? here(book.checks, form.line) : null;
    const isOfLine = of && of.ask !== null && of.kind === 'match' && of.person === person.id;
    if (of !== null && !(isOfLine && kind === 'match')) return no('notHere');
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
    const due = checkOf(book, { ...asked, verdict, token: isFirst ? token : null }, today);
    return { why: of ? `for an ask: ${verdict}` : verdict, rows: [due] };
  },

  putNameTo: (book, form, today) => {
    const check = here(book.checks, form.check);
    if (!check) return no('notHere');
    if (check.stands) return { why: 'already', rows: [] };
    const against = unearned(book, check, today);
    if (against) return no(against);
    if (consents(check.kind)) return no('unasked');
    if (isNamed(check.kind) && !(form.recipient && form.benefit && form.text)) return no('wordless');
    const [recipient, text] = [word(form, 'recipient'), word(form, 'text')];
    return vouch(book, check, today, 'grant', { recipient, text, benefit: word(form, 'benefit') });
  },

  putNameAnyway: (book, form, today) => {
    const check = here(book.checks, form.check);
    if (!check) return no('notHere');
    if (check.stands?.by === 'override') return { why: 'already', rows: [] };
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
    const [text, reason] = [word(form, 'text'), word(form, 'reason')];
    if (!text || [...reason].length < 15 || !form.stake) return no('lacking');
    if (isNamed(check.kind) && sides.some(({ shareable }) => !shareable)) return no('unnamed');
    const recipient = word(form, 'recipient');
    return vouch(book, check, today, 'override', { recipient, text, reason });
  },

  beginIntroduction: (book, form, today) => {
    const check = here(book.checks, form.check);
    const recipient = here(book.people, form.first);
    const [benefit, back, token] = [word(form, 'benefit'), word(form, 'withBenefit'), word(form, 'token')];
    if (!benefit || !back) return no('invalid');
    if (!check || !recipient) return no('notHere');
    const { kind } = check;
    if (!consents(kind) && kind !== 'refer') return no('offPath');
    const pair = [check.person, check.other];
    const person = kind === 'match' ? pair.find((id) => id !== recipient.id) : check.person;
    if (kind === 'match' ? !pair.includes(recipient.id) : recipient.id === check.person) return no('same');
    const against = unearned(book, check, today);
    if (against) return no(against);
    if (['severed', 'pest', 'memorial'].includes(recipient.standing)) return no('shut');
    if (!recipient.shareable) return no('unnamed');
    const open = ['begun', 'recipient', 'person', 'both'];
    const isUnderWay = book.introductions.some(
      (one) =>
        [one.person, one.recipient].sort().join() === [person, recipient.id].sort().join() &&
        open.includes(standsAt(one, today).state),
    );
    if (isUnderWay) return { why: 'already', rows: [] };
    if (isSpent(book, check)) return no('spent');
    if (book.tokens.has(token)) return no('again');
    book.tokens.add(token);
    const agreed = {
      recipient: recipient.consent,
      person: here(book.people, person)?.consent ?? false,
    };
    const begun = {
      ...{ id: '', check: check.id, person: person ?? '', recipient: recipient.id, kind },
      ...{ benefit, back, text: '', agreed, steps: [] },
    };
    book.introductions.push(begun);
    const has = { person_id: person, recipient_id: recipient.id, check_id: check.id, kind, benefit };
    const due = {
      table: 'introduction',
      has: { ...has, benefit_back: back, on: today, person_agreed: agreed.person },
      born: (id: string) => {
        begun.id = id;
      },
    };
    return { why: 'begun', rows: [due] };
  },

  moveIntroduction: (book, form, today) => {
    const one = here(book.introductions, form.introduction);
    const [step, on, text] = [word(form, 'step') as 'made', dayOf(form), word(form, 'words')];
    if (on > today) return no('tomorrow');
    if (!one) return no('notHere');
    if (Number(form.seen) !== one.steps.length) return no('stale');
    if (form.of && form.opened !== markOf(one.text)) return no('stale');
    if (on < (one.steps.at(-1)?.on ?? on)) return no('day');
    const { state, may } = standsAt(one, on);
    if (!may.includes(step)) return no(state === 'closed' ? 'closed' : 'order');
    const rows: Due[] = [];
    if (step === 'made') {
      const made = make(book, { ...one, text: text || one.text }, today);
      if (!made.rows) return made;
      rows.push(...made.rows);
    }
    if (form.of) one.text = text;
    one.steps.push({ step, on });
    const has = { introduction_id: one.id, step, on, note: word(form, 'note') };
    return { why: step, rows: [...rows, { table: 'introduction_step', has }] };
  },
};

function make(book: Book, one: Book['introductions'][number], today: CalendarDate): Ruled {
  const [check, recipient, person] = [
    here(book.checks, one.check),
    here(book.people, one.recipient),
    here(book.people, one.person),
  ];
  if (!check || !recipient || !person) return no('notHere');
  if (['severed', 'pest', 'memorial'].includes(recipient.standing)) return no('shut');
  if (!recipient.shareable) return no('unnamed');
  if ((one.agreed.recipient && !recipient.consent) || (one.agreed.person && !person.consent))
    return no('revoked');
  const against = unearned(book, check, today);
  if (against) return no(`make:${against}`);
  if (!one.text) return no('wordless');
  if (isSpent(book, check)) return no('spent');
  return check.stands ? { why: 'made', rows: [] } : vouch(book, check, today, 'grant', { text: one.text });
}

/** One answer of the gate carries one introduction. */
const isSpent = (book: Book, check: Checked) =>
  book.introductions.some((one) => one.check === check.id && one.steps.some(({ step }) => step === 'made'));

/** What stands against putting a name to a check today. */
function unearned(book: Book, check: Checked, today: CalendarDate): string | null {
  if ((check.kind === 'match') !== (check.other !== null)) return 'unearned';
  // Of a line of an ask nobody asks anew: it may be earned by now.
  if (check.verdict !== 'earned' && check.ask === null) return 'unearned';
  const sides = sidesOf(book, check);
  if (answerFor(book, sides, check, today) !== 'earned') return 'noLonger';
  return isNamed(check.kind) && sides.some(({ shareable }) => !shareable) ? 'unnamed' : null;
}

/** A name behind a check, and behind the ask it is a line of, unless that was answered otherwise. */
function vouch(
  book: Book,
  check: Checked,
  today: CalendarDate,
  by: 'grant' | 'override',
  has: Record<string, string>,
): Ruled {
  const ask = here(book.asks, check.ask);
  if (ask && (ask.mistaken || ask.state === 'declined' || ask.state === 'ignored')) return no('answered');
  const rows: Due[] = [];
  check.stands = { on: today, by };
  if (ask) {
    const granted = grantedOf(book, ask);
    ask.piece.is = { ...ask.piece.is, granted } as Asked['piece']['is'];
    if (ask.state !== 'granted' && granted.length === ask.lines.length)
      rows.push(answered(ask, 'granted', today));
  }
  rows.push({
    table: by === 'grant' ? 'gate_grant' : 'gate_override',
    has: { check_id: check.id, person_id: check.person, on: today, ...has },
  });
  return { why: by, rows };
}

function answered(ask: Asked, answer: string, today: CalendarDate, form: Form = {}): Due {
  const until = answer === 'deferred' ? word(form, 'until') : null;
  ask.state = answer as Asked['state'];
  ask.until = until;
  const {
    decision: _was,
    decidedOn: _then,
    ...is
  } = ask.piece.is as Asked['piece']['is'] & Record<string, unknown>;
  ask.piece.is = { ...is, ...(answer !== 'open' && { decision: answer, decidedOn: today }) } as typeof is;
  const has = { ask_id: ask.id, answer, on: today, until, note: word(form, 'note') };
  return { table: 'ask_answer', has };
}

function checkOf(
  book: Book,
  asked: Omit<Checked, 'id' | 'stands' | 'other' | 'area'> & { other?: string | null; area?: string | null },
  on: string,
): Due {
  const check: Checked = {
    ...{ id: '', stands: null, ...asked },
    ...{ other: asked.other ?? null, area: asked.area ?? null },
  };
  book.checks.push(check);
  const has = {
    ...{ person_id: check.person, with_person_id: check.other, kind: check.kind, area: check.area, on },
    ...{ verdict: check.verdict, token: check.token },
    // The ask's own row comes first, and with it its id.
    ask_id: () => check.ask,
  };
  return {
    table: 'gate_check',
    has,
    born: (id) => {
      check.id = id;
    },
  };
}
