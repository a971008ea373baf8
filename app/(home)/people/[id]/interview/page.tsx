import { notFound } from 'next/navigation';
import { removeOccasion } from '@/app/actions/entries';
import { recallPerson } from '@/app/actions/interview';
import { InterviewForm } from '@/components/interview/interview-form';
import { RecalledBefore } from '@/components/interview/recalled-before';
import { PageHead } from '@/components/shell/page-head';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as occasions from '@/lib/data/occasions';
import * as roster from '@/lib/data/roster';

export const metadata = { title: 'I already know them' };

export default async function InterviewPage({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { id } = await params;
  const [[person], saves] = await Promise.all([roster.named(owner, [id]), occasions.recalled(owner, id)]);
  if (!person) notFound();
  return (
    <>
      <PageHead
        title="I already know them"
        note={
          <>
            Two minutes about{' '}
            <Link href={`/people/${id}`}>
              <bdi>{person.name}</bdi>
            </Link>
            , so that you need not begin anew with an old friend.
          </>
        }
      />
      <RecalledBefore person={id} today={owner.today} saves={saves} takeBack={removeOccasion} />
      <InterviewForm
        action={recallPerson}
        token={crypto.randomUUID()}
        person={id}
        name={person.name}
        today={owner.today}
      />
    </>
  );
}
