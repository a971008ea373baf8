import type { Metadata } from 'next';
import { askedFor } from '@/components/asks/ask-words';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as ledger from '@/lib/data/ask-ledger';
import { dayWords } from '@/lib/format';

export const metadata: Metadata = { title: 'Asks' };

export default async function Page() {
  const owner = await requireOwner();
  const page = await ledger.list(owner);
  if (page.asks.length === 0) {
    return (
      <Row>
        <h1 className="sr-only">Asks</h1>
        <EmptyState
          title="Nobody has asked you for anything yet."
          acts={<LinkButton href="/asks/new">They asked for something</LinkButton>}
        >
          What people ask of you, what you answered, and how they took it: here it stays with you.
        </EmptyState>
      </Row>
    );
  }
  return (
    <>
      <PageHead title="Asks" note="What people asked of you, and what you answered." />
      <Row>
        <LinkButton look="full" href="/asks/new">
          They asked for something
        </LinkButton>
      </Row>
      {page.asks.map((ask) => (
        <Row key={ask.id} margin={dayWords(ask.on, owner.today)}>
          <Link href={`/asks/${ask.id}`}>
            <bdi>{ask.person.name}</bdi>
          </Link>
          : {askedFor(ask.lines)}
        </Row>
      ))}
    </>
  );
}
