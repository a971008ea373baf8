import type { Metadata } from 'next';
import { CommunityLines } from '@/components/person/community-lines';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { requireOwner } from '@/lib/auth/owner';
import * as communities from '@/lib/data/communities';

export const metadata: Metadata = { title: 'Where people met' };

export default async function Page() {
  const owner = await requireOwner();
  const found = await communities.report(owner);
  return (
    <>
      <PageHead
        title="Where you met, and what lasted"
        note="A place is not better for holding more people. Some of it only shows after years."
      />
      {found.length > 0 ? (
        <CommunityLines communities={found} />
      ) : (
        <Row>
          <EmptyState
            title="Nothing to tell yet."
            acts={<LinkButton href="/people">To the people</LinkButton>}
          >
            Say of somebody in which community or at which event you met: their page, Edit.
          </EmptyState>
        </Row>
      )}
    </>
  );
}
