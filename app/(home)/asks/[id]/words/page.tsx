import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WordsLinks } from '@/components/answers/words-links';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as asks from '@/lib/data/asks';
import { DRAFT_CODES, type DraftCode } from '@/lib/domain';
import { oneOf, type Query } from '@/lib/query';
import { draftsFor, factsOf } from '../drafts-for';
import { Words } from './words';

// Never their name: a page's title ends up in histories.
export const metadata: Metadata = { title: 'Words for an answer' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function WordsPage({ params, searchParams }: Props) {
  const owner = await requireOwner();
  const ask = (await asks.get(owner, (await params).id)) ?? notFound();
  const best = draftsFor(ask);
  const chosen = oneOf((await searchParams).say)?.toUpperCase();
  const withWords = [...best, ...DRAFT_CODES].filter((code) => code !== 'NO_REPLY');
  const kind: DraftCode = withWords.find((code) => code === chosen) ?? withWords[0] ?? 'WRONG_PERSON';
  const at = `/asks/${ask.id}/words`;
  return (
    <>
      <PageHead
        title="What you could say"
        note={
          <>
            To <bdi>{ask.person.name}</bdi>. <Link href={`/asks/${ask.id}`}>Back to what they asked</Link>
          </>
        }
      />
      <Row>
        <WordsLinks at={at} best={best} now={kind} />
      </Row>
      <Words
        owner={owner}
        about={{ person: ask.person.id, ask: ask.id }}
        kind={kind}
        facts={factsOf(ask, owner.today)}
      />
    </>
  );
}
