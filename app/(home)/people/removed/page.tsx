import type { Metadata } from 'next';
import { bringBackPerson } from '@/app/actions/people';
import { RemovedLines } from '@/components/person/removed-lines';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { requireOwner } from '@/lib/auth/owner';
import { parseBefore } from '@/lib/data/timeline';
import * as trash from '@/lib/data/trash';
import { oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Removed' };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const after = parseBefore(oneOf((await searchParams).after));
  const { people, next } = await trash.list(owner, after);
  return (
    <>
      <PageHead
        title="Removed"
        note="They can be brought back for 30 days, with everything about them. Then Gus erases them by itself."
      />
      {people.length > 0 ? (
        <RemovedLines people={people} bringBack={bringBackPerson} today={owner.today} />
      ) : (
        <Row>
          <EmptyState
            title="Nobody was removed."
            acts={<LinkButton href="/people">To the people</LinkButton>}
          />
        </Row>
      )}
      {next ? (
        <Row>
          <LinkButton href={`/people/removed?after=${next.on}_${next.id}`}>The next 50</LinkButton>
        </Row>
      ) : null}
    </>
  );
}
