import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { drawLine } from '@/app/actions/boundaries';
import { kindsInWords } from '@/components/person/words';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { BoundaryForm } from '@/components/standing/boundary-form';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as boundaries from '@/lib/data/boundaries';

// Never their name: a page's title ends up in histories.
export const metadata: Metadata = { title: 'Your line' };

export default async function BoundariesPage({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { id } = await params;
  const line = await boundaries.get(owner, id);
  if (!line?.person) notFound();
  return (
    <>
      <PageHead
        title="What you never do for them"
        note={
          <Link href={`/people/${id}`}>
            <bdi>{line.person.name}</bdi>
          </Link>
        }
      />
      <Row>
        <p className="measure">
          The gate keeps your line, however near they are and however much speaks for them.
        </p>
        <BoundaryForm
          action={drawLine}
          person={id}
          legend="Never for them"
          kinds={line.kinds}
          changes={line.changes}
          today={owner.today}
        />
        <p className="quiet measure">
          {line.forAll.length > 0 ? `For nobody: ${kindsInWords(line.forAll)}. ` : ''}
          <Link href="/you#nobody">What you do for nobody</Link>
        </p>
      </Row>
    </>
  );
}
