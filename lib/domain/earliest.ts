import { type DayNumber, firstOfMonth, mondayOf, monthNumber } from './calendar';
import { countFrom, type Days, hasDay, union } from './days';
import { moodStart } from './measures';
import { POLICY } from './policy';
import { type Promises, weightOf } from './promises';
import { earliestRepair, isRepaired } from './repair';
import type { CriterionCode } from './stages';
import type { Tally } from './tally';
import { monthsOf, weeksOf } from './touches';
import { scoreOf, type Work } from './work';

/**
 * The first day on which a failing criterion could hold if everything went well from `today` on: at most one new
 * distinct day a day, one week an ISO week, one month a calendar month, amends made today (model.md, section 4,
 * "Earliest date"). A lower bound, never before today; null when only a decision can help.
 *
 * Their unanswered words of the last seven days are counted as two-way days here, because a word of mine today
 * would make them so: without that the date could be passed by good fortune (P10). An ask or a cold word today may
 * spoil today; that is not reckoned with.
 */
export function earliestOf(code: CriterionCode, tally: Tally, today: DayNumber): DayNumber | null {
  const date = unclamped(code, tally, today);
  return date === null ? null : Math.max(today, date);
}

/** The first day on which so many distinct days could be reached; today counts once. */
export function earliestDays(days: Days, need: number, today: DayNumber): DayNumber {
  const missing = need - days.length;
  if (missing <= 0) return today;
  return freeDay(days, today) + missing - 1;
}

/** The first day on which the ability score could be reached: bad work put right today, one good sighting a day. */
export function earliestScore(work: Work, need: number, today: DayNumber): DayNumber {
  const { r } = scoreOf(work);
  const s = (work.badOpen + work.badPutRight) * POLICY.badWork.putRight;
  for (let more = 0; ; more += 1) {
    if ((r + more + 1) / (r + more + s + 2) >= need) return dayAfter(more, work.good, today);
  }
}

function unclamped(code: CriterionCode, tally: Tally, today: DayNumber): DayNumber | null {
  const { touches, promises } = tally;
  switch (code) {
    case 'K3':
      return earliestDays(touches.contact, POLICY.known.contactDays, today);
    case 'L1':
      return earliestDays(hopefulWarm(tally, today), POLICY.liked.warmDays, today);
    case 'L2':
      return earliestWeek(hopefulWarm(tally, today), POLICY.liked.warmWeeks, today);
    case 'L3':
      return (hopefulWarm(tally, today)[0] ?? today) + POLICY.liked.span;
    case 'L4':
      return earliestDays(touches.initiative, POLICY.liked.initiative, today);
    case 'L5':
      return earliestMood(hopefulWarm(tally, today), touches.cold, today);
    case 'T1':
      return hopefulStart(tally, today) + POLICY.trusted.age;
    case 'T2':
      return earliestMonth(hopefulTwoWay(tally, today), POLICY.trusted.months, today);
    case 'T3':
      return earliestDays(promises.kept, POLICY.trusted.kept, today);
    case 'T4':
      return earliestReliability(promises, POLICY.trusted.reliability, today);
    case 'X1':
      return earliestClean(tally, today, (severity) => severity !== 'minor');
    case 'X2':
      return earliestClean(tally, today, () => true);
    case 'F1':
      return hopefulStart(tally, today) + POLICY.friend.age;
    case 'F2':
      return earliestDays(hopefulWarm(tally, today), POLICY.friend.warmDays, today);
    case 'F3':
      return earliestMonth(hopefulTwoWay(tally, today), POLICY.friend.months, today);
    case 'F6':
      return earliestDays(touches.initiative, POLICY.friend.initiative, today);
    case 'F7':
      return earliestDays(promises.kept, POLICY.friend.kept, today);
    default:
      // What one good day can bring in any number: small things, a first talk, help, a moment.
      return today;
  }
}

function hopefulTwoWay({ touches }: Tally, today: DayNumber): Days {
  return union(touches.twoWay, recent(touches.unanswered, today));
}

function hopefulWarm({ touches }: Tally, today: DayNumber): Days {
  return union(touches.warm, recent(touches.unansweredWarm, today));
}

function recent(days: Days, today: DayNumber): Days {
  return days.filter((day) => day >= today - POLICY.pairingWindow);
}

function hopefulStart(tally: Tally, today: DayNumber): DayNumber {
  return Number.isFinite(tally.epoch) ? tally.epoch : (hopefulTwoWay(tally, today)[0] ?? today);
}

/** Today if it is not counted yet, else tomorrow. */
function freeDay(days: Days, today: DayNumber): DayNumber {
  return hasDay(days, today) ? today + 1 : today;
}

/** The day on which `more` further distinct days are there: today when none is needed. */
function dayAfter(more: number, days: Days, today: DayNumber): DayNumber {
  return more === 0 ? today : freeDay(days, today) + more - 1;
}

function earliestWeek(days: Days, need: number, today: DayNumber): DayNumber {
  const weeks = weeksOf(days);
  const thisWeek = mondayOf(today);
  return thisWeek + 7 * (need - weeks.size - 1 + (weeks.has(thisWeek) ? 1 : 0));
}

function earliestMonth(days: Days, need: number, today: DayNumber): DayNumber {
  const months = monthsOf(days);
  const thisMonth = monthNumber(today);
  return firstOfMonth(thisMonth + need - months.size - 1 + (months.has(thisMonth) ? 1 : 0));
}

/** L5: a warm day every day from now on, while old days leave the window of 365. */
function earliestMood(warm: Days, cold: Days, today: DayNumber): DayNumber {
  const start = freeDay(warm, today);
  let on = today;
  while (on < today + POLICY.moodWindow) {
    const warmDays = countFrom(warm, moodStart(on)) + Math.max(0, on - start + 1);
    if (warmDays >= POLICY.liked.warmPerCold * countFrom(cold, moodStart(on))) break;
    on += 1;
  }
  return on;
}

/** T4: amends for every broken promise and the overdue ones settled today, then one kept promise a day. */
function earliestReliability(promises: Promises, need: number, today: DayNumber): DayNumber {
  const broken = [...promises.broken].sort((a, b) => a.on - b.on);
  const amended = broken.map((promise) => ({ ...promise, amended: true }));
  let s = amended.reduce((sum, promise) => sum + weightOf(promise, today), 0);
  let live = amended.findIndex((promise) => weightOf(promise, today) > 0);
  for (let more = 0; ; more += 1) {
    const on = dayAfter(more, promises.kept, today);
    for (let next = amended[live]; next && weightOf(next, on) === 0; next = amended[++live]) {
      s -= weightOf(next, next.on);
    }
    const r = promises.kept.length + more;
    if ((r + 1) / (r + s + 2) >= need) return on;
  }
}

function earliestClean(
  tally: Tally,
  today: DayNumber,
  matters: (severity: 'minor' | 'serious' | 'grave') => boolean,
): DayNumber | null {
  let latest = today;
  for (const repair of tally.repairs) {
    if (!matters(repair.severity) || isRepaired(repair, today)) continue;
    const date = earliestRepair(repair, tally.promises.kept, today);
    if (date === null) return null;
    latest = Math.max(latest, date);
  }
  return latest;
}
