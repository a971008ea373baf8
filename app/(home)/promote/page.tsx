import type { Metadata } from 'next';
import { askGate } from '@/app/actions/promote';
import { QuestionForm, WhomForm } from '@/components/gate/question-form';
import { NotThatOne } from '@/components/shell/not-that-one';
import { Row, Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as abilities from '@/lib/data/abilities';
import * as rings from '@/lib/data/rings';
import * as roster from '@/lib/data/roster';
import { namesNobody, oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Promote?' };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const query = await searchParams;
  const chosen = [oneOf(query.who), oneOf(query.with)];
  const [choice, areas] = await Promise.all([
    rings.nearest(
      owner,
      chosen.flatMap((id) => id ?? []),
    ),
    abilities.areas(owner),
  ]);
  if (choice.length === 0 && !(await roster.hasAnybody(owner))) return <NobodyYet />;
  const [who, withWhom] = chosen.map((id) => choice.find((person) => person.id === id)?.id);
  return (
    <>
      <Row>
        <h1 className="sr-only">Promote?</h1>
        <NotThatOne when={namesNobody(chosen, choice)} />
        <QuestionForm
          action={askGate}
          token={crypto.randomUUID()}
          people={choice}
          areas={areas}
          asked={{ who, with: withWhom, kind: oneOf(query.kind), area: oneOf(query.area) }}
          others
        />
        <p className="of measure">
          Your name is worth something, and so is theirs. Gus looks at what was written down, says why, and
          keeps the answer.
        </p>
      </Row>
      <Row>
        <p className="acts">
          <Link className="act" href="/rings/manners">
            What I do for whom: my manners, to show or to print
          </Link>
        </p>
      </Row>
      <Section title="The other way round">
        {areas.length > 0 ? (
          <WhomForm areas={areas} />
        ) : (
          <p className="quiet">Nobody’s work is written down yet. Log it when you see some: “work seen”.</p>
        )}
      </Section>
    </>
  );
}

function NobodyYet() {
  return (
    <Row>
      <h1 className="sr-only">Promote?</h1>
      <EmptyState
        title="There is nobody to ask about yet."
        acts={<LinkButton href="/people/new">Add somebody</LinkButton>}
      >
        Gus can say whether a recommendation is earned once it knows somebody.
      </EmptyState>
    </Row>
  );
}
