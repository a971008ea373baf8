import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Asked } from '@/components/gate/verdict';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { VerdictSign } from '@/components/signs/verdict-sign';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as asks from '@/lib/data/asks';
import { dayWords } from '@/lib/format';

export const metadata: Metadata = { title: 'An ask' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const ask = (await asks.get(owner, (await params).id)) ?? notFound();
  const { person, lines, on } = ask;
  return (
    <>
      <PageHead
        title={
          <>
            <Link href={`/people/${person.id}`}>
              <bdi>{person.name}</bdi>
            </Link>{' '}
            asked
          </>
        }
        note={dayWords(on, owner.today)}
      />
      <Section
        title="What the gate says"
        rows={lines.map((line) => (
          <Row key={line.check} margin={<VerdictSign verdict={line.ruling.verdict} size={24} />}>
            <Link href={`/promote/${line.check}`}>
              <Asked kind={line.kind} names={[person.name]} area={line.area} />
            </Link>
          </Row>
        ))}
      />
    </>
  );
}
