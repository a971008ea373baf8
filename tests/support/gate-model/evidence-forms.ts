import type { Evidence } from '@/lib/domain';
import type { Form } from './evidence-rules';
import type { Fill } from './forms';
import type { Piece } from './naive';
import { day, nobody, type Picks, token, urgently, who } from './picks';

export const areas = ['writing', 'plumbing', 'design', 'photography'] as const;

/** A promise of which something may still become. */
export const isUnsettled = ({ is }: Piece) =>
  is.type === 'promise' && (is.status === 'open' || (is.status === 'broken' && !is.amendsOn));

/** Something that went badly; nothing else can be put right. */
export const isBad = ({ is }: Piece) => is.type === 'outcome' && is.result === 'bad';

/** What is written down about somebody, corrected and taken back. */
export const evidenceForms: Record<string, Fill> = {
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
    ...{ person: urgently(book, pick, today).id, token: token(book, pick) },
    ...{ ask: '', on: day(pick, today), text: 'a lie' },
    of: pick.of(['integrity', 'benevolence', 'competence']) ?? 'integrity',
    severity: pick.of(['minor', 'minor', 'serious', 'grave']) ?? 'minor',
  }),
  talkOut: (book, pick, today) => {
    const person = who(book, pick, ({ is }) => is.type === 'breach');
    const entry = pick.late(person.pieces.filter(({ is }) => is.type === 'breach'))?.id ?? nobody();
    return { person: person.id, entry, on: day(pick, today) };
  },
  correctEntry: (book, pick, today) => {
    const isMoving = ({ is }: Piece) => ['breach', 'promise', 'outcome'].includes(is.type);
    const isFormed = ({ is }: Piece) => is.type in rows;
    const person = who(book, pick, isMoving);
    const wanted = pick.once(3) ? isFormed : isMoving;
    const piece = pick.late(person.pieces.filter(wanted)) ?? pick.late(person.pieces);
    const type = pick.once(8) || !piece ? 'breach' : piece.is.type;
    const was = piece && stoodAs(piece.is);
    const on = pick.once(3) ? day(pick, today) : (piece?.is.on ?? today);
    const row = piece ? (rows[piece.is.type]?.(pick, piece.is) ?? {}) : {};
    const fields = Object.entries({ text: 'as it was', ...row }).map(([name, is]) => [`row.${name}`, is]);
    return {
      ...{ person: person.id, entry: piece?.id ?? nobody(), type, on, ...(was && { was }) },
      ...Object.fromEntries(fields),
    };
  },
  removeEntry: (book, pick) => {
    const person = who(book, pick);
    const lasting = pick.once(3) ? ['ask', 'secondChance'] : [];
    const some = lasting.length > 0 ? person.pieces.filter(({ is }) => lasting.includes(is.type)) : [];
    return { person: person.id, entry: pick.late(some.length > 0 ? some : person.pieces)?.id ?? nobody() };
  },
  removeOccasion: (book, pick) => {
    const person = who(book, pick, ({ occasion }) => occasion !== null);
    const piece = pick.late(person.pieces.filter(({ occasion }) => occasion !== null));
    return { person: (pick.once(6) ? who(book, pick) : person).id, occasion: piece?.occasion ?? nobody() };
  },
  tellHowItWent: (book, pick) => {
    const stood = book.checks.filter(({ stands }) => stands !== null);
    const check = pick.of(pick.once(5) ? book.checks : stood)?.id ?? nobody();
    const result = pick.of(['good', 'neutral', 'bad', 'bad']) ?? 'good';
    return { check, token: token(book, pick), result, text: 'so it went' };
  },
  sayCause: (book, pick) => {
    const person = who(book, pick, isBad);
    const entry = pick.late(person.pieces.filter(isBad))?.id ?? nobody();
    return { person: person.id, entry, cause: pick.of(['mistake', 'breach']) ?? 'mistake' };
  },
  putOutcomeRight: (book, pick, today) => {
    const person = who(book, pick, isBad);
    const entry = pick.late(person.pieces.filter(isBad))?.id ?? nobody();
    return { person: person.id, entry, on: day(pick, today) };
  },
};

/** How a promise stood when its form was made: broken, and by now made good, is no longer only broken. */
export function stoodAs(is: Evidence): string | undefined {
  if (is.type !== 'promise') return undefined;
  return is.amendsOn ? 'made good' : is.status;
}

/** The fields of a correction, by type; those of breaches and outcomes are their day and words alone. */
const rows: Partial<Record<Evidence['type'], (pick: Picks, is: Evidence) => Form>> = {
  breach: () => ({}),
  outcome: () => ({}),
  touch: (pick) => talk(pick),
  help: (pick) => ({ direction: pick.of(['given', 'received']) ?? 'given', size: '2' }),
  promise: (pick, is): Form => {
    if (is.type !== 'promise') return {};
    const { by, status, resolvedOn = '', amendsOn = '' } = is;
    return { by: pick.once(3) ? 'me' : by, status, resolvedOn, amendsOn };
  },
};

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
