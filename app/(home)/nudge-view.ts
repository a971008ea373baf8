import { becauseWords, type Occasion, type Sentence } from '@/components/nurture/because';
import type { NudgeView } from '@/components/nurture/nudge-row';
import type { Put } from '@/components/nurture/put-off';
import type { Entry } from '@/lib/data/evidence';
import * as outcomes from '@/lib/data/outcomes';
import type { Owner } from '@/lib/data/owner';
import * as week from '@/lib/data/week';
import { type CalendarDate, daysBetween, type NurtureCode } from '@/lib/domain';
import { dayWords, numberWords, spanWords } from '@/lib/format';

export type WeekView = {
  main: NudgeView[];
  days: { on: CalendarDate; nudges: NudgeView[] }[];
  also: NudgeView[];
  more: NudgeView[];
  rekindle: NudgeView[];
};

/**
 * The week's list in words: each nudge with its reasons as sentences, the main ones grouped by day. `put` are the
 * ids of people just put off, the latest last: what happened is said in their places.
 */
export async function viewOf(
  owner: Owner,
  list: week.WeekList,
  put: readonly string[] = [],
): Promise<WeekView> {
  const shown = [...list.main, ...list.also, ...list.more, ...list.rekindle];
  const granted = shown.filter(({ because }) => because.some(({ code }) => code === 'OUTCOME'));
  const [happened, grants] = await Promise.all([
    week.occasions(
      owner,
      shown.map((nudge) => nudge.id),
    ),
    granted.length > 0 ? outcomes.awaited(owner, { of: granted.map(({ id }) => id) }) : [],
  ]);
  const view = (nudge: week.Listed): NudgeView => ({
    id: nudge.id,
    name: nudge.name,
    stage: nudge.stage,
    bringUp: nudge.smallThing,
    because: reasons(
      nudge,
      occasionOf(owner, nudge, happened.get(nudge.id) ?? []),
      grants.find(({ person }) => person.id === nudge.id)?.checkId,
    ),
    ...(put.includes(nudge.id) &&
      nudge.snoozedUntil !== null && {
        put: putWords({ ...nudge, snoozedUntil: nudge.snoozedUntil }, list.until, owner.today, put),
      }),
  });
  const main = list.main.map((nudge) => ({ on: nudge.on, nudge: view(nudge) }));
  const days = [...new Set(main.map(({ on }) => on))].sort();
  return {
    main: main.map(({ nudge }) => nudge),
    days: days.map((on) => ({ on, nudges: main.filter((one) => one.on === on).map(({ nudge }) => nudge) })),
    also: list.also.map(view),
    more: list.more.map(view),
    rekindle: list.rekindle.map((nudge) => ({ ...view(nudge), because: [hello(owner, nudge)] })),
  };
}

/** The reasons as sentences, each with what answers it where a talk alone does not; `check` is where their grant stands. */
function reasons({ id, because }: week.Listed, occasion: Occasion, check: string | undefined): Sentence[] {
  const codes = because.map(({ code }) => code);
  const then = codes.length === 1 ? ' and they leave the list.' : ' and this is seen to.';
  return becauseWords(codes, occasion).map((sentence, at) => {
    const way = codes[at] && answerTo(codes[at], id, check);
    return way ? { ...sentence, answer: { ...way, then } } : sentence;
  });
}

function answerTo(code: NurtureCode, id: string, check: string | undefined) {
  switch (code) {
    case 'CONSOLE':
      return { href: `/log?with=${id}&kind=moment`, words: 'Log that you consoled them' };
    case 'CELEBRATE':
      return { href: `/log?with=${id}&kind=moment`, words: 'Log that you were glad with them' };
    case 'MY_PROMISE_DUE':
    case 'MY_PROMISE_OVERDUE':
      return { href: `/people/${id}#promises`, words: 'Say that you kept it' };
    case 'OUTCOME':
      return check && { href: `/promote/${check}`, words: 'Say how it went' };
  }
}

/** What is said of somebody just put off; from the third time in a row on it asks about the rhythm. */
export function putWords(
  person: { id: string; snoozedUntil: CalendarDate; snoozes: number },
  weekEnd: CalendarDate,
  today: CalendarDate,
  put: readonly string[],
): Put {
  const { id, snoozedUntil, snoozes } = person;
  // "Not them" lasts to the end of the week, whatever day that is; a day of one's own is said.
  const isThisWeek = snoozedUntil === weekEnd || snoozedUntil <= today;
  const until = isThisWeek ? 'Not this week, then.' : `Put off until ${dayWords(snoozedUntil, today)}.`;
  const asks = !isThisWeek && snoozes >= 3;
  return {
    said: asks ? `${until} That makes ${numberWords(snoozes)} times in a row.` : until,
    asks,
    latest: put.at(-1) === id,
  };
}

function occasionOf(owner: Owner, nudge: week.Listed, happened: Entry[]): Occasion {
  const promised = happened
    .flatMap(({ text, ...entry }) =>
      entry.type === 'promise' && entry.by === 'me' && entry.due ? [{ text, due: entry.due }] : [],
    )
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  const lifeNews = (kind: 'good' | 'hardship') =>
    happened.find((entry) => entry.type === 'life' && entry.news === kind) ?? null;
  return {
    today: owner.today,
    dates: nudge.dates,
    lastTwoWayOn: nudge.lastTwoWayOn,
    cadenceDays: nudge.cadenceDays,
    theirLastWordOn: nudge.theirWordOn,
    promised,
    hardship: lifeNews('hardship'),
    goodNews: lifeNews('good'),
  };
}

function hello(owner: Owner, { lastTwoWayOn }: week.Listed) {
  const since = lastTwoWayOn
    ? `It has been ${spanWords(daysBetween(lastTwoWayOn, owner.today))} since you talked. `
    : '';
  return { text: `${since}An unexpected hello is nearly always more welcome than we think.`, bright: false };
}
