import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { settlePromise } from '@/app/actions/entries';
import { askedAbout } from '@/app/actions/memory';
import { BringUp } from '@/components/memory/bring-up';
import { yearlyWords } from '@/components/person-page/date-words';
import { OpenPromises } from '@/components/person-page/open-promises';
import { PageHead } from '@/components/shell/page-head';
import { Section } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as memories from '@/lib/data/memories';
import * as portraits from '@/lib/data/portrait';
import * as promises from '@/lib/data/promises';
import { beforeMeeting, isShut } from '@/lib/domain';
import { agoWords } from '@/lib/format';
import { retrievability } from '@/lib/memory/schedule';

export const metadata: Metadata = { title: 'Before you meet' };

export default async function BeforePage({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { id } = await params;
  const [person, known, open] = await Promise.all([
    portraits.get(owner, id),
    memories.known(owner, id),
    promises.listOpen(owner, id),
  ]);
  // Whom Gus does not bring up itself, it does not help to bring up.
  if (!person || person.archived || isShut(person)) notFound();
  const { today } = owner;
  const details = known.map((fact) => ({ ...fact, retrievability: retrievability(fact.memory, today) }));
  return (
    <>
      <PageHead
        title="Before you meet"
        note={
          <Link href={`/people/${id}`}>
            <bdi>{person.name}</bdi>
          </Link>
        }
      />
      <BringUp person={id} details={beforeMeeting(details)} action={askedAbout} />
      <Section title="The last time">
        <p>
          {person.lastTwoWayOn
            ? `You last talked ${agoWords(person.lastTwoWayOn, today)}.`
            : 'You have not talked yet.'}
        </p>
      </Section>
      {person.dates.length > 0 ? (
        <Section title="Days to remember">
          <ul>
            {yearlyWords(person.dates).map((date) => (
              <li key={date}>{date}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <OpenPromises person={person} promises={open} today={today} settle={settlePromise} />
    </>
  );
}
