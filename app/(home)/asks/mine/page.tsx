import type { Metadata } from 'next';
import { beforeAsking, noteMyAnswer } from '@/app/actions/my-asks';
import { BeforeForm } from '@/components/asks/before-form';
import { MyAsks } from '@/components/asks/my-asks';
import { NotThatOne } from '@/components/shell/not-that-one';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { requireOwner } from '@/lib/auth/owner';
import * as mine from '@/lib/data/my-asks';
import type { Owner } from '@/lib/data/owner';
import * as roster from '@/lib/data/roster';
import { parseBefore } from '@/lib/data/timeline';
import { namesNobody, oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Before you ask' };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const query = await searchParams;
  const before = parseBefore(oneOf(query.before));
  const page = await mine.list(owner, before);
  return (
    <>
      <PageHead
        title={before ? 'What you asked earlier' : 'Before you ask'}
        note="The gate, turned round: what would you say, if it were asked of you?"
      />
      {before ? null : <TheForm owner={owner} who={oneOf(query.with)} />}
      {page.asks.length > 0 ? (
        <Section
          title={before ? 'Earlier' : 'What you asked'}
          rows={<MyAsks asks={page.asks} today={owner.today} action={noteMyAnswer} />}
        />
      ) : null}
      <Row>
        <div className="acts acts-wide">
          {page.next ? (
            <LinkButton href={`/asks/mine?before=${page.next.on}_${page.next.id}`}>Earlier ones</LinkButton>
          ) : null}
          {before ? (
            <LinkButton look="act" href="/asks/mine">
              From the beginning
            </LinkButton>
          ) : null}
        </div>
      </Row>
    </>
  );
}

async function TheForm({ owner, who }: { owner: Owner; who?: string }) {
  const { chosen, offered } = await roster.offered(owner, who ? [who] : []);
  return (
    <Row>
      <NotThatOne when={namesNobody([who], chosen)} />
      <BeforeForm
        action={beforeAsking}
        token={crypto.randomUUID()}
        offered={offered}
        who={chosen[0]?.id ?? ''}
      />
    </Row>
  );
}
