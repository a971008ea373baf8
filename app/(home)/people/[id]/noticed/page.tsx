import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { answerNoticed, keepNoticed } from '@/app/actions/reasons';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { NoticedForm } from '@/components/standing/noticed-form';
import { Suggestions } from '@/components/standing/suggestions';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as reasons from '@/lib/data/reasons';

// Neither their name nor what was noticed: a page's title ends up in histories.
export const metadata: Metadata = { title: 'What you notice' };

export default async function NoticedPage({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { id } = await params;
  const { person, tags, automatic, suggested } = (await reasons.get(owner, id)) ?? notFound();
  return (
    <>
      <PageHead
        title="What you notice"
        note={
          <Link href={`/people/${id}`}>
            <bdi>{person.name}</bdi>
          </Link>
        }
      />
      <Row>
        <p className="measure">
          For your eyes alone, on no list and no chart. It lowers nothing, and can be unticked at any time:
          people are more than their way of following.
        </p>
      </Row>
      <Suggestions person={id} automatic={automatic} suggested={suggested} answer={answerNoticed} />
      <Section title="As you see it">
        <NoticedForm action={keepNoticed} person={id} tags={tags} />
      </Section>
    </>
  );
}
