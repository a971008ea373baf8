import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WordsLinks } from '@/components/answers/words-links';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as ledger from '@/lib/data/ask-ledger';
import * as theAsks from '@/lib/data/asks';
import type { Owner } from '@/lib/data/owner';
import * as people from '@/lib/data/people';
import * as standings from '@/lib/data/standings';
import type { DraftCode, DraftFacts } from '@/lib/domain';
import { oneOf, type Query } from '@/lib/query';
import { factsOf as factsOfAsk } from '../../../asks/[id]/drafts-for';
import { Words } from '../../../asks/[id]/words/words';

// Never their name: a page's title ends up in histories.
export const metadata: Metadata = { title: 'Words to them' };

const kinds: DraftCode[] = ['FEEDBACK', 'SECOND_CHANCE'];

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

/** Words to somebody who has asked for nothing just now: how something came across, or a new beginning. */
export default async function FeedbackPage({ params, searchParams }: Props) {
  const owner = await requireOwner();
  const person = (await people.get(owner, (await params).id)) ?? notFound();
  if (person.standing === 'memorial') notFound();
  const chosen = oneOf((await searchParams).say)?.toUpperCase();
  const kind = kinds.find((code) => code === chosen) ?? 'FEEDBACK';
  const at = `/people/${person.id}/feedback`;
  return (
    <>
      <PageHead
        title="What you could say"
        note={
          <>
            To{' '}
            <Link href={`/people/${person.id}`}>
              <bdi>{person.name}</bdi>
            </Link>
            . Once is enough, and you need not.
          </>
        }
      />
      <Row>
        <WordsLinks at={at} best={kinds} now={kind} only />
      </Row>
      <Words
        owner={owner}
        about={{ person: person.id, ask: null }}
        kind={kind}
        facts={await factsOf(owner, person, kind)}
      />
    </>
  );
}

/** What is known: of feedback, their latest ask; of a new beginning, the terms that were given for it. */
async function factsOf(owner: Owner, person: people.PersonDetail, kind: DraftCode): Promise<DraftFacts> {
  const known = { name: person.name, talked: person.lastTwoWayOn !== null };
  if (kind === 'SECOND_CHANCE') {
    const stands = await standings.get(owner, person.id);
    const terms = stands?.changes.find((change) => change.terms !== '')?.terms;
    return { ...known, ...(terms && { terms }) };
  }
  const { asks } = await ledger.list(owner, { personId: person.id, counted: true }, null, 1);
  const ask = asks[0] && (await theAsks.get(owner, asks[0].id));
  return ask ? { ...factsOfAsk(ask, owner.today), ...known } : known;
}
