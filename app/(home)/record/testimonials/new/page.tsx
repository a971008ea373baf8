import type { Metadata } from 'next';
import { noteTestimonial } from '@/app/actions/record';
import { TestimonialForm } from '@/components/record/testimonial-form';
import { NotThatOne } from '@/components/shell/not-that-one';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { requireOwner } from '@/lib/auth/owner';
import * as roster from '@/lib/data/roster';
import { addDays } from '@/lib/domain';
import { namesNobody, oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'An endorsement or a recommendation' };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const who = oneOf((await searchParams).with);
  const { chosen, offered } = await roster.offered(owner, who ? [who] : []);
  return (
    <>
      <PageHead
        title="An endorsement or a recommendation"
        note="One that was given or received elsewhere. To ask whether one is earned, there is Promote?."
      />
      <Row>
        <NotThatOne when={namesNobody([who], chosen)} />
        <TestimonialForm
          action={noteTestimonial}
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
