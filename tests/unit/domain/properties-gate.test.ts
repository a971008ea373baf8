import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  abilityIn,
  addDays,
  assessAsk,
  type CalendarDate,
  daysBetween,
  type Evidence,
  eligibleStage,
  farther,
  GATE,
  judge,
  measure,
  type RequestKind,
  type Ruling,
  rank,
  type Stage,
} from '../../../lib/domain';
import { TODAY } from './cast';
import {
  AREAS,
  ago,
  ask,
  broken,
  cold,
  history,
  honestRequest,
  KINDS,
  negative,
  pastDay,
  positive,
  positiveHistory,
  request,
  runs,
  STAGES,
  subject,
} from './generators';

const VERDICTS = { never: 0, 'not yet': 1, earned: 2 };
const height = (ruling: Ruling) => VERDICTS[ruling.verdict];
const stageOf = (events: readonly Evidence[], on: CalendarDate = TODAY) => rank(eligibleStage(events, on));

describe('the generators reach everything', () => {
  test('every stage and every verdict', () => {
    const stages = new Set<Stage>();
    const verdicts = new Map<string, number>();
    fc.assert(
      fc.property(history, subject, request, (events, who, what) => {
        const ruling = judge(who, events, what, TODAY);
        stages.add(ruling.eligible);
        verdicts.set(ruling.verdict, (verdicts.get(ruling.verdict) ?? 0) + 1);
      }),
      runs(300),
    );
    expect([...stages].sort()).toEqual([...STAGES].sort());
    for (const verdict of Object.keys(VERDICTS)) expect(verdicts.get(verdict)).toBeGreaterThan(20);
  });
});

