import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Attention,
  addDays,
  arrangeWeek,
  attention,
  type CalendarDate,
  dormantAfter,
  dueAfter,
  type Evidence,
  eligibleStage,
  isCalendarDate,
  matterWindow,
  nudge,
  nurtureWeek,
  rhythmClass,
  summaryIndex,
  turnsOn,
  type Window,
} from '../../../lib/domain';
import { B, d, dana, subject, TODAY } from './cast';
import { history, runs } from './generators';
import { life120, people, settings, someone, weekAt } from './week-generators';

const lives = fc.oneof({ weight: 2, arbitrary: life120() }, { weight: 1, arbitrary: history });
const daysOn = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 900 }));
const firstDay = fc.constantFrom(0, 6);

/** Evidence with nothing in the future of the day: what is still to come would be news. */
const settled = (events: readonly Evidence[]): Evidence[] =>
  events.filter((event) => {
    const days = [event.on, 'resolvedOn' in event && event.resolvedOn, 'amendsOn' in event && event.amendsOn];
    return days.every((day) => !day || day <= TODAY);
  });

/** When a window that is open began does not matter. */
const begun = (window: Window | null, on: CalendarDate) =>
  window && window.from <= on ? { from: 'begun', until: window.until } : window;

describe('the digest', () => {
  test('answers for any later day as the whole history does', () => {
    fc.assert(
      fc.property(someone, lives, daysOn, firstDay, (who, events, later, first) => {
        const known = settled(events);
        const { today, weekStart } = weekAt(addDays(TODAY, later), first);
        const stored: Attention = JSON.parse(JSON.stringify(attention(who, known, TODAY)));
        const anew = attention(who, known, today);
        expect(nudge(stored, today, weekStart)).toEqual(nudge(anew, today, weekStart));
        expect(rhythmClass(stored, today)).toBe(rhythmClass(anew, today));
        expect(begun(matterWindow(stored, today), today)).toEqual(begun(matterWindow(anew, today), today));
      }),
      runs(700),
    );
  });

  test('arranges the same week as the histories', () => {
    fc.assert(
      fc.property(people, settings, fc.integer({ min: 0, max: 100 }), (list, own, later) => {
        const { today, weekStart } = weekAt(addDays(TODAY, later));
        const known = list.map((one) => ({ ...one, history: settled(one.history) }));
        const digests = known.map((one) => ({ attention: attention(one.subject, one.history, TODAY) }));
        expect(arrangeWeek(digests, today, weekStart, own)).toEqual(
          nurtureWeek(known, today, weekStart, own),
        );
      }),
      runs(150),
    );
  });

  test('names the eligible ring of every later day', () => {
    fc.assert(
      fc.property(someone, history, daysOn, (who, events, later) => {
        const known = settled(events);
        const on = addDays(TODAY, later);
        const line = attention(who, known, TODAY).eligible;
        expect(line[0]?.from).toBe(TODAY);
        expect(line.findLast(({ from }) => from <= on)?.stage).toBe(eligibleStage(known, on));
      }),
      runs(300),
    );
  });

  test('is small and plain', () => {
    fc.assert(
      fc.property(someone, history, life120(60), (who, events, more) => {
        const digest = attention(who, [...events, ...more], TODAY);
        expect(JSON.parse(JSON.stringify(digest))).toEqual(digest);
        expect(JSON.stringify(digest).length).toBeLessThan(4000);
      }),
      runs(100),
    );
  });
});

