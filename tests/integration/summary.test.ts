import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as evidence from '@/lib/data/evidence';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as promises from '@/lib/data/promises';
import { rebuildSome } from '@/lib/data/rebuild';
import { refreshSome } from '@/lib/data/refresh';
import * as snoozes from '@/lib/data/snoozes';
import * as stages from '@/lib/data/stages';
import * as standings from '@/lib/data/standings';
import { addDays, type Evidence, type Stage, type Standing } from '@/lib/domain';
import { anOwner } from '../support/factories';
import { aDraft, aPerson, day, logged, onDay } from '../support/history';

/** What the sequence knows without asking: who is here, and the days that went by. */
type Model = { people: number; days: number };
type Real = { owner: Owner; ids: string[] };
type Command = fc.AsyncCommand<Model, Real>;

const firstDay = '2026-11-16';

class Write implements Command {
  constructor(
    readonly name: string,
    readonly who: number,
    readonly run_: (real: Real, id: string) => Promise<unknown>,
  ) {}
  check = () => true;
  async run(_model: Model, real: Real) {
    await this.run_(real, real.ids[this.who % real.ids.length] ?? '');
  }
  toString = () => `${this.name} #${this.who}`;
}

/** Nothing is written for some days; sometimes the refresh comes by, sometimes it is late. */
class Days implements Command {
  constructor(
    readonly days: number,
    readonly refreshes: boolean,
  ) {}
  check = () => true;
  async run(model: Model, real: Real) {
    model.days += this.days;
    real.owner = { ...real.owner, today: addDays(real.owner.today, this.days) };
    if (this.refreshes) while ((await refreshSome(real.owner, 5)) === 5);
  }
  toString = () => `${this.days} days go by${this.refreshes ? ', and a refresh' : ''}`;
}

const who = fc.nat(2);
const ago = fc.oneof({ weight: 3, arbitrary: fc.nat(60) }, fc.nat(800));
const flag = fc.boolean();

/** Any piece of evidence, some days before the owner's today. */
const piece: fc.Arbitrary<(owner: Owner) => Evidence> = fc
  .record({
    ago,
    pick: fc.nat(9),
    size: fc.constantFrom(1 as const, 2 as const, 3 as const),
    category: fc.constantFrom('people' as const, 'work' as const, 'hopes' as const, 'interests' as const),
    area: fc.constantFrom('plumbing', 'writing'),
    mine: flag,
    good: flag,
    later: fc.nat(40),
  })
  .map(({ ago, pick, size, category, area, mine, good, later }) => (owner: Owner): Evidence => {
    const on = addDays(owner.today, -ago);
    const by = mine ? ('me' as const) : ('them' as const);
    const settled = addDays(on, Math.min(ago, later));
    switch (pick) {
      case 0:
        return { type: 'fact', on, category, depth: size };
      case 1:
      case 2:
        return { type: 'touch', on, spoke: 'both', warmth: good ? 1 : -1, startedBy: by };
      case 3:
        return { type: 'touch', on, spoke: by, warmth: 0, salesy: !good };
      case 4:
        return { type: 'promise', on, by, status: 'open', due: addDays(on, later) };
      case 5:
        return {
          type: 'promise',
          on,
          by,
          status: good ? 'kept' : 'broken',
          resolvedOn: settled,
          big: size === 3,
        };
      case 6:
        return { type: 'help', on, direction: mine ? 'given' : 'received', size };
      case 7:
        return { type: 'sighting', on, area, basis: mine ? 'first-hand' : 'hearsay', good };
      case 8:
        return mine
          ? { type: 'life', on, news: good ? 'good' : 'hardship' }
          : { type: 'ask', on, request: 'share' };
      default:
        return size === 3
          ? { type: 'breach', on, of: 'integrity', severity: good ? 'minor' : 'serious', resolvedOn: settled }
          : { type: 'moment', on, from: by, kind: good ? 'celebrated' : 'consoled' };
    }
  });

const write = (name: string, run: (real: Real, id: string) => Promise<unknown>) =>
  who.map((at) => new Write(name, at, run));

const log = fc
  .tuple(who, fc.array(piece, { minLength: 1, maxLength: 6 }))
  .map(
    ([at, pieces]) =>
      new Write(`log ${pieces.length}`, at, ({ owner }, id) =>
        logged(owner, id, ...pieces.map((make, n) => ({ evidence: make(owner), text: `note ${n}` }))),
      ),
  );

