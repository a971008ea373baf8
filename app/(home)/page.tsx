import type { Metadata } from 'next';
import { putOff } from '@/app/actions/week';
import { NudgeRows, type NudgeView, SmallNudges } from '@/components/nurture/nudge-row';
import { PutOff } from '@/components/nurture/put-off';
import { WeekForm } from '@/components/nurture/week-form';
import { WeekQuestion } from '@/components/nurture/week-question';
import { PageHead } from '@/components/shell/page-head';
import { MarginSection, Row } from '@/components/shell/row';
import { AsidePart, WithAside } from '@/components/shell/with-aside';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as introductions from '@/lib/data/introduction-lists';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as roster from '@/lib/data/roster';
import * as week from '@/lib/data/week';
import { addDays, type CalendarDate, questionRests, whomToHelp } from '@/lib/domain';
import { numberWords, rangeWords, shortWeekday } from '@/lib/format';
import { putBefore } from '@/lib/input/week';
import { oneOf, type Query } from '@/lib/query';
import { AlsoDated } from './also-dated';
import { AsksBack } from './asks-back';
import { Calm } from './calm';
import { FirstVisit } from './first-visit';
import { putWords, viewOf, type WeekView } from './nudge-view';
import { YourTurn } from './your-turn';

export const metadata: Metadata = { title: 'This week' };

export default async function ThisWeek({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const query = await searchParams;
  const also = oneOf(query.also);
  if (also) return <AlsoDated owner={owner} page={also} />;
  const put = putBefore(oneOf(query.put) ?? '');
  const [list, introduced] = await Promise.all([
    week.list(owner, { still: put }),
    introductions.list(owner, 'mine', null, 2),
  ]);
  const isCalm = list.main.length === 0 && list.dated === 0;
  if (isCalm && !(await roster.hasAnybody(owner))) return <FirstVisit />;
  const view = await viewOf(owner, list, put);
  const { today } = owner;
  const tomorrow = addDays(today, 1);
  const lost = await putButGone(owner, put, view, list.until);
  const asked = questionRests(owner.questionOn, list.from)
    ? null
    : whomToHelp(
        list.main.filter(({ id }) => !put.includes(id)),
        list.from,
      );
  const days = rangeWords(list.from, list.until, today);
  return (
    <WeekForm action={putOff} put={put.join(',')}>
      <WithAside
        label="Also this week"
        aside={
          <>
            <Part title="Also dated this week" nudges={view.also} tomorrow={tomorrow}>
              {list.dated > view.also.length ? (
                <p>
                  <Link href="/?also=1">And {numberWords(list.dated - view.also.length)} more this week</Link>
                </p>
              ) : null}
            </Part>
            <AsksBack owner={owner} />
            <Part title="If you have more time" nudges={view.more} tomorrow={tomorrow} />
            <Part title="One to rekindle" nudges={view.rekindle} tomorrow={tomorrow} rekindle />
          </>
        }
      >
        <PageHead
          title="This week"
          note={isCalm ? `${days}.` : `${countWords(view.main.length)} to think of, ${days}.`}
        />
        {lost ? (
          <Row className="day">
            <PutOff person={lost.person} put={lost.put} named />
          </Row>
        ) : null}
        {isCalm ? <Calm owner={owner} /> : null}
        {view.days.map(({ on, nudges }) => (
          <MarginSection
            key={on}
            title={<DayTitle on={on} today={today} />}
            className={on === today ? 'day today' : 'day'}
          >
            <NudgeRows nudges={nudges} tomorrow={tomorrow} />
          </MarginSection>
        ))}
        <YourTurn page={introduced} />
        {asked ? (
          <WeekQuestion
            person={asked}
            helped={asked.because.some(({ code }) => code === 'RETURN_KINDNESS')}
          />
        ) : null}
      </WithAside>
    </WeekForm>
  );
}

// Whoever was put off just now but has no place on the list any more; it is said above it.
async function putButGone(owner: Owner, put: readonly string[], view: WeekView, weekEnd: CalendarDate) {
  const latest = put.at(-1);
  const shown = [...view.main, ...view.also, ...view.more, ...view.rekindle];
  if (latest === undefined || shown.some(({ id }) => id === latest)) return null;
  const person = await people.get(owner, latest);
  if (!person?.snoozedUntil) return null;
  return {
    person,
    put: putWords({ ...person, snoozedUntil: person.snoozedUntil }, weekEnd, owner.today, put),
  };
}

function DayTitle({ on, today }: { on: CalendarDate; today: CalendarDate }) {
  const date = Number(on.slice(8));
  return (
    <>
      <b>{on === today ? 'Today' : shortWeekday(on)}</b> {on === today ? `${shortWeekday(on)} ${date}` : date}
    </>
  );
}

type PartProps = {
  title: string;
  nudges: NudgeView[];
  tomorrow: CalendarDate;
  rekindle?: boolean;
  children?: React.ReactNode;
};

function Part({ title, nudges, tomorrow, rekindle, children }: PartProps) {
  if (nudges.length === 0) return null;
  return (
    <AsidePart title={title}>
      <SmallNudges nudges={nudges} tomorrow={tomorrow} rekindle={rekindle} />
      {children}
    </AsidePart>
  );
}

function countWords(people: number): string {
  const words = numberWords(people);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${people === 1 ? 'person' : 'people'}`;
}
