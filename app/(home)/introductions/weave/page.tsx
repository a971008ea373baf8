import type { Metadata } from 'next';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as matches from '@/lib/data/matches';

export const metadata: Metadata = { title: 'Weave together' };

export default async function Page() {
  const owner = await requireOwner();
  const pairs = await matches.list(owner);
  if (pairs.length === 0) {
    return (
      <Row>
        <h1 className="sr-only">Weave together</h1>
        <EmptyState
          title="Nobody comes to mind just now."
          acts={<LinkButton href="/promote?kind=match">I have two in mind</LinkButton>}
        >
          Gus looks among those nearest to you for an interest that two of them share, or for work you have
          seen that another could use.
        </EmptyState>
      </Row>
    );
  }
  return (
    <>
      <PageHead title="Whom could I weave together?" note="For their sake, not for yours. You know better." />
      <ul className="introductions">
        {pairs.map((pair) => (
          <Row key={`${pair.one.id} ${pair.other.id}`} as="li" className="woven">
            <Two pair={pair} />
          </Row>
        ))}
      </ul>
      <Row>
        <div className="acts acts-wide">
          <LinkButton href="/promote?kind=match">I have two others in mind</LinkButton>
        </div>
      </Row>
    </>
  );
}

function Two({ pair: { one, other, reason } }: { pair: matches.Pair }) {
  const asked = new URLSearchParams({ kind: 'match', who: one.id, with: other.id });
  return (
    <>
      <h2>
        <Link href={`/promote?${asked}`}>
          <bdi>{one.name}</bdi> and <bdi>{other.name}</bdi>
        </Link>
      </h2>
      <dl>
        <div>
          <dt>
            For <bdi>{one.name}</bdi>
          </dt>
          <dd dir="auto">{said(reason.forA)}</dd>
        </div>
        <div>
          <dt>
            For <bdi>{other.name}</bdi>
          </dt>
          <dd dir="auto">{said(reason.forB)}</dd>
        </div>
      </dl>
    </>
  );
}

/** A benefit, which is written to stand within a sentence, as one of its own. */
function said(benefit: string): string {
  return `${benefit.replace(/^you\b/, 'You')}.`;
}
