import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { settlePromise } from '@/app/actions/entries';
import { addSmallDetail } from '@/app/actions/facts';
import { bringBackPerson } from '@/app/actions/people';
import { answerMove } from '@/app/actions/stages';
import { answerStanding } from '@/app/actions/standings';
import { snooze, unsnooze } from '@/app/actions/week';
import { RemovedPerson } from '@/components/person/removed-person';
import { PersonHead } from '@/components/person-page/person-head';
import { PersonPage } from '@/components/person-page/person-page';
import { Timeline } from '@/components/person-page/timeline';
import { timelineRows } from '@/components/person-page/timeline-rows';
import { requireOwner } from '@/lib/auth/owner';
import * as ledger from '@/lib/data/ask-ledger';
import * as checks from '@/lib/data/checks';
import * as facts from '@/lib/data/facts';
import * as introductions from '@/lib/data/introduction-lists';
import * as manners from '@/lib/data/manners';
import type { Owner } from '@/lib/data/owner';
import * as portraits from '@/lib/data/portrait';
import * as promises from '@/lib/data/promises';
import * as stages from '@/lib/data/stages';
import * as testimonials from '@/lib/data/testimonials';
import * as timeline from '@/lib/data/timeline';
import * as trash from '@/lib/data/trash';
import { moveBy } from '@/lib/domain';

// Titles end up in history lists and on shared screens: they never name anybody.
export const metadata: Metadata = { title: 'Somebody' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ before?: string | string[] }> };

export default async function Page({ params, searchParams }: Props) {
  const owner = await requireOwner();
  const { id } = await params;
  const { before } = await searchParams;
  const person = await portraits.get(owner, id);
  if (!person) {
    const removed = (await trash.get(owner, id)) ?? notFound();
    return <RemovedPerson person={removed} bringBack={bringBackPerson} today={owner.today} />;
  }
  const cursor = timeline.parseBefore(typeof before === 'string' ? before : undefined);
  return cursor ? earlierPage(owner, person, cursor) : newestPage(owner, person);
}

async function newestPage(owner: Owner, person: portraits.Portrait) {
  const [known, open, happened, asked, theyAsked, introduced, given, received, move, manner] =
    await Promise.all([
      facts.list(owner, person.id),
      promises.listOpen(owner, person.id),
      timeline.list(owner, person.id),
      checks.list(owner, person.id),
      ledger.list(owner, { personId: person.id }, null, 3),
      introductions.of(owner, person.id),
      testimonials.list(owner, 'given', { of: person.id, size: 3 }),
      testimonials.list(owner, 'received', { of: person.id, size: 3 }),
      hasMove(owner, person) ? stages.proposed(owner, person.id) : null,
      manners.get(owner, person.id),
    ]);
  return (
    <PersonPage
      person={person}
      details={known}
      promises={open}
      move={move}
      manners={manner}
      asked={asked}
      theyAsked={theyAsked.asks}
      introductions={introduced}
      testimonials={{ given: given.lines, received: received.lines }}
      today={owner.today}
      weekStartsOn={owner.weekStartsOn}
      token={crypto.randomUUID()}
      actions={{ addSmallDetail, answerMove, answerStanding, settlePromise, snooze, unsnooze }}
      lastChannel={
        happened.entries.find((entry) => entry.on === person.lastTwoWayOn && entry.channel)?.channel ?? null
      }
    >
      {timelineOf(owner, person, happened, false)}
    </PersonPage>
  );
}

async function earlierPage(owner: Owner, person: portraits.Portrait, before: timeline.Before) {
  const happened = await timeline.list(owner, person.id, before);
  return (
    <>
      <PersonHead person={person} />
      {timelineOf(owner, person, happened, true)}
    </>
  );
}

function timelineOf(owner: Owner, person: portraits.Portrait, happened: timeline.Page, isEarlier: boolean) {
  const { entries, turns, ring, next } = happened;
  return (
    <Timeline
      person={person.id}
      rows={timelineRows(entries, turns, ring ?? person.stage, owner.today)}
      today={owner.today}
      earlier={next && `${next.on}_${next.id}`}
      isEarlier={isEarlier}
    />
  );
}

// Only where there is something to explain is the history read.
function hasMove(owner: Owner, { stage, standing, measures, kept }: portraits.Portrait): boolean {
  return moveBy({ confirmedStage: stage, standing }, measures, owner.today, kept) !== null;
}
