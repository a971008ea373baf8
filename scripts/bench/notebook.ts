import { toColumn } from '@/lib/clock';
import { database } from '@/lib/data/database';
import { type Entry, toRow } from '@/lib/data/evidence';
import * as matchKeys from '@/lib/data/match-keys';
import type { Owner } from '@/lib/data/owner';
import { searchText } from '@/lib/data/search-text';
import { abilitiesOf, summaryOf } from '@/lib/data/summary';
import {
  addDays,
  type CalendarDate,
  eligibleStage,
  POLICY_VERSION,
  rank,
  type Stage,
  type Subject,
} from '@/lib/domain';
import { askRows } from './asked';
import { anId, type Chance } from './chance';
import type { Life } from './life';

type Turn = { on: CalendarDate; from: Stage; to: Stage; placed: boolean };

/** A person as they are about to be written: who they are, what happened, and the rings confirmed on the way. */
type Written = { subject: Subject; life: Life; history: Entry[]; turns: Turn[] };

/**
 * Writes made-up people into an account many at a time, with the summary that a save would have made of each:
 * the same pure function of lib/data, without ten thousand transactions. Returns their ids, in order.
 */
export async function write(owner: Owner, by: Chance, lives: readonly Life[]): Promise<string[]> {
  const people = lives.map((life) => judged(owner, by, life));
  await database().person.createMany({ data: people.map((person) => personRow(owner, person)) });
  await database().personDate.createMany({
    data: people.flatMap(({ subject, life }) =>
      life.dates.map((date) => ({ ownerId: owner.id, personId: subject.id, ...date })),
    ),
  });
  await database().evidence.createMany({ data: people.flatMap((person) => evidenceRows(owner, person)) });
  await database().stageChange.createMany({
    data: people.flatMap(({ subject, turns }) =>
      turns.map(({ on, ...turn }) => ({
        ...{ ownerId: owner.id, personId: subject.id, policyVersion: POLICY_VERSION, because: [] },
        ...{ ...turn, on: toColumn(on), at: toColumn(on) },
      })),
    ),
  });
  await database().ability.createMany({
    data: people.flatMap(({ subject, history }) =>
      abilitiesOf(history, owner.today).map((ability) => ({
        ...{ ownerId: owner.id, personId: subject.id },
        ...ability,
      })),
    ),
  });
  const asks = people.flatMap(({ subject, history }) => askRows(owner, by, subject, history));
  await database().ask.createMany({ data: asks.map(({ row }) => row) });
  await database().check.createMany({ data: asks.flatMap(({ checks }) => checks) });
  // Or the app would do it in its first minutes, beside what is measured.
  for (let after: string | null = ''; after !== null; ) {
    const { people: filled, last } = await matchKeys.fillSome(owner, after, 500);
    after = filled > 0 ? last : null;
  }
  return people.map(({ subject }) => subject.id);
}

function judged(owner: Owner, by: Chance, life: Life): Written {
  const history = life.happenings.map(
    ({ evidence, text = '', sensitive = false, channel, occasion }): Entry => {
      const instant = toColumn(evidence.on).getTime();
      const kept = { id: anId(by, instant), loggedOn: evidence.on, text, sensitive };
      const said = { channel: channel ?? null, occasion: occasion ?? null, origin: null };
      return { ...evidence, ...kept, ...said };
    },
  );
  const addedOn = history[0]?.on ?? owner.today;
  const turns = turnsOf(owner, by, history, addedOn);
  const subject: Subject = {
    id: anId(by, toColumn(addedOn).getTime()),
    confirmedStage: turns.at(-1)?.to ?? 'stranger',
    standing: by.percent(1) ? 'limited' : 'open',
    howMet: life.howMet || undefined,
    inner: false,
    intention: life.intention,
    addedOn,
    cadenceDays: life.cadenceDays ?? undefined,
    dates: life.dates,
  };
  return { subject, life, history, turns };
}

// Nine of ten moves are confirmed a few days after they were earned; a few friends of old are placed.
function turnsOf(owner: Owner, by: Chance, history: readonly Entry[], addedOn: CalendarDate): Turn[] {
  if (by.percent(4)) {
    const to = by.pick(['liked', 'trusted', 'trusted', 'friend'] as const);
    return [{ on: addedOn, from: 'stranger', to, placed: true }];
  }
  const turns: Turn[] = [];
  for (const [at, { on }] of history.entries()) {
    // Of a long history every tenth day will do to find out when.
    if (history.length > 100 && at % 10 > 0) continue;
    const from = turns.at(-1)?.to ?? 'stranger';
    const to = eligibleStage(history.slice(0, at + 1), on);
    const confirmedOn = addDays(on, by.between(0, 3));
    if (rank(to) > rank(from) && confirmedOn <= owner.today && by.percent(90))
      turns.push({ on: confirmedOn, from, to, placed: false });
  }
  return turns;
}

// Three of four met somewhere that has a name.
const places = [
  'Harbour choir',
  'Seed swap',
  'Bread course',
  'Bird count',
  'Book fair',
  'Night tram',
  'Rowing club',
];

function placeOf(id: string): string {
  const at = Number.parseInt(id.slice(-4), 16);
  return at % 4 === 0 ? '' : (places[at % places.length] ?? '');
}

function personRow(owner: Owner, { subject, life, history, turns }: Written) {
  const { road, ...summary } = summaryOf(subject, history, owner.today);
  return {
    ownerId: owner.id,
    id: subject.id,
    name: life.name,
    sortName: searchText(life.name),
    searchText: searchText(life.name, life.howMet),
    howMet: life.howMet,
    metIn: placeOf(subject.id),
    rhythm: life.cadenceDays === null ? ('ring' as const) : ('days' as const),
    cadenceDays: life.cadenceDays,
    intention: life.intention,
    confirmedStage: subject.confirmedStage,
    standing: subject.standing,
    addedOn: toColumn(subject.addedOn ?? owner.today),
    createdAt: toColumn(subject.addedOn ?? owner.today),
    stageSince: turns.length > 0 ? toColumn(turns.at(-1)?.on ?? owner.today) : null,
    ...summary,
    road: road ?? undefined,
  };
}

function evidenceRows(owner: Owner, { subject, life, history }: Written) {
  return life.happenings.map((happening, at) => {
    const entry = history[at];
    const on = toColumn(happening.evidence.on);
    return {
      ...toRow(owner, { ...happening, personId: subject.id }),
      ...{ id: entry?.id, loggedOn: on, loggedAt: on },
    };
  });
}