const correct = fc.tuple(who, piece, fc.nat(50)).map(
  ([at, make, which]) =>
    new Write('correct', at, async ({ owner }, id) => {
      const history = await evidence.list(owner, id);
      const entry = history[which % Math.max(1, history.length)];
      if (entry)
        await evidence.correct(owner, { person: id, entry: entry.id }, () => ({ evidence: make(owner) }));
    }),
);

const remove = fc.tuple(who, fc.nat(50)).map(
  ([at, which]) =>
    new Write('remove', at, async ({ owner }, id) => {
      const history = await evidence.list(owner, id);
      const entry = history[which % Math.max(1, history.length)];
      if (entry) await evidence.remove(owner, id, entry.id);
    }),
);

const settle = fc.tuple(who, fc.constantFrom('kept' as const, 'broken' as const, 'released' as const)).map(
  ([at, became]) =>
    new Write(`settle ${became}`, at, async ({ owner }, id) => {
      const [open] = await promises.listOpen(owner, id);
      if (open) await promises.settle(owner, id, open.id, became, owner.today);
    }),
);

const stage = fc.constantFrom<Stage>('stranger', 'known', 'liked', 'trusted', 'friend');
const place = fc.tuple(who, stage).map(
  ([at, to]) =>
    new Write(`place ${to}`, at, async ({ owner }, id) => {
      const person = await people.get(owner, id);
      if (person) await stages.place(owner, id, person.stage, to);
    }),
);

const standing = fc.constantFrom<Standing>('open', 'watch', 'severed', 'pest', 'memorial');
const deal = fc.tuple(who, standing).map(
  ([at, to]) =>
    new Write(`standing ${to}`, at, async ({ owner }, id) => {
      const person = await people.get(owner, id);
      const step = { to, reason: 'so', terms: 'so', confirmed: true, seen: true };
      if (person) await standings.change(owner, id, { from: person.standing, ...step });
    }),
);

const accept = write('accept what is proposed', async ({ owner }, id) => {
  const move = await stages.proposed(owner, id);
  if (move) await stages.welcomeToStage(owner, id, move.from, move.to);
});
const keep = write('keep for now', async ({ owner }, id) => {
  const move = await stages.proposed(owner, id);
  if (move) await stages.keepForNow(owner, id, move.from, move.to);
});
const archive = write('archive', ({ owner }, id) => people.archive(owner, id, true));
const add = write('add somebody', async (real) => {
  real.ids.push(await aPerson(real.owner));
});
const snooze = fc
  .tuple(who, fc.option(fc.integer({ min: 1, max: 40 })))
  .map(
    ([at, days]) =>
      new Write('snooze', at, ({ owner }, id) =>
        snoozes.snooze(owner, id, days === null ? null : addDays(owner.today, days)),
      ),
  );
const update = fc.tuple(who, fc.integer({ min: 1, max: 28 }), flag, flag).map(
  ([at, date, inner, intention]) =>
    new Write('update', at, ({ owner }, id) => {
      const dates = [{ kind: 'birthday' as const, month: 1 + (date % 12), day: date, year: null }];
      const rhythm = date % 2 === 0 ? ('days' as const) : ('none' as const);
      return people.update(owner, id, aDraft({ dates, inner, intention, rhythm, cadenceDays: date }));
    }),
);
const days = fc.tuple(fc.integer({ min: 1, max: 120 }), flag).map(([some, fresh]) => new Days(some, fresh));

const commands = fc.commands(
  [
    log,
    log,
    log,
    correct,
    remove,
    settle,
    place,
    deal,
    accept,
    keep,
    archive,
    add,
    snooze,
    update,
    days,
    days,
  ],
  { maxCommands: 30, size: 'max' },
);

it('what is stored is what the history says, after any writes and any days', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const owner = onDay(await anOwner(), firstDay);
      const real: Real = { owner, ids: [await aPerson(owner), await aPerson(owner, { name: 'Ruth' })] };
      await fc.asyncModelRun(() => ({ model: { people: 2, days: 0 }, real }), sequence);
      expect((await rebuildSome(real.owner, '', 100)).drift).toEqual([]);
      expect(real.owner.today >= day(firstDay)).toBe(true);
    }),
    { numRuns: 30, seed: 20261116 },
  );
});

it('a form sent twice leaves one summary of one save', async () => {
  const owner = onDay(await anOwner(), firstDay);
  const token = randomUUID();
  const made = await Promise.all([
    people.create(owner, aDraft(), token),
    people.create(owner, aDraft(), token),
  ]);
  expect(made.filter((id) => id !== null)).toHaveLength(1);
  expect(await rebuildSome(owner, '', 10)).toMatchObject({ people: 1, drift: [] });
});
