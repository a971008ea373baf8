import type { Metadata } from 'next';
import { TestimonialLines } from '@/components/record/testimonial-lines';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as testimonials from '@/lib/data/testimonials';
import { parseBefore } from '@/lib/data/timeline';
import { oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Endorsements and recommendations' };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const query = await searchParams;
  const direction = oneOf(query.direction) === 'received' ? 'received' : 'given';
  const before = parseBefore(oneOf(query.before));
  const { lines, next } = await testimonials.list(owner, direction, { before });
  const here = `/record/testimonials?direction=${direction}`;
  return (
    <>
      <PageHead title="Endorsements and recommendations" note={notes[direction]} />
      <Row>
        <div className="acts acts-wide">
          <LinkButton look="full" href="/record/testimonials/new">
            Note one
          </LinkButton>
        </div>
        <nav className="rooms" aria-label="Which way">
          <Link href="/record/testimonials" aria-current={direction === 'given' ? 'page' : undefined}>
            From you
          </Link>
          <Link
            href="/record/testimonials?direction=received"
            aria-current={direction === 'received' ? 'page' : undefined}
          >
            For you
          </Link>
        </nav>
      </Row>
      {lines.length === 0 ? (
        <Row>
          <p className="calm">None are noted yet.</p>
        </Row>
      ) : (
        <TestimonialLines lines={lines} today={owner.today} />
      )}
      <Row>
        <div className="acts acts-wide">
          {next ? <LinkButton href={`${here}&before=${next.on}_${next.id}`}>Earlier ones</LinkButton> : null}
          {before ? (
            <LinkButton look="act" href={here}>
              From the latest
            </LinkButton>
          ) : null}
        </div>
      </Row>
    </>
  );
}

const notes = {
  given: 'Where your name stands for somebody’s skill: noted by hand, or given through the gate.',
  received: 'What others said for you. It proves nothing about them; it is good to have.',
};
