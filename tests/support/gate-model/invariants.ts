import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { type CalendarDate, eligibleStage, measure } from '@/lib/domain';
import { type Kept, madeOn } from './ledger';
import { type Book, type Due, grantedOf, here, historyOf, standsAt } from './naive';

const decisions = (kept: Map<string, Kept>) => [...kept.values()].filter(({ mark }) => mark !== '');

/**
 * Holds what is kept against the model: nothing that was decided before has changed or gone, what is new is exactly
 * what was due, and everything the gate looks at is as the model has it.
 */
export async function compare(
  book: Book,
  before: Map<string, Kept>,
  rows: readonly Kept[],
  dues: readonly Due[],
  today: CalendarDate,
  told = 'at the beginning',
): Promise<Map<string, Kept>> {
  const after = new Map(rows.map((row) => [row.table + row.id, row]));
  for (const one of decisions(before))
    expect(after.get(one.table + one.id)?.mark, `rewritten or lost: ${one.table} ${told}`).toBe(one.mark);
  // An evidence row that was taken back is held against the model below.
  const fresh = rows.filter((row) => !before.has(row.table + row.id));
  const { matched, left } = match(fresh, dues, told);
  expect(left, `nobody decided this: ${told}`).toEqual([]);
  for (const [row, due] of matched) await vouched(book, row, due, told);
  asModelled(book, after, today, told);
  for (const row of fresh)
    if (row.table === 'gate_override') unmoved(book, after, row.row.person_id, today, told);
  return after;
}

/** Gives each due row the one that has it; the rows that nobody was waiting for are left. */
function match(
  fresh: readonly Kept[],
  dues: readonly Due[],
  told: string,
): { matched: [Kept, Due][]; left: Kept[] } {
  const left = [...fresh];
  const matched: [Kept, Due][] = [];
  for (const due of dues) {
    const has = Object.entries(due.has).map(([column, is]) => [column, is instanceof Function ? is() : is]);
    const at = left.findIndex(
      ({ table, row }) =>
        table === due.table && has.every(([column, is]) => isDeepStrictEqual(row[column], is)),
    );
    expect(
      at,
      `lost: ${due.table} ${JSON.stringify(Object.fromEntries(has))} ${told}\n${JSON.stringify(left)}`,
    ).not.toBe(-1);
    const [found] = left.splice(at, 1);
    due.born?.(found?.id ?? '');
    if (found) matched.push([found, due]);
  }
  return { matched, left };
}

/** A name is only put to what the gate, asked anew of the model's own history, says it may be put to. */
async function vouched(book: Book, { table, id, row }: Kept, { made }: Due, told: string): Promise<void> {
  if (table === 'introduction_step' && row.step === 'made') {
    const check = here(book.checks, here(book.introductions, row.introduction_id)?.check);
    expect(check?.put ? ['earned', 'not yet'] : ['earned'], told).toContain(made?.verdict);
  }
  if (table !== 'gate_grant' && table !== 'gate_override') return;
  const wanted = table === 'gate_grant' ? 'earned' : 'not yet';
  expect(made?.verdict, told).toBe(wanted);
  const sides = made?.sides ?? [];
  const isShut = sides.some(({ standing }) => ['severed', 'pest', 'memorial'].includes(standing));
  expect(isShut, `of somebody outside: ${told}`).toBe(false);
  const { ruling, snapshot } = await madeOn(book.owner, table, id);
  const ruled = [ruling.verdict, ...(ruling.with ? [ruling.with.verdict] : [])];
  expect(ruled, told).toContain(wanted);
  if (wanted === 'earned') expect(new Set(ruled), told).toEqual(new Set(['earned']));
  const known = [snapshot.history, ...(snapshot.with ? [snapshot.with.history] : [])];
  expect(
    known.map((history) => history.map((each) => each.id).sort()),
    told,
  ).toEqual(sides.map((side) => side.known.map((each) => each.id).sort()));
}

/** What the gate looks at, and where asks stand: the same in the database as in the model. */
function asModelled(book: Book, after: Map<string, Kept>, today: CalendarDate, told: string): void {
  const people = [...book.people, ...book.removed];
  const rows = (table: string) => [...after.values()].filter((one) => one.table === table);
  const evidence = rows('evidence').map(({ id, row }) => {
    return [id, row.person_id, row.type, row.on, row.logged_on, row.occasion, row.detail];
  });
  const modelled = people.flatMap((person) =>
    person.pieces.map(({ id, logged, occasion, is }) => {
      const { type, on, ...detail } = is;
      return [id, person.id, type, on, logged, occasion, JSON.parse(JSON.stringify(detail))];
    }),
  );
  const byId = (pieces: unknown[][]) => Object.fromEntries(pieces.map(([id, ...is]) => [id, is]));
  // Told apart quickly; the slow comparison is the one that says what differs.
  if (!isDeepStrictEqual(byId(evidence), byId(modelled)))
    expect(byId(evidence), told).toEqual(byId(modelled));
  for (const person of people) {
    expect(after.get(`person${person.id}`)?.row, told).toMatchObject({
      confirmed_stage: person.confirmed,
      standing: person.standing,
      shareable: person.shareable,
      removed: book.removed.includes(person),
      standing_consent: person.consent,
      never_kinds: person.never,
    });
  }
  expect(
    rows('account').map(({ row }) => row.never_kinds),
    told,
  ).toEqual([book.neverForAll]);
  const asks = rows('ask').map(({ id, row }) => [
    ...[id, row.state, row.deferred_until, row.reaction, row.unsent, row.mistaken_on !== null],
    row.granted_lines,
  ]);
  expect(asks.sort(), told).toEqual(
    book.asks
      .map((ask) => [
        ...[ask.id, ask.state, ask.until, ask.reaction, ask.unsent, ask.mistaken],
        grantedOf(book, ask).length,
      ])
      .sort(),
  );
  const introductions = rows('introduction').map(({ id, row }) => [
    ...[id, row.made_on, row.text, row.text_to_recipient, row.text_to_person],
  ]);
  expect(introductions.sort(), told).toEqual(
    book.introductions
      .map((one) => [
        ...[one.id, standsAt(one, today).madeOn],
        ...[one.texts.text, one.texts.textToRecipient, one.texts.textToPerson],
      ])
      .sort(),
  );
}

/** Going against a "not yet" moves no ring and no measure (P18): both are those of the history alone. */
function unmoved(book: Book, after: Map<string, Kept>, id: unknown, today: CalendarDate, told: string): void {
  const person = here(book.people, id);
  if (!person) throw new Error(`an override about nobody: ${told}`);
  const history = historyOf(person);
  expect(after.get(`person${person.id}`)?.row, told).toMatchObject({
    eligible_stage: eligibleStage(history, today),
    measures: JSON.parse(JSON.stringify(measure(history, today))),
  });
}
