import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { changeStanding } from '@/app/actions/standings';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { BreachLines } from '@/components/standing/breach-lines';
import { StandingHistory } from '@/components/standing/standing-history';
import { StepForm } from '@/components/standing/step-form';
import { LinkButton } from '@/components/ui/button';
import { TextArea } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireOwner } from '@/lib/auth/owner';
import * as breaches from '@/lib/data/breaches';
import type { Owner } from '@/lib/data/owner';
import * as standings from '@/lib/data/standings';
import { isOutside } from '@/lib/domain';

// Never their name: a page's title ends up in histories.
export const metadata: Metadata = { title: 'A second chance' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ seen?: string | string[] }> };

export default async function AgainPage({ params, searchParams }: Props) {
  const owner = await requireOwner();
  const { id } = await params;
  const { seen } = await searchParams;
  const stands = (await standings.get(owner, id)) ?? notFound();
  return (
    <>
      <PageHead
        title="A second chance"
        note={
          <Link href={`/people/${id}`}>
            <bdi>{stands.person.name}</bdi>
          </Link>
        }
      />
      <Row>{bodyOf(owner, stands, seen === 'yes')}</Row>
    </>
  );
}

function bodyOf(owner: Owner, stands: standings.Stands, seen: boolean) {
  const { person, now } = stands;
  if (!mayBeginAgain(now))
    return (
      <p className="measure">
        Nothing is shut between you; no second chance is needed.{' '}
        <Link href={`/people/${person.id}/standing`}>How it stands</Link>
      </p>
    );
  if (now.chances > 0 && !seen) return <Before owner={owner} stands={stands} />;
  return <Terms stands={stands} />;
}

function mayBeginAgain({ standing, before, grave }: standings.Stands['now']): boolean {
  return isOutside({ standing: before ?? standing }) || (grave && standing !== 'memorial');
}

// From the second one on, how it went the last time is seen first.
async function Before({
  owner,
  stands: { person, now, changes },
}: {
  owner: Owner;
  stands: standings.Stands;
}) {
  const between = await breaches.list(owner, person.id);
  return (
    <>
      <p className="calm">
        {now.chances === 1 ? 'There was one before.' : `There were ${now.chances} before.`}
      </p>
      <p className="measure">How it went, first. It may still be right to begin again.</p>
      <StandingHistory changes={changes} open today={owner.today} />
      {between.length > 0 ? (
        <BreachLines person={person.id} all={between} talkOut={null} today={owner.today} />
      ) : null}
      <div className="acts acts-wide">
        <LinkButton look="full" href={`/people/${person.id}/standing/again?seen=yes`}>
          I have seen it. Go on
        </LinkButton>
        <LinkButton look="act" href={`/people/${person.id}`}>
          Leave it as it is
        </LinkButton>
      </div>
    </>
  );
}

function Terms({ stands: { person, now } }: { stands: standings.Stands }) {
  return (
    <>
      <p className="measure">
        It is yours to give, and nobody is owed one. What you know of them stays; liking and trust start again
        today.
      </p>
      <StepForm
        action={changeStanding}
        className="form mt-3"
        person={person.id}
        from={now.standing}
        to="open"
        label="A second chance"
      >
        <input type="hidden" name="again" value="on" />
        {now.chances > 0 ? <input type="hidden" name="seen" value="on" /> : null}
        <TextArea name="reason" label="Why now? A line for yourself" required />
        <TextArea name="terms" label="On which terms? What has to be different this time" required />
        <div className="acts acts-wide">
          <SubmitButton>Begin again</SubmitButton>
          <LinkButton look="act" href={`/people/${person.id}/standing`}>
            Leave it as it is
          </LinkButton>
        </div>
      </StepForm>
    </>
  );
}
