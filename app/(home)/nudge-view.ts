import { becauseWords, type Occasion } from '@/components/nurture/because';
import type { NudgeView } from '@/components/nurture/nudge-row';
import type { Entry } from '@/lib/data/evidence';
import type { Owner } from '@/lib/data/owner';
import * as week from '@/lib/data/week';
import { type CalendarDate, daysBetween } from '@/lib/domain';
import { spanWords } from '@/lib/format';

type View = {
  main: NudgeView[];
  days: { on: CalendarDate; nudges: NudgeView[] }[];
  also: NudgeView[];
  more: NudgeView[];
  rekindle: NudgeView[];
};

/** The week's list in words: each nudge with its reasons as sentences, the main ones grouped by day. */
export async function viewOf(owner: Owner, list: week.WeekList): Promise<View> {
  const shown = [...list.main, ...list.also, ...list.more, ...list.rekindle];
  const happened = await week.occasions(
    owner,
    shown.map((nudge) => nudge.id),
  );
  const view = (nudge: week.Listed): NudgeView => ({
    id: nudge.id,
    name: nudge.name,
    stage: nudge.stage,
    bringUp: nudge.smallThing,
    because: becauseWords(
      nudge.because.map(({ code }) => code),
      occasionOf(owner, nudge, happened.get(nudge.id) ?? []),
    ),
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

function occasionOf(owner: Owner, nudge: week.Listed, happened: Entry[]): Occasion {
  const promises = happened.flatMap((entry) =>
    entry.type === 'promise' && entry.by === 'me' && entry.status === 'open'
      ? [{ text: entry.text, due: entry.due ?? null }]
      : [],
  );
  const [promise = null] = promises.sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  const lifeNews = (kind: 'good' | 'hardship') =>
    happened.find((entry) => entry.type === 'life' && entry.news === kind) ?? null;
  return {
    today: owner.today,
    dates: nudge.dates,
    lastTwoWayOn: nudge.lastTwoWayOn,
    cadenceDays: nudge.cadenceDays,
    theirLastWordOn: nudge.theirWordOn,
    promise,
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
