import type { Metadata } from 'next';
import { logAsk } from '@/app/actions/asks';
import { AskForm } from '@/components/asks/ask-form';
import { NotThatOne } from '@/components/shell/not-that-one';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { requireOwner } from '@/lib/auth/owner';
import * as roster from '@/lib/data/roster';
import { addDays } from '@/lib/domain';
import { namesNobody, oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'They asked' };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const who = oneOf((await searchParams).with);
  const { chosen, offered } = await roster.offered(owner, who ? [who] : []);
  return (
    <>
      <PageHead
        title="They asked for something"
        note="Who and what is enough; where it is about a skill, which one."
      />
      <Row>
        <NotThatOne when={namesNobody([who], chosen)} />
        <AskForm
          action={logAsk}
          token={crypto.randomUUID()}
          today={owner.today}
          yesterday={addDays(owner.today, -1)}
          offered={offered}
          who={chosen[0]?.id ?? ''}
        />
      </Row>
    </>
  );
}
