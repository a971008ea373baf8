import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { noteBreach, talkOut } from '@/app/actions/breaches';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { BreachForm } from '@/components/standing/breach-form';
import { BreachLines } from '@/components/standing/breach-lines';
import { type Beginning, ofFaith, presets } from '@/components/standing/breach-words';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as breaches from '@/lib/data/breaches';
import type { Owner } from '@/lib/data/owner';
import * as roster from '@/lib/data/roster';
import { afterReaction } from '@/lib/domain';
import { breachAsked } from '@/lib/input/breaches';

// Neither their name nor what happened: a page's title ends up in histories.
export const metadata: Metadata = { title: 'Something between you' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> };

export default async function BreachPage({ params, searchParams }: Props) {
  const owner = await requireOwner();
  const { id } = await params;
  const [[person], all] = await Promise.all([roster.named(owner, [id]), breaches.list(owner, id)]);
  if (!person) notFound();
  const { ask, outcome } = breachAsked.parse(await searchParams);
  const begun = await beginning(owner, id, { ask, outcome });
  return (
    <>
      <PageHead
        title="Something between you"
        note={
          <Link href={`/people/${id}`}>
            <bdi>{person.name}</bdi>
          </Link>
        }
      />
      {all.length > 0 ? (
        <Section title="What happened">
          <BreachLines person={id} all={all} talkOut={talkOut} today={owner.today} />
        </Section>
      ) : null}
      <Row className="sec">
        {all.length > 0 ? <h2>Something more</h2> : null}
        <p className="measure">
          A promise not kept is written down as that. This is for what weighs otherwise: a confidence passed
          on, a lie, work taken lightly. That somebody disagrees with you is none of it.
        </p>
        <BreachForm
          // Another beginning is another form.
          key={`${ask} ${outcome}`}
          action={noteBreach}
          person={id}
          token={crypto.randomUUID()}
          ask={ask}
          begun={begun}
          today={owner.today}
        />
      </Row>
    </>
  );
}

/** What the form begins with: how they took a no, or what a bad outcome was called. */
async function beginning(
  owner: Owner,
  person: string,
  { ask, outcome }: { ask: string; outcome: string },
): Promise<Beginning | null> {
  const told = await breaches.behind(owner, person, outcome);
  if (told !== null) return { ...ofFaith, text: told };
  const reaction = await breaches.reactionTo(owner, person, ask);
  const offers = reaction && afterReaction(reaction).offers;
  return offers && presets[offers];
}
