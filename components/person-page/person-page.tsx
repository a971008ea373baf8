import type { ComponentProps, ReactNode } from 'react';
import { AsksOf } from '@/components/asks/asks-of';
import type { LedgerLine } from '@/components/asks/ledger-lines';
import type { Line as IntroductionLine } from '@/components/introductions/introduction-lines';
import { TestimonialsOf } from '@/components/record/testimonials-of';
import { WithAside } from '@/components/shell/with-aside';
import { BetweenYou } from '@/components/standing/between-you';
import { MannersCard } from '@/components/standing/manners-card';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import {
  type Balance,
  type CalendarDate,
  type Road as DomainRoad,
  isShut,
  type Measures,
  metersOf,
  type Stage,
} from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { AddDetail } from './add-detail';
import { Between } from './between';
import { datesAhead } from './date-words';
import { type EarlierCheck, EarlierChecks } from './earlier-checks';
import { InShort, UnderName } from './in-short';
import { Introductions } from './introductions';
import { type Move, MoveCard } from './move-card';
import { type OpenPromise, OpenPromises, promiseWords } from './open-promises';
import { PersonHead } from './person-head';
import { Road } from './road';
import { weekEndOf } from './road-words';
import { type Known, shortWords } from './short-words';
import { type Detail, SmallDetails } from './small-details';
import { Snooze, Snoozed } from './snooze';
import { StandingNote } from './standing-note';

type Person = Known & {
  name: string;
  photo: string | null;
  archived: boolean;
  snoozedUntil: CalendarDate | null;
  snoozes: number;
  firstAskedOn: CalendarDate | null;
  firstWarmOn: CalendarDate | null;
  measures: Measures;
  balance: Balance | null;
  road: DomainRoad | null;
};

type PersonPageProps = {
  person: Person;
  /** The latest small details; `next` where there are more. */
  details: { facts: readonly (Detail & { on: CalendarDate })[]; next: unknown };
  promises: readonly OpenPromise[];
  move: Move | null;
  manners: ComponentProps<typeof MannersCard>['manners'];
  asked: readonly EarlierCheck[];
  theyAsked: readonly LedgerLine[];
  introductions: readonly IntroductionLine[];
  testimonials: ComponentProps<typeof TestimonialsOf>['words'];
  today: CalendarDate;
  weekStartsOn: number;
  token: string;
  lastChannel: string | null;
  actions: Record<
    'addSmallDetail' | 'answerMove' | 'answerStanding' | 'settlePromise' | 'snooze' | 'unsnooze',
    FormAction
  >;
  /** The timeline. */
  children: ReactNode;
};

/** Everything about one person on one page, the small details first. */
export function PersonPage(props: PersonPageProps) {
  const { person, details, promises, today, actions } = props;
  const short = shortWords(person, metersOf(person.measures), today, props.lastChannel);
  const open = promises.find((promise) => promise.by === 'them');
  const isGone = isShut(person);
  return (
    <WithAside
      label="In short"
      aside={
        <>
          <InShort short={short} />
          <BetweenYou person={person.id} standing={person.standing} />
        </>
      }
    >
      <PersonHead person={person}>
        <StandingNote person={person} standing={person.standing} archived={person.archived} />
        <SmallDetails person={person.id} details={details.facts.toReversed()} />
        {details.next ? (
          <p className="all-details">
            <Link href={`/people/${person.id}/details`}>All the small details</Link>
          </p>
        ) : null}
        <AddDetail
          person={person.id}
          token={props.token}
          action={actions.addSmallDetail}
          first={details.facts.length === 0 && !isGone}
        />
        <UnderName short={short} />
        {isGone ? null : <DatesAhead dates={datesAhead(person.dates, today)} />}
        <Acts {...props} isGone={isGone} />
      </PersonHead>
      <MoveCard person={person} move={props.move} today={today} answer={actions.answerMove} />
      <MannersCard person={person} manners={props.manners} today={today} answer={actions.answerStanding} />
      <OpenPromises person={person} promises={promises} today={today} settle={actions.settlePromise} />
      {person.road && !isGone ? (
        <Road
          road={person.road}
          today={today}
          weekEnd={weekEndOf(today, props.weekStartsOn)}
          open={open && promiseWords(open, person.name, today)}
          asked={props.move?.direction === 'inward'}
        />
      ) : null}
      {props.children}
      <AsksOf person={person} asks={props.theyAsked} today={today} />
      <Introductions lines={props.introductions} today={today} />
      {isGone || !person.balance ? null : <Between balance={person.balance} stage={person.stage} />}
      <TestimonialsOf person={person.id} words={props.testimonials} today={today} />
      <EarlierChecks checks={props.asked} today={today} />
    </WithAside>
  );
}

function DatesAhead({ dates }: { dates: readonly string[] }) {
  return dates.length > 0 ? <p className="lampline">{dates.join(' ')}</p> : null;
}

function Acts({ person, today, actions, isGone }: PersonPageProps & { isGone: boolean }) {
  const isSnoozed = !isGone && person.snoozedUntil !== null && person.snoozedUntil > today;
  return (
    <>
      <div className="acts acts-wide">
        <LinkButton look="full" href={`/log?with=${person.id}`} aria-keyshortcuts="l">
          Log
        </LinkButton>
        {isGone ? null : <LinkButton href={`/promote?who=${person.id}`}>Promote?</LinkButton>}
        {isGone ? null : (
          // Anew once a day is set: its sheet would stay over what was said.
          <Snooze key={person.snoozedUntil} person={person.id} today={today} action={actions.snooze} />
        )}
        {isGone || person.archived ? null : (
          <LinkButton look="act" href={`/people/${person.id}/before`}>
            Before you meet
          </LinkButton>
        )}
        {/* Whoever is outside may still ask, and what they ask is noted with its never; the dead do not. */}
        {person.standing === 'memorial' ? null : (
          <LinkButton look="act" href={`/asks/new?with=${person.id}`}>
            They asked
          </LinkButton>
        )}
        <LinkButton look="act" href={`/people/${person.id}/edit`}>
          Edit
        </LinkButton>
        {isFar(person.stage) && !isGone ? (
          <LinkButton look="act" href={`/people/${person.id}/interview`}>
            I already know them
          </LinkButton>
        ) : null}
      </div>
      <Snoozed
        person={person.id}
        until={isSnoozed ? person.snoozedUntil : null}
        times={person.snoozes}
        today={today}
        wake={actions.unsnooze}
      />
    </>
  );
}

// Whoever is near already has been told of, or has no need of it; it stays on the page for editing.
function isFar(stage: Stage): boolean {
  return stage === 'stranger' || stage === 'known';
}
