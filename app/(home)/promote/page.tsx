import type { Metadata } from 'next';
import { askGate } from '@/app/actions/promote';
import { QuestionForm } from '@/components/gate/question-form';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as abilities from '@/lib/data/abilities';
import * as rings from '@/lib/data/rings';
import { oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Promote?' };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const query = await searchParams;
  const who = oneOf(query.who);
  const [choice, areas] = await Promise.all([rings.nearest(owner, who), abilities.areas(owner)]);
  return (
    <>
      <PageHead title="Promote?" note="Your name is worth something. Has it been earned?" />
      <Row>
        <QuestionForm
          action={askGate}
          people={choice}
          areas={areas}
          asked={{ who, kind: oneOf(query.kind), area: oneOf(query.area) }}
        />
      </Row>
      <Section title="The other way round" note="Whom do I trust for …?">
        <ul className="steps">
          {areas.map((area) => (
            <li key={area}>
              <Link href={`/promote/whom?area=${encodeURIComponent(area)}`}>{area}</Link>
            </li>
          ))}
        </ul>
        {areas.length === 0 ? (
          <p className="quiet">Nobody’s work is written down yet. Log it when you see some: “work seen”.</p>
        ) : null}
      </Section>
    </>
  );
}
