import {
  type AskLine,
  type CalendarDate,
  eligibleStage,
  REQUEST_KINDS,
  type RequestKind,
} from '@/lib/domain';
import { dayOf, type Form, type Take, word, words, write } from './evidence-rules';
import { type Asked, askHere, asOf, type Due, gate, here, historyOf, isVouched, newcomer, no } from './naive';
import { checkOf, ofSkill } from './naming-rules';

/** Asks, and what is said to them. */
export const askRules: Record<string, Take> = {
  logAsk: (book, form, today) => {
    const [kinds, token, on] = [words(form, 'kinds') as RequestKind[], word(form, 'token'), dayOf(form)];
    const areas = word(form, 'areas').split(',').filter(Boolean);
    if (on > today || kinds.length === 0 || (areas.length === 0 && kinds.some(ofSkill))) return no('invalid');
    const isNew = word(form, 'who').startsWith('+');
    if (!isNew && !here(book.people, form.who)) return no('notHere');
    if (book.tokens.has(token)) return no('again');
    const found = isNew ? newcomer(book, word(form, 'who').slice(1)) : null;
    const person = found?.person ?? here(book.people, form.who);
    if (!person) return no('notHere');
    book.tokens.add(token);
    const asked = REQUEST_KINDS.filter((kind) => kinds.includes(kind)).flatMap((kind): AskLine[] =>
      ofSkill(kind) ? areas.map((area) => ({ kind, area })) : [{ kind }],
    );
    // Whatever a chain asks for, it asks it of everybody, unless that was said apart.
    const chain = form.chain && !kinds.includes('mass');
    const counted = chain ? asked.map((): AskLine => ({ kind: 'mass' })) : asked;
    const lines = chain ? counted.slice(0, 1) : counted;
    const request = lines.at(-1)?.kind ?? 'mass';
    const area = lines.find(({ kind }) => kind === request)?.area;
    const tone = word(form, 'tone') as 'polite';
    const stage = eligibleStage(historyOf(person), on);
    const rows: Due[] = found ? [found.due] : [];
    if (form.pitch) {
      const touch = { type: 'touch', on, spoke: 'them', warmth: 0, salesy: true } as const;
      rows.push(write(person, touch, today, token).due);
    }
    const is = {
      ...({ type: 'ask', on, request, ...(area && { area }), items: counted.length } as const),
      ...({ lines: counted, tone, mass: Boolean(form.toMany || form.chain) } as const),
      ...{ graffiti: false, bombard: false, repeatAfterNo: Boolean(form.again) },
    };
    const { piece, due } = write(person, is, today, token);
    const ask: Asked = {
      ...{ id: '', person: person.id, on, lines, piece },
      ...{ state: 'open', until: null, reaction: null, unsent: '', mistaken: false },
    };
    book.asks.push(ask);
    const then = asOf(book, person, on, today);
    const checks = lines.map((each) => {
      const { verdict } = gate(...then, each, on);
      return checkOf(book, { ...each, person: person.id, verdict, ask: '', token: null }, on);
    });
    const has = { on, tone, stage_at_ask: stage, text: word(form, 'text') };
    rows.push(due, {
      table: 'ask',
      // Somebody new has an id by now, and so has the evidence: it is the ask's own.
      has: { ...has, id: () => piece.id, person_id: () => person.id },
      born: (id) => {
        [ask.id, ask.person] = [id, person.id];
        for (const { check } of checks) [check.ask, check.person] = [id, person.id];
      },
    });
    rows.push(...checks.map(({ due }) => due));
    return { why: 'logged', rows };
  },

  askWasMistaken: (book, form) => {
    const ask = askHere(book, form.ask);
    if (!ask) return no('notHere');
    const stood = book.checks.some((check) => check.ask === ask.id && check.stands);
    if (ask.mistaken || ask.state === 'granted' || stood) return no(ask.mistaken ? 'already' : 'granted');
    ask.mistaken = true;
    const person = here(book.people, ask.person);
    if (person) person.pieces = person.pieces.filter((one) => one.occasion !== ask.piece.occasion);
    return { why: 'noted', rows: [] };
  },

  answerAsk: (book, form, today) => {
    const ask = askHere(book, form.ask);
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
    const ask = askHere(book, form.ask);
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

  keepUnsent: (book, form) => {
    const ask = askHere(book, form.ask);
    const unsent = word(form, 'unsent');
    if (!ask) return no('notHere');
    if (word(form, 'was') !== ask.unsent && unsent !== ask.unsent) return no('changed');
    ask.unsent = unsent;
    return { why: 'kept', rows: [] };
  },
};

/** One answer more; the evidence says what it is by now. */
export function answered(ask: Asked, answer: string, today: CalendarDate, form: Form = {}): Due {
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
