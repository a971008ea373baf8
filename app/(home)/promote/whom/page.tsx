import type { Metadata } from 'next';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { Near } from '@/components/signs/near';
import { VerdictSign } from '@/components/signs/verdict-sign';
import { EmptyState } from '@/components/ui/empty-state';
import { TextInput } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireOwner } from '@/lib/auth/owner';
import * as abilities from '@/lib/data/abilities';
import * as checks from '@/lib/data/checks';
import type { Ruling } from '@/lib/domain';
import { dayWords } from '@/lib/format';
import { areaIn } from '@/lib/input/rows';
import { oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Whom do I trust for …?' };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const area = areaIn(oneOf((await searchParams).area));
  const [areas, seen] = await Promise.all([
    abilities.areas(owner),
    area ? abilities.seenIn(owner, area) : Promise.resolve([]),
  ]);
  const rulings = await checks.tryMany(
    owner,
    seen.map((person) => person.id),
    { kind: 'refer', area },
  );
  const judged = seen.flatMap((person) => {
    const ruling = rulings.get(person.id);
    return ruling && ruling.verdict !== 'never' ? [{ ...person, ruling }] : [];
  });
  const trusted = judged.filter(({ ruling }) => ruling.verdict === 'earned');
  const nearest = judged
    .filter(({ ruling }) => ruling.verdict !== 'earned')
    .sort((a, b) => a.ruling.reasons.length - b.ruling.reasons.length)
    .slice(0, 10);
  return (
    <>
      <PageHead title={area ? `Whom do I trust for ${area}?` : 'Whom do I trust for …?'} />
      <Row>
        <form className="form" aria-label="Which skill">
          <TextInput
            name="area"
            label="Which skill"
            before={area}
            list="areas"
            maxLength={60}
            autoComplete="off"
          />
          <datalist id="areas">
            {areas.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <div className="acts acts-wide">
            <SubmitButton look="line">Look</SubmitButton>
          </div>
        </form>
      </Row>
      {area && trusted.length === 0 ? (
        <Section title="Nobody yet">
          <EmptyState title="Nobody has earned that yet.">
            {nearest.length > 0
              ? 'These are nearest to it.'
              : `Nobody’s ${area} is written down as seen first-hand.`}
          </EmptyState>
        </Section>
      ) : null}
      {trusted.length > 0 ? (
        <Section title="I put my name to them">
          <Persons people={trusted} area={area} />
        </Section>
      ) : null}
      {nearest.length > 0 ? (
        <Section title="Nearest to it">
          <Persons people={nearest} area={area} until={(day) => dayWords(day, owner.today)} />
        </Section>
      ) : null}
    </>
  );
}

type Judged = {
  id: string;
  name: string;
  stage: 'stranger' | 'known' | 'liked' | 'trusted' | 'friend';
  ruling: Ruling;
};

function Persons({
  people,
  area,
  until,
}: {
  people: Judged[];
  area: string;
  until?: (day: NonNullable<Ruling['earliest']>) => string;
}) {
  return (
    <ul className="may">
      {people.map(({ id, name, stage, ruling }) => (
        <li key={id}>
          <VerdictSign verdict={ruling.verdict} size={18} />
          <span>
            <Link href={`/promote?who=${id}&kind=refer&area=${encodeURIComponent(area)}`}>
              <bdi>{name}</bdi>
            </Link>{' '}
            {ruling.shown[0] ? <span className="quiet">{ruling.shown[0].what}.</span> : null}
          </span>
          <span className="quiet">
            {ruling.earliest && until ? `not before ${until(ruling.earliest)}` : <Near ring={stage} />}
          </span>
        </li>
      ))}
    </ul>
  );
}
