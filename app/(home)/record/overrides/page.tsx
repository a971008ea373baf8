import type { Metadata } from 'next';
import { OverrideLines } from '@/components/gate/override-lines';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { requireOwner } from '@/lib/auth/owner';
import * as overrides from '@/lib/data/overrides';
import { parseBefore } from '@/lib/data/timeline';
import { oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Against a “not yet”' };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const before = parseBefore(oneOf((await searchParams).before));
  const { overrides: lines, next } = await overrides.list(owner, before);
  return (
    <>
      <PageHead
        title="Against a “not yet”"
        note="Where you put your name to it anyway, and what came of it."
      />
      {lines.length === 0 ? (
        <Row>
          <p className="calm">Nothing here.</p>
        </Row>
      ) : (
        <OverrideLines overrides={lines} today={owner.today} />
      )}
      <Row>
        <div className="acts acts-wide">
          {next ? (
            <LinkButton href={`/record/overrides?before=${next.on}_${next.id}`}>Earlier ones</LinkButton>
          ) : null}
          <LinkButton look="act" href="/record">
            My record
          </LinkButton>
        </div>
      </Row>
    </>
  );
}
