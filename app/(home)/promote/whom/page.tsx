import type { Metadata } from 'next';
import { WhomForm } from '@/components/gate/question-form';
import { type Judged, TrustedFor } from '@/components/gate/trusted-for';
import { Row, Section } from '@/components/shell/row';
import { EmptyState } from '@/components/ui/empty-state';
import { requireOwner } from '@/lib/auth/owner';
import * as abilities from '@/lib/data/abilities';
import type { Owner } from '@/lib/data/owner';
import * as rulings from '@/lib/data/rulings';
import { areaIn } from '@/lib/input/rows';
import type { Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Whom do I trust for …?' };

const mostNear = 10;

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const sent = (await searchParams).area;
  const { area, off } = areaIn(sent && [sent].flat()[0]);
  const [areas, { trusted, nearest }] = await Promise.all([abilities.areas(owner), judgedFor(owner, area)]);
  return (
    <>
      <Row>
        <h1 className="sr-only">Whom do I trust for …?</h1>
        <WhomForm areas={areas} asked={area} off={off} />
      </Row>
      {trusted.length > 0 ? (
        <Section title="You can put your name to them">
          <TrustedFor people={trusted} area={area} today={owner.today} />
        </Section>
      ) : null}
      {area !== '' && trusted.length === 0 ? (
        <Row>
          <EmptyState title="Nobody has earned that yet.">
            {nearest.length > 0 ? (
              'Whoever is nearest to it stands below.'
            ) : (
              <>
                Nobody’s <bdi>{area}</bdi> is written down as seen first-hand. Log it when you see some: “work
                seen”.
              </>
            )}
          </EmptyState>
        </Row>
      ) : null}
      {nearest.length > 0 ? (
        <Section title="Nearest to it">
          <TrustedFor people={nearest} area={area} today={owner.today} />
        </Section>
      ) : null}
    </>
  );
}

/** Those to whom a referral in a skill is earned, and those who lack least; a never is neither. */
async function judgedFor(owner: Owner, area: string): Promise<{ trusted: Judged[]; nearest: Judged[] }> {
  if (area === '') return { trusted: [], nearest: [] };
  const seen = await abilities.seenIn(owner, area);
  const ruled = await rulings.tryMany(
    owner,
    seen.map((person) => person.id),
    { kind: 'refer', area },
  );
  const judged = seen.flatMap((person): Judged[] => {
    const ruling = ruled.get(person.id);
    return ruling && ruling.verdict !== 'never' ? [{ ...person, ruling }] : [];
  });
  const nearest = judged.filter(({ ruling }) => ruling.verdict !== 'earned').sort(byNearness);
  return {
    trusted: judged.filter(({ ruling }) => ruling.verdict === 'earned'),
    nearest: nearest.slice(0, mostNear),
  };
}

// Fewer things missing first, then what could be there sooner; what waits for a decision alone is near.
function byNearness(a: Judged, b: Judged): number {
  const soon = ({ ruling }: Judged) => ruling.earliest ?? '';
  return a.ruling.reasons.length - b.ruling.reasons.length || (soon(a) < soon(b) ? -1 : 1);
}
