import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { changeStanding } from '@/app/actions/standings';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { Effects } from '@/components/standing/effects';
import { StepForm } from '@/components/standing/step-form';
import { LinkButton } from '@/components/ui/button';
import { TextArea } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireOwner } from '@/lib/auth/owner';
import * as standings from '@/lib/data/standings';
import { SEVERING } from '@/lib/domain';

// Never their name: a page's title ends up in histories.
export const metadata: Metadata = { title: 'Ending a connection' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ step?: string | string[] }> };

export default async function SeverPage({ params, searchParams }: Props) {
  const owner = await requireOwner();
  const { id } = await params;
  const { step } = await searchParams;
  const stands = (await standings.get(owner, id)) ?? notFound();
  if (['severed', 'memorial'].includes(stands.now.standing)) redirect(`/people/${id}/standing`);
  return (
    <>
      <PageHead
        title="Ending the connection"
        note={
          <Link href={`/people/${id}`}>
            <bdi>{stands.person.name}</bdi>
          </Link>
        }
      />
      {step === '2' ? <Confirm stands={stands} /> : <First stands={stands} />}
    </>
  );
}

function First({ stands: { person, now } }: { stands: standings.Stands }) {
  const standing = `/people/${person.id}/standing`;
  return (
    <Row>
      <p className="calm">{SEVERING.passing}</p>
      <p className="measure">
        Most bad manners pass, and most people who have them do not know. There are milder ways: leave it, say
        no, tell them once, or <Link href={standing}>draw a line or ask them to stop</Link>.
      </p>
      {now.standing === 'pest' || now.standing === 'watch' ? null : (
        <StepForm
          action={changeStanding}
          person={person.id}
          from={now.standing}
          to="watch"
          label="Keep an eye on it instead"
        >
          <div className="acts">
            <SubmitButton>It could: I keep an eye on it</SubmitButton>
          </div>
        </StepForm>
      )}
      <div className="acts acts-wide">
        <LinkButton href={`${standing}/sever?step=2`}>No, I want to end it</LinkButton>
        <LinkButton look="act" href={standing}>
          Leave it as it is
        </LinkButton>
      </div>
    </Row>
  );
}

function Confirm({ stands: { person, now, joinedOn } }: { stands: standings.Stands }) {
  return (
    <Section title="What ending it does" note={SEVERING.care}>
      <StepForm
        action={changeStanding}
        person={person.id}
        from={now.standing}
        to="severed"
        label="End the connection"
      >
        <input type="hidden" name="confirmed" value="on" />
        <ul className="measure effects">
          <li>Here they go outside the rings. Nothing reminds you of them, and the gate says never.</li>
          <li>Everything you wrote down stays.</li>
          <li>{SEVERING.wayBack}</li>
        </ul>
        <Effects channels={joinedOn} />
        <TextArea name="reason" label="Why, if you like, for your eyes alone" />
        <p className="quiet">{SEVERING.quiet}</p>
        <div className="acts acts-wide">
          <SubmitButton pending="Ending it">End it quietly</SubmitButton>
          <LinkButton look="act" href={`/people/${person.id}/standing`}>
            Leave it as it is
          </LinkButton>
        </div>
      </StepForm>
    </Section>
  );
}