describe('gate and stages', () => {
  test('P1 what speaks for somebody never lowers a verdict or a stage', () => {
    fc.assert(
      fc.property(history, positive(), subject, request, (events, more, who, what) => {
        const after = [...events, more];
        expect(stageOf(after)).toBeGreaterThanOrEqual(stageOf(events));
        expect(height(judge(who, after, what, TODAY))).toBeGreaterThanOrEqual(
          height(judge(who, events, what, TODAY)),
        );
      }),
      runs(300),
    );
  });

  // A cold word is contact all the same, by the letter of the measures: it is held to days already two-way here.
  test('P2 what speaks against somebody never raises a verdict', () => {
    fc.assert(
      fc.property(history, negative, subject, request, fc.nat(), (events, bad, who, what, pick) => {
        const before = height(judge(who, events, what, TODAY));
        expect(height(judge(who, [...events, bad], what, TODAY))).toBeLessThanOrEqual(before);
        const talks = events.filter((event) => event.type === 'touch' && event.spoke === 'both');
        const talked = talks[pick % Math.max(1, talks.length)];
        if (!talked) return;
        const [chill] = fc.sample(cold(fc.constant(talked.on)), { numRuns: 1, seed: pick });
        if (!chill) return;
        expect(height(judge(who, [...events, chill], what, TODAY))).toBeLessThanOrEqual(before);
        expect(stageOf([...events, chill])).toBeLessThanOrEqual(stageOf(events));
      }),
      runs(300),
    );
  });

  test('P3 one day is one day', () => {
    const oneDay = pastDay(60).chain((on) =>
      fc.array(fc.oneof(positive(fc.constant(on)), positive(fc.constant(on)), ask(fc.constant(on))), {
        maxLength: 120,
        size: 'max',
      }),
    );
    fc.assert(
      fc.property(oneDay, honestRequest, (events, what) => {
        const who = { id: 'a', confirmedStage: 'friend', standing: 'open', howMet: 'here' } as const;
        const ruling = judge(who, events, what, TODAY);
        expect(ruling.eligible).toBe('stranger');
        expect(ruling.verdict).toBe('not yet');
      }),
      runs(200),
    );
  });

  test.each([
    ['liked', 28],
    ['trusted', 90],
    ['friend', 180],
  ] as const)('P4 nobody is %s in less than %i days', (stage, floor) => {
    const short = fc.array(positive(pastDay(floor - 1)), { maxLength: 120, size: 'max' });
    fc.assert(
      fc.property(short, (events) => {
        expect(stageOf(events)).toBeLessThan(rank(stage));
      }),
      runs(150),
    );
  });

  test('P5 the order of events is irrelevant', () => {
    const shuffled = history.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, subject, request, ([events, others], who, what) => {
        expect(judge(who, others, what, TODAY)).toEqual(judge(who, events, what, TODAY));
        expect(measure(others, TODAY)).toEqual(measure(events, TODAY));
      }),
      runs(200),
    );
  });

  test('P6 what comes after today changes nothing', () => {
    const later = fc.array(
      fc.oneof(
        positive(fc.integer({ min: 1, max: 400 }).map((days) => addDays(TODAY, days))),
        ask(fc.constant(addDays(TODAY, 1))),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(history, later, subject, request, (events, future, who, what) => {
        const chance: Evidence = { type: 'secondChance', on: addDays(TODAY, 1) };
        expect(judge(who, [...future, ...events, chance], what, TODAY)).toEqual(
          judge(who, events, what, TODAY),
        );
        expect(measure([...future, ...events], TODAY)).toEqual(measure(events, TODAY));
      }),
      runs(200),
    );
  });

  test('P7 who may be referred may have everything else', () => {
    const lesser: RequestKind[] = ['recommend', 'introduce', 'endorse', 'match', 'share', 'react'];
    let reached = 0;
    fc.assert(
      fc.property(history, subject, fc.constantFrom(...AREAS), (events, who, area) => {
        if (judge(who, events, { kind: 'refer', area }, TODAY).verdict !== 'earned') return;
        reached += 1;
        for (const kind of lesser) expect(judge(who, events, { kind, area }, TODAY).verdict).toBe('earned');
      }),
      runs(300),
    );
    expect(reached).toBeGreaterThan(10);
  });

  test('P8 earned means no reasons; not yet means one to four, with have and need', () => {
    fc.assert(
      fc.property(history, subject, request, (events, who, what) => {
        const { verdict, reasons, shown } = judge(who, events, what, TODAY);
        expect(verdict === 'earned').toBe(reasons.length === 0);
        expect(shown.length).toBeLessThanOrEqual(4);
        expect(shown.length === 0).toBe(verdict === 'earned');
        for (const reason of shown) {
          expect(reasons).toContain(reason);
          expect(Number.isFinite(reason.have) && Number.isFinite(reason.need)).toBe(true);
          expect(reason.what.length).toBeGreaterThan(5);
          expect(reason.next.length).toBeGreaterThan(5);
        }
        expect(new Set(shown.map(({ code }) => code)).size).toBe(shown.length);
      }),
      runs(300),
    );
  });

  test('P9 never is never, whatever the evidence', () => {
    fc.assert(
      fc.property(history, subject, honestRequest, (events, who, what) => {
        const of = (more: object, kind: RequestKind = what.kind, with_: Evidence[] = []) =>
          judge({ ...who, ...more }, [...events, ...with_], { ...what, kind }, TODAY);
        const grave: Evidence = { type: 'breach', on: TODAY, of: 'integrity', severity: 'grave' };
        const cases: [string, Ruling][] = [
          ['N1', of({}, 'mass')],
          ['N2', of({ standing: 'severed' })],
          ['N3', of({ standing: 'pest' })],
          ['N4', of({ neverKinds: [what.kind] })],
          ['N6', of({ standing: 'memorial' })],
        ];
        if (!events.some((event) => event.type === 'secondChance' && event.on === TODAY)) {
          cases.push(['N5', of({}, what.kind, [grave])]);
        }
        for (const [code, ruling] of cases) {
          expect(ruling.verdict).toBe('never');
          expect(ruling.reasons.map((reason) => reason.code)).toContain(code);
          expect(ruling.earliest).toBeNull();
        }
      }),
      runs(100),
    );
  });

  test('P11 P15 P16 min(confirmed, eligible) decides', () => {
    fc.assert(
      fc.property(history, honestRequest, (events, what) => {
        const rulings = STAGES.map((confirmedStage) =>
          judge({ id: 'a', confirmedStage, standing: 'open', howMet: 'here' }, events, what, TODAY),
        );
        rulings.forEach((ruling, index) => {
          const confirmed = STAGES[index] ?? 'stranger';
          expect(height(ruling)).toBeGreaterThanOrEqual(
            index === 0 ? 0 : height(rulings[index - 1] ?? ruling),
          );
          expect(ruling.effective).toBe(farther(confirmed, ruling.eligible));
          if (ruling.verdict !== 'earned') return;
          const gate = GATE[what.kind];
          const measures = measure(events, TODAY);
          const needed = rank(gate.stage ?? 'friend');
          expect(rank(confirmed)).toBeGreaterThanOrEqual(needed);
          expect(rank(ruling.eligible)).toBeGreaterThanOrEqual(needed);
          if (gate.ability) {
            expect(abilityIn(measures, what.area).r).toBeGreaterThanOrEqual(gate.ability.days);
            expect(abilityIn(measures, what.area).score).toBeGreaterThanOrEqual(gate.ability.score);
          }
          if (needed >= rank('trusted'))
            expect(measures.unrepaired).toEqual({ minor: 0, serious: 0, grave: 0 });
        });
      }),
      runs(250),
    );
  });

  test('P12 silence never demotes', () => {
    fc.assert(
      fc.property(
        positiveHistory,
        fc.integer({ min: 1, max: 1500 }),
        subject,
        request,
        (events, days, who, what) => {
          const later = addDays(TODAY, days);
          expect(stageOf(events, later)).toBeGreaterThanOrEqual(stageOf(events));
          if (judge(who, events, what, TODAY).verdict !== 'earned') return;
          const codes = judge(who, events, what, later).reasons.map((reason) => reason.code);
          expect(codes.filter((code) => code !== 'R1')).toEqual([]);
        },
      ),
      runs(300),
    );
  });

  test('P13 the same again on the same day changes nothing', () => {
    fc.assert(
      fc.property(history, subject, request, (events, who, what) => {
        const again = events.filter(
          (event) =>
            event.type === 'touch' ||
            event.type === 'sighting' ||
            event.type === 'outcome' ||
            (event.type === 'promise' && event.status === 'kept'),
        );
        const doubled = [...events, ...again.map((event) => ({ ...event }))];
        expect(measure(doubled, TODAY)).toEqual(measure(events, TODAY));
        expect(judge(who, doubled, what, TODAY)).toEqual(judge(who, events, what, TODAY));
      }),
      runs(150),
    );
  });

  test('P14 a broken promise lowers reliability, bad work lowers ability, hearsay neither', () => {
    fc.assert(
      fc.property(history, broken(fc.constant(TODAY)), fc.constantFrom(...AREAS), (events, bad, area) => {
        const before = measure(events, TODAY);
        expect(measure([...events, bad], TODAY).reliability).toBeLessThan(before.reliability);
        const sighting = (basis: 'first-hand' | 'hearsay', good: boolean): Evidence => ({
          type: 'sighting',
          on: addDays(TODAY, -421),
          area,
          basis,
          good,
        });
        const after = (seen: Evidence) => abilityIn(measure([...events, seen], TODAY), area).score;
        expect(after(sighting('first-hand', false))).toBeLessThan(abilityIn(before, area).score);
        for (const good of [true, false]) {
          expect(measure([...events, sighting('hearsay', good)], TODAY)).toEqual(before);
        }
      }),
      runs(200),
    );
  });

  test('P17 the same question has the same answer, and nothing is changed by asking', () => {
    fc.assert(
      fc.property(history, subject, request, (events, who, what) => {
        const copy = structuredClone({ events, who });
        const first = judge(who, events, what, TODAY);
        expect(judge(copy.who, copy.events, what, TODAY)).toEqual(first);
        expect({ events, who }).toEqual(copy);
      }),
      runs(100),
    );
  });

  test('P19 a second chance begins at known, and the past counts for knowing and ability alone', () => {
    fc.assert(
      fc.property(history, positiveHistory, pastDay(300), (before, after, on) => {
        const chance: Evidence = { type: 'secondChance', on };
        const old = before.filter((event) => event.on < on);
        const since = after.filter((event) => event.on >= on);
        expect(stageOf([...old, chance], on)).toBeLessThanOrEqual(rank('known'));
        const whole = measure([...old, chance, ...since], TODAY);
        const knowing = old.filter(
          (event) => event.type === 'fact' || event.type === 'sighting' || event.type === 'outcome',
        );
        const part = measure([...knowing, chance, ...since], TODAY);
        const { contactDays: _c, twoWayDays: _t, fresh: _f, ...rest } = whole;
        expect(part).toMatchObject(rest);
      }),
      runs(200),
    );
  });

  test('P20 one polite ask of somebody liked is no offence', () => {
    let reached = 0;
    fc.assert(
      fc.property(history, fc.constantFrom(...KINDS.filter((kind) => kind !== 'mass')), (events, kind) => {
        if (stageOf(events) < rank('liked')) return;
        reached += 1;
        const seen = assessAsk(events, { on: TODAY, request: kind, tone: 'polite' });
        expect(seen).toMatchObject({ flags: [], points: 0 });
      }),
      runs(300),
    );
    expect(reached).toBeGreaterThan(20);
  });

  test('P21 on your word: earned with what is recalled, not without it', () => {
    let marked = 0;
    const logged = history.chain((events) =>
      fc.tuple(
        ...events.map((event) =>
          fc
            .constantFrom(0, 0, 0, 30, 31, 200)
            .map((after): Evidence => ({ ...event, loggedOn: addDays(event.on, after) })),
        ),
      ),
    );
    fc.assert(
      fc.property(logged, subject, honestRequest, (events, who, what) => {
        const ruling = judge(who, events, what, TODAY);
        const fresh = events.filter(
          (event) => event.loggedOn === undefined || daysBetween(event.on, event.loggedOn) <= 30,
        );
        const without = judge(who, fresh, what, TODAY);
        expect(ruling.onYourWord).toBe(ruling.verdict === 'earned' && without.verdict !== 'earned');
        if (ruling.onYourWord) marked += 1;
      }),
      runs(300),
    );
    expect(marked).toBeGreaterThan(5);
  });

  test('P22 a stored snapshot gives the stored verdict again', () => {
    fc.assert(
      fc.property(history, subject, request, (events, who, what) => {
        const ruling = judge(who, events, what, TODAY);
        const stored = JSON.parse(JSON.stringify({ events, who, ruling }));
        expect(JSON.parse(JSON.stringify(judge(stored.who, stored.events, what, TODAY)))).toEqual(
          stored.ruling,
        );
        expect(stored.ruling.policy).toBe(1);
      }),
      runs(100),
    );
  });
});

