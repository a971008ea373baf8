import type { Metadata } from 'next';
import { LedgerLines } from '@/components/asks/ledger-lines';
import { LedgerSeek } from '@/components/asks/ledger-seek';
import { Order } from '@/components/asks/order';
import { NotThatOne } from '@/components/shell/not-that-one';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as ledger from '@/lib/data/ask-ledger';
import type { Owner } from '@/lib/data/owner';
import * as portraits from '@/lib/data/portrait';
import { parseBefore } from '@/lib/data/timeline';
import { ASK_LISTS } from '@/lib/domain';
import { type AskQuery, askQuery } from '@/lib/input/ask-query';
import { namesNobody, oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Asks' };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const query = await searchParams;
  const asked = askQuery.parse({ list: oneOf(query.list), by: oneOf(query.by), who: oneOf(query.who) });
  const after = parseBefore(oneOf(query.after));
  const [page, person] = await Promise.all([
    ledger.list(owner, filterOf(asked), after),
    asked.who ? portraits.get(owner, asked.who) : null,
  ]);
  if (page.asks.length === 0 && !after && (await isEmpty(owner))) return <NobodyAsked />;
  const whole = !asked.who && !asked.by;
  return (
    <>
      <PageHead title="Asks" note="What people asked of you, and what you answered." />
      <Row>
        <NotThatOne when={namesNobody([oneOf(query.who)], person ? [person] : [])} />
        <div className="acts acts-wide">
          <LinkButton look="full" href={person ? `/asks/new?with=${person.id}` : '/asks/new'}>
            They asked for something
          </LinkButton>
          <LinkButton look="act" href="/asks/invitations">
            Invitations
          </LinkButton>
          <LinkButton look="act" href="/rings/manners">
            My manners, as an answer
          </LinkButton>
        </div>
      </Row>
      <LedgerSeek list={whole ? asked.list : null} by={asked.by ?? null} />
      {person ? (
        <Row>
          <p>
            Of{' '}
            <Link href={`/people/${person.id}`}>
              <bdi>{person.name}</bdi>
            </Link>
            :
          </p>
          <Order days={person} today={owner.today} />
        </Row>
      ) : null}
      {page.asks.length === 0 ? (
        <Row>
          <p className="calm">{nothing(asked)}</p>
        </Row>
      ) : (
        <LedgerLines asks={page.asks} today={owner.today} />
      )}
      <Row>
        <div className="acts acts-wide">
          {page.next ? <LinkButton href={addressOf(asked, page.next)}>Earlier ones</LinkButton> : null}
          {after ? (
            <LinkButton look="act" href={addressOf(asked)}>
              From the latest
            </LinkButton>
          ) : null}
        </div>
      </Row>
    </>
  );
}

function NobodyAsked() {
  return (
    <Row>
      <h1 className="sr-only">Asks</h1>
      <EmptyState
        title="Nobody has asked you for anything yet."
        acts={
          <>
            <LinkButton href="/asks/new">They asked for something</LinkButton>
            <LinkButton look="act" href="/asks/invitations">
              Invitations
            </LinkButton>
          </>
        }
      >
        What people ask of you, what you answered, and how they took it: here it stays with you.
      </EmptyState>
    </Row>
  );
}

async function isEmpty(owner: Owner): Promise<boolean> {
  return (await ledger.list(owner, {}, null, 1)).asks.length === 0;
}

function filterOf({ list, by, who }: AskQuery): ledger.Filter {
  if (who) return { personId: who };
  return by ? { channel: by } : ASK_LISTS[list].only;
}

function nothing({ list, by, who }: AskQuery): string {
  if (who) return 'They have not asked you for anything.';
  return by ? 'Nothing came this way.' : ASK_LISTS[list].nothing;
}

function addressOf({ list, by, who }: AskQuery, after?: ledger.After): string {
  const query = new URLSearchParams();
  if (who) query.set('who', who);
  else if (by) query.set('by', by);
  else if (list !== 'open') query.set('list', list);
  if (after) query.set('after', `${after.on}_${after.id}`);
  return query.size === 0 ? '/asks' : `/asks?${query}`;
}