describe('what the week is searched by', () => {
  test('nothing turns before turnsOn, also when the history names days to come', () => {
    fc.assert(
      fc.property(someone, lives, daysOn, (who, events, later) => {
        const stored = attention(who, events, TODAY);
        const keys = summaryIndex(stored, TODAY);
        const on = addDays(TODAY, later);
        if (keys.turnsOn !== null) {
          expect(isCalendarDate(keys.turnsOn) && keys.turnsOn > TODAY).toBe(true);
          if (on >= keys.turnsOn) return;
        }
        const anew = attention(who, events, on);
        expect(rhythmClass(anew, on)).toBe(keys.rhythmClass);
        expect(anew.silentSince).toBe(keys.silentSince);
        expect(begun(matterWindow(anew, on), on)).toEqual(begun(keys.matter, on));
        expect(eligibleStage(events, on)).toBe(eligibleStage(events, TODAY));
      }),
      runs(700),
    );
  });

  test('whoever is listed for more than silence is inside the window', () => {
    const ofSilence = ['CADENCE', 'WAITING', 'ONE_STEP', 'GIVE_SPACE', 'PROTECT_ENERGY'];
    fc.assert(
      fc.property(someone, lives, daysOn, firstDay, (who, events, later, first) => {
        const { today, weekStart } = weekAt(addDays(TODAY, later), first);
        const digest = attention(who, settled(events), TODAY);
        const found = nudge(digest, today, weekStart);
        const window = matterWindow(digest, today);
        if (window) expect(window.until >= today).toBe(true);
        if (!found || found.because.every(({ code }) => ofSilence.includes(code))) return;
        expect(window && window.from <= today && today <= window.until).toBe(true);
      }),
      runs(700),
    );
  });

  test('within one class, longer silence never scores lower until dormant', () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(someone, lives), { minLength: 12, maxLength: 12 }), (list) => {
        const { today, weekStart } = weekAt(TODAY);
        const byClass = new Map<string, { silence: number; score: number }[]>();
        for (const [who, events] of list) {
          const alike = { confirmedStage: 'known', standing: 'open', inner: false, dates: [] } as const;
          const digest = attention({ ...who, ...alike, cadenceDays: undefined }, events, today);
          const name = rhythmClass(digest, today);
          const found = nudge(digest, today, weekStart, {
            without: [
              'CONSOLE',
              'CHECK_IN_AFTER_LOSS',
              'MY_PROMISE_OVERDUE',
              'MY_PROMISE_DUE',
              'CELEBRATE',
              'ANSWER_THEM',
            ],
          });
          if (!found || name === null) continue;
          expect(found.because.some(({ code }) => code === 'CADENCE')).toBe(
            found.silence >= dueAfter(name) && found.silence < dormantAfter(name),
          );
          if (found.silence >= dormantAfter(name)) continue;
          byClass.set(name, [...(byClass.get(name) ?? []), found]);
        }
        for (const same of byClass.values()) {
          const bySilence = [...same].sort((a, b) => a.silence - b.silence);
          bySilence.forEach((one, index) => {
            const before = bySilence[index - 1];
            if (!before) return;
            compared += 1;
            expect(one.score).toBeGreaterThanOrEqual(before.score);
          });
        }
      }),
      runs(120),
    );
    expect(compared).toBeGreaterThan(100);
  });

  test('silence never lists whoever has no class', () => {
    fc.assert(
      fc.property(someone, lives, (who, events) => {
        const { today, weekStart } = weekAt(TODAY);
        const digest = attention(who, events, today);
        if (rhythmClass(digest, today) !== null) return;
        const found = nudge(digest, today, weekStart);
        expect((found?.because ?? []).some(({ code }) => code === 'CADENCE')).toBe(false);
        expect(found?.rekindle ?? false).toBe(false);
      }),
      runs(300),
    );
  });

  test('Dana, as a row would keep her', () => {
    const digest = attention(dana.subject, dana.history, TODAY);
    expect(summaryIndex(digest, TODAY)).toEqual({
      rhythmClass: 'friend/30/',
      silentSince: '2026-10-07',
      matter: { from: '2026-11-13', until: '2026-11-25' },
      turnsOn: '2026-11-26',
    });
    expect(turnsOn(digest, d('2026-11-25'))).toBe('2026-11-26');
    expect(matterWindow(digest, d('2026-11-26'))).toEqual({ from: '2027-11-13', until: '2027-11-25' });
    expect(dueAfter('friend+inner/7/K')).toBe(7);
    expect(dormantAfter('known/180/')).toBe(720);
    expect(dormantAfter('liked/90/GS')).toBe(365);
  });

  test('a reader of a class can tell what counts on top', () => {
    const who = subject('a', { confirmedStage: 'liked' });
    const generous: Evidence[] = [
      ...B('2026-06-01'),
      { type: 'help', on: d('2026-06-01'), direction: 'received', size: 1 },
    ];
    const silent = (on: string): Evidence => ({ type: 'touch', on: d(on), spoke: 'me', warmth: 0 });
    const name = (events: Evidence[], on: CalendarDate = TODAY) =>
      rhythmClass(attention(who, events, on), on);
    expect(name(B('2026-06-01'))).toBe('liked/90/');
    expect(name([...B('2026-06-01'), silent('2026-09-01'), silent('2026-10-01')])).toBe('liked/90/G');
    expect(name([...B('2026-06-01'), ...['2026-09-01', '2026-09-20', '2026-10-10'].map(silent)])).toBeNull();
    expect(name([...generous, { type: 'help', on: d('2026-06-01'), direction: 'received', size: 1 }])).toBe(
      'liked/90/K',
    );
  });
});