describe('P10 the earliest date', () => {
  /** Everything goes well: amends today, then every good thing on every day up to and including `last`. */
  function allGoesWell(
    events: readonly Evidence[],
    area: string,
    from: CalendarDate,
    last: CalendarDate,
  ): Evidence[] {
    const mended = events.map((event): Evidence => {
      if (event.type === 'promise' && event.by === 'them' && event.status === 'open')
        return { ...event, status: 'released' };
      if (event.type === 'promise' && event.status === 'broken')
        return { ...event, amendsOn: event.amendsOn && event.amendsOn < from ? event.amendsOn : from };
      if (event.type === 'sighting' && !event.good) return { ...event, amendsOn: from };
      if (event.type === 'outcome' && event.result === 'bad') return { ...event, amendsOn: from };
      if (event.type === 'breach') {
        const open = !event.resolvedOn || event.resolvedOn > from;
        return open ? { ...event, resolvedOn: from } : event;
      }
      return event;
    });
    const more: Evidence[] = [];
    for (let on = from; on <= last; on = addDays(on, 1)) {
      more.push(
        { type: 'touch', on, spoke: 'both', warmth: 2, startedBy: 'them' },
        { type: 'touch', on, spoke: 'me', warmth: 1 },
        { type: 'promise', by: 'them', on, status: 'kept', resolvedOn: on },
        { type: 'sighting', on, area, basis: 'first-hand', good: true },
      );
      if (on !== from) continue;
      for (const category of ['people', 'family', 'work', 'interests'] as const) {
        more.push({ type: 'fact', on, category, depth: 2 });
      }
      for (const direction of ['given', 'received'] as const)
        more.push({ type: 'help', on, direction, size: 1 });
      for (const side of ['me', 'them'] as const)
        more.push({ type: 'moment', on, from: side, kind: 'laughed' });
    }
    return [...mended, ...more];
  }

  test('is sound, and reached when all goes well', () => {
    let notYet = 0;
    let exact = 0;
    fc.assert(
      fc.property(history, honestRequest, fc.integer({ min: 0, max: 380 }), (events, what, back) => {
        const today = ago(back);
        const known = events.filter((event) => event.on <= today);
        const who = { id: 'a', confirmedStage: 'friend', standing: 'open', howMet: 'here' } as const;
        const ruling = judge(who, known, what, today);
        if (ruling.verdict !== 'not yet' || ruling.earliest === null) return;
        notYet += 1;
        const eve = addDays(ruling.earliest, -1);
        expect(ruling.earliest >= today).toBe(true);
        if (eve >= today) {
          const verdict = judge(who, allGoesWell(known, what.area, today, eve), what, eve).verdict;
          expect(verdict).toBe('not yet');
        }
        // An ask or a cold word today spoils today; the date is a lower bound then.
        const spoilt = known.some(
          (event) =>
            event.on === today && (event.type === 'ask' || (event.type === 'touch' && event.warmth < 0)),
        );
        if (spoilt) return;
        const day = ruling.earliest;
        expect(judge(who, allGoesWell(known, what.area, today, day), what, day).verdict).toBe('earned');
        if (day > today) exact += 1;
      }),
      runs(300),
    );
    expect(notYet).toBeGreaterThan(150);
    expect(exact).toBeGreaterThan(50);
  });
});
