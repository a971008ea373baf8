import { randomUUID } from 'node:crypto';
import { toColumn } from '@/lib/clock';
import { database } from '@/lib/data/database';
import { type Entry, listMany, toEntry, toRow } from '@/lib/data/evidence';
import type { Owner } from '@/lib/data/owner';
import { searchText } from '@/lib/data/search-text';
import { abilitiesOf, subjectColumns, summaryOf, toSubject } from '@/lib/data/summary';
import type { Evidence, Subject } from '@/lib/domain';

/** Somebody as the rules see them, about to be written down. */
export type Life = {
  subject: Subject;
  history: readonly Evidence[];
  name?: string;
  archived?: boolean;
  shareable?: boolean;
};

/**
 * Writes whole lives into a notebook at once, each with the summary that any write would have left. What a
 * person's own form cannot say (a ring, a standing, the day they were added) goes straight into the row.
 */
export async function written(owner: Owner, lives: readonly Life[]): Promise<string[]> {
  const people = lives.map((life) => ({ ...life, id: randomUUID() }));
  const histories = people.map(({ id, history }) =>
    history.map((evidence) => ({ ...rowOfEntry(owner, id, evidence), id: randomUUID() })),
  );
  await database().person.createMany({
    data: people.map((person, at) => rowOf(owner, person, at, (histories[at] ?? []).map(asEntry))),
  });
  await database().personDate.createMany({
    data: people.flatMap(({ id, subject }) =>
      (subject.dates ?? []).map((date) => ({ ownerId: owner.id, personId: id, ...date })),
    ),
  });
  await database().evidence.createMany({ data: histories.flat() });
  await database().ability.createMany({
    data: people.flatMap(({ id, history }) =>
      abilitiesOf(
        history.map((evidence) => asEntry({ ...rowOfEntry(owner, id, evidence), id })),
        owner.today,
      ).map((ability) => ({ ownerId: owner.id, personId: id, ...ability })),
    ),
  });
  return people.map(({ id }) => id);
}

/** Written down on its own day, unless it says otherwise. */
function rowOfEntry(owner: Owner, personId: string, evidence: Evidence) {
  const text = evidence.type === 'fact' ? evidence.text : undefined;
  return toRow(owner, { personId, evidence: { loggedOn: evidence.on, ...evidence }, text });
}

function rowOf(owner: Owner, life: Life & { id: string }, at: number, history: readonly Entry[]) {
  const { id, subject, archived = false, shareable = true, name = `Person ${at}` } = life;
  const { cadenceDays } = subject;
  const rhythm: Rhythm = cadenceDays === undefined ? 'ring' : cadenceDays === null ? 'none' : 'days';
  const row = {
    id,
    howMet: subject.howMet ?? '',
    metOn: subject.metOn ? toColumn(subject.metOn) : null,
    confirmedStage: subject.confirmedStage,
    standing: subject.standing,
    inner: subject.inner ?? false,
    intention: subject.intention ?? false,
    addedOn: toColumn(subject.addedOn ?? owner.today),
    rhythm,
    cadenceDays: cadenceDays ?? null,
    snoozedUntil: subject.snoozedUntil ? toColumn(subject.snoozedUntil) : null,
    neverKinds: [...(subject.neverKinds ?? [])],
    archived,
    shareable,
  };
  const byDay = history.toSorted((a, b) => (a.on < b.on || (a.on === b.on && a.id < b.id) ? -1 : 1));
  const { road, ...summary } = summaryOf({ ...subject, id }, byDay, owner.today, { archived });
  const names = { name, sortName: searchText(name), searchText: searchText(name) };
  return { ownerId: owner.id, ...row, ...names, ...summary, road: road ?? undefined };
}

type Rhythm = 'ring' | 'none' | 'days';

type Row = ReturnType<typeof toRow> & { id: string };

function asEntry({ type, on, loggedOn, detail, text, id }: Row): Entry {
  return toEntry({
    ...{ id, type, on: new Date(on), loggedOn: new Date(loggedOn), text: text ?? '', sensitive: false },
    ...{
      learned: '',
      channel: null,
      occasion: null,
      origin: null,
      detail: JSON.parse(JSON.stringify(detail)),
    },
  });
}

/** Everybody who is not archived, read back whole: what the rules would be asked without any summary. */
export async function everybody(owner: Owner): Promise<{ subject: Subject; history: readonly Evidence[] }[]> {
  const rows = await database().person.findMany({
    where: { ownerId: owner.id, archived: false },
    select: subjectColumns,
  });
  const histories = await listMany(
    owner,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({ subject: toSubject(row), history: histories.get(row.id) ?? [] }));
}
