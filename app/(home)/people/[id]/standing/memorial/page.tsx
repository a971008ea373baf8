import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { changeStanding } from '@/app/actions/standings';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { StepForm } from '@/components/standing/step-form';
import { LinkButton } from '@/components/ui/button';
import { TextArea } from '@/components/ui/inputs';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireOwner } from '@/lib/auth/owner';
import * as standings from '@/lib/data/standings';

// Never their name: a page's title ends up in histories.
export const metadata: Metadata = { title: 'In memory' };

export default async function MemorialPage({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { id } = await params;
  const { person, now } = (await standings.get(owner, id)) ?? notFound();
  if (now.standing === 'memorial') redirect(`/people/${id}/standing`);
  return (
    <>
      <PageHead
        title={
          <>
            <bdi>{person.name}</bdi> stays in your book
          </>
        }
      />
      <Row>
        <p className="measure">
          Everything you wrote down is kept, and stays yours to read. Gus will not remind you of them, and
          nothing will ever be asked of them again.
        </p>
        <StepForm
          action={changeStanding}
          person={id}
          from={now.standing}
          to="memorial"
          label="In memory"
          className="form mt-4"
        >
          <input type="hidden" name="confirmed" value="on" />
          <TextArea name="reason" label="A few words, if you like" />
          <div className="acts acts-wide">
            <SubmitButton>Keep them in memory</SubmitButton>
            <LinkButton look="act" href={`/people/${id}/standing`}>
              Not so
            </LinkButton>
          </div>
        </StepForm>
      </Row>
    </>
  );
}
