import type { Metadata } from 'next';
import { logInvitation } from '@/app/actions/invitations';
import { InvitationForm } from '@/components/invitations/invitation-form';
import { NotThatOne } from '@/components/shell/not-that-one';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { requireOwner } from '@/lib/auth/owner';
import * as roster from '@/lib/data/roster';
import { addDays } from '@/lib/domain';
import { namesNobody, oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'They invited you' };

export default async function NewInvitationPage({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const who = oneOf((await searchParams).with);
  const [person] = who ? await roster.named(owner, [who]) : [];
  return (
    <>
      <PageHead title="They invited you" note="Who and where to is enough." />
      <Row>
        <NotThatOne when={namesNobody([who], person ? [person] : [])} />
        <InvitationForm
          action={logInvitation}
          token={crypto.randomUUID()}
          today={owner.today}
          yesterday={addDays(owner.today, -1)}
          who={person}
        />
      </Row>
    </>
  );
}
