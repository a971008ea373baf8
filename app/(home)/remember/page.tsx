import type { Metadata } from 'next';
import { answerCard } from '@/app/actions/memory';
import { CardForm } from '@/components/memory/card-form';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { requireOwner } from '@/lib/auth/owner';
import * as memories from '@/lib/data/memories';
import { nextCard } from '@/lib/domain';
import { numberWords } from '@/lib/format';
import { askedBefore, round } from '@/lib/input/memory';
import { oneOf, type Query } from '@/lib/query';

// Titles end up in history lists and on shared screens: they never name anybody.
export const metadata: Metadata = { title: 'Remember' };

export default async function RememberPage({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const asked = askedBefore(oneOf((await searchParams).asked) ?? '');
  const card = asked.length < round ? nextCard(await memories.list(owner), asked) : null;
  return (
    <>
      <PageHead title="Remember" note={card ? noteWords(asked.length + 1) : null} />
      {card ? (
        <CardForm key={card.id} action={answerCard} card={card} asked={asked} today={owner.today} />
      ) : (
        <Ended asked={asked.length} />
      )}
    </>
  );
}

function Ended({ asked }: { asked: number }) {
  return (
    <Row>
      <EmptyState
        title={asked > 0 ? 'That is all for now.' : 'Nothing to bring back today.'}
        acts={<LinkButton href="/">This week</LinkButton>}
      >
        {asked > 0
          ? 'What you knew comes back when it may begin to fade; what was gone comes back sooner.'
          : 'The small details you note come back here, each when it may begin to fade.'}
      </EmptyState>
    </Row>
  );
}

function noteWords(place: number): string {
  return place === 1
    ? `Up to ${numberWords(round)} small details, one at a time. Nobody keeps count.`
    : `Small detail ${numberWords(place)} of up to ${numberWords(round)}.`;
}
