import type { Metadata } from 'next';
import { IntroductionLines } from '@/components/introductions/introduction-lines';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { requireOwner } from '@/lib/auth/owner';
import * as introductions from '@/lib/data/introduction-lists';
import type { Owner } from '@/lib/data/owner';
import { parseBefore } from '@/lib/data/timeline';
import { oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Introductions' };

const titles = { mine: 'Your turn', waiting: 'Waiting for an answer', done: 'Done' } as const;
const lists = ['mine', 'waiting', 'done'] as const satisfies introductions.Which[];

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const query = await searchParams;
  const which = lists.find((one) => one === oneOf(query.list));
  if (which) return <OneList owner={owner} which={which} after={parseBefore(oneOf(query.after))} />;
  const pages = await Promise.all(lists.map((one) => introductions.list(owner, one)));
  if (pages.every(({ lines }) => lines.length === 0)) return <NoneYet />;
  return (
    <>
      <PageHead title="Introductions" note="Both are asked first, each with an easy way out." />
      {lists.map((one, at) => (
        <Part key={one} which={one} page={pages[at]} owner={owner} />
      ))}
      <Row>
        <div className="acts acts-wide">
          <LinkButton href="/introductions/weave">Whom could I weave together?</LinkButton>
        </div>
      </Row>
    </>
  );
}

type Page = Awaited<ReturnType<typeof introductions.list>>;

function Part({ which, page, owner }: { which: introductions.Which; page?: Page; owner: Owner }) {
  if (!page || page.lines.length === 0) return null;
  return (
    <Section
      title={titles[which]}
      rows={
        <>
          <IntroductionLines lines={page.lines} today={owner.today} />
          {page.next ? (
            <Row>
              <div className="acts acts-wide">
                <LinkButton
                  href={`/introductions?list=${which}&after=${page.next.on}_${page.next.id}`}
                  look="act"
                >
                  More of these
                </LinkButton>
              </div>
            </Row>
          ) : null}
        </>
      }
    />
  );
}

type OneListProps = { owner: Owner; which: introductions.Which; after: introductions.After | null };

/** A further page of one list. */
async function OneList({ owner, which, after }: OneListProps) {
  const page = await introductions.list(owner, which, after);
  return (
    <>
      <PageHead title="Introductions" />
      {page.lines.length === 0 ? (
        <Row>
          <p>Nothing here any more.</p>
        </Row>
      ) : null}
      <Part which={which} page={page} owner={owner} />
      <Row>
        <div className="acts acts-wide">
          <LinkButton href="/introductions">All introductions</LinkButton>
        </div>
      </Row>
    </>
  );
}

function NoneYet() {
  return (
    <Row>
      <h1 className="sr-only">Introductions</h1>
      <EmptyState
        title="Nobody is being introduced."
        acts={
          <>
            <LinkButton href="/promote?kind=introduce">Whom would I introduce?</LinkButton>
            <LinkButton href="/introductions/weave">Whom could I weave together?</LinkButton>
          </>
        }
      >
        An introduction begins with an answer that is earned. Then both are asked, each with an easy way out.
      </EmptyState>
    </Row>
  );
}
