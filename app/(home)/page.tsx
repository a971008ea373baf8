import type { Metadata } from 'next';
import { notThem, snooze, unsnooze } from '@/app/actions/week';
import { NudgeRow, type NudgeView, SmallNudge } from '@/components/nurture/nudge-row';
import { PutOff } from '@/components/nurture/put-off';
import { PageHead } from '@/components/shell/page-head';
import { MarginSection, Row } from '@/components/shell/row';
import { AsidePart, WithAside } from '@/components/shell/with-aside';
import { requireOwner } from '@/lib/auth/owner';
import * as people from '@/lib/data/people';
import * as week from '@/lib/data/week';
import { addDays, type CalendarDate } from '@/lib/domain';
import { dayWords, numberWords, shortWeekday } from '@/lib/format';
import { oneOf, type Query } from '@/lib/query';
import { Calm } from './calm';
import { FirstVisit } from './first-visit';
import { viewOf } from './nudge-view';

export const metadata: Metadata = { title: 'This week' };

const actions = { snooze, notThem };

export default async function ThisWeek({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  if (!(await people.hasAnybody(owner))) return <FirstVisit />;
  const put = oneOf((await searchParams).put);
  const [list, putOff] = await Promise.all([week.list(owner), put ? people.get(owner, put) : null]);
  const view = await viewOf(owner, list);
  const { today } = owner;
  const tomorrow = addDays(today, 1);
  const each = { tomorrow, actions };
  const isCalm = view.main.length === 0 && view.also.length === 0;
  return (
    <WithAside
      label="Also this week"
      aside={
        <>
          <Part title="Also dated this week" nudges={view.also} {...each}>
            {list.dated > view.also.length ? (
              <p className="quiet">And {list.dated - view.also.length} more this week.</p>
            ) : null}
          </Part>
          <Part title="If you have more time" nudges={view.more} {...each} />
          <Part title="One to rekindle" nudges={view.rekindle} {...each} rekindle />
        </>
      }
    >
      <PageHead
        title="This week"
        note={
          isCalm
            ? `${dayWords(list.from, today)} to ${dayWords(list.until, today)}.`
            : `${countWords(view.main.length)} to think of, ${dayWords(list.from, today)} to ${dayWords(list.until, today)}.`
        }
      />
      {putOff?.snoozedUntil ? (
        <Row>
          <PutOff person={{ ...putOff, snoozedUntil: putOff.snoozedUntil }} today={today} undo={unsnooze} />
        </Row>
      ) : null}
      {isCalm ? <Calm owner={owner} /> : null}
      {view.days.map(({ on, nudges }) => (
        <MarginSection
          key={on}
          title={<DayTitle on={on} today={today} />}
          className={on === today ? 'day today' : 'day'}
        >
          <ol>
            {nudges.map((nudge) => (
              <NudgeRow key={nudge.id} nudge={nudge} {...each} />
            ))}
          </ol>
        </MarginSection>
      ))}
    </WithAside>
  );
}

function DayTitle({ on, today }: { on: CalendarDate; today: CalendarDate }) {
  const date = Number(on.slice(8));
  return (
    <>
      <b>{on === today ? 'Today' : shortWeekday(on)}</b> {on === today ? `${shortWeekday(on)} ${date}` : date}
    </>
  );
}

type PartProps = Parameters<typeof SmallNudge>[0] & {
  title: string;
  nudges: NudgeView[];
  children?: React.ReactNode;
};

function Part({ title, nudges, children, ...each }: Omit<PartProps, 'nudge'>) {
  if (nudges.length === 0) return null;
  return (
    <AsidePart title={title}>
      <ul>
        {nudges.map((nudge) => (
          <SmallNudge key={nudge.id} nudge={nudge} {...each} />
        ))}
      </ul>
      {children}
    </AsidePart>
  );
}

function countWords(people: number): string {
  const words = numberWords(people);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${people === 1 ? 'person' : 'people'}`;
}
