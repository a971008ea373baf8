import type { Metadata } from 'next';
import { MannersTable } from '@/components/rings/manners-table';
import { RingLegend } from '@/components/rings/ring-legend';
import { RingPicture } from '@/components/rings/ring-picture';
import { RingTable } from '@/components/rings/ring-table';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Fold } from '@/components/ui/fold';
import { requireOwner } from '@/lib/auth/owner';
import * as rings from '@/lib/data/rings';
import { isOutside, mannersChart, ringChart, ringClusters, STAGE_NAMES, type Stage } from '@/lib/domain';
import { ringPerson, ringRow } from './ring-view';

export const metadata: Metadata = { title: 'The rings' };

export default async function Page() {
  const owner = await requireOwner();
  const counts = await rings.count(owner);
  const all = counts.reduce((sum, { people }) => sum + people, 0);
  const people = all <= rings.mostDrawn ? await rings.list(owner) : [];
  const drawn = people.map((person) => ringPerson(person, owner.today));
  const rows = people.map((person) => ringRow(person, owner.today));
  const says = new Map(
    rows.map(({ id, name, stage, standing, silence, move }) => [
      id,
      [name, STAGE_NAMES[stage], `last talked ${silence}`, standing, move].filter(Boolean).join(', '),
    ]),
  );
  const inside = new Map<Stage, number>();
  for (const { stage, standing, people: many } of counts) {
    if (!isOutside({ standing })) inside.set(stage, (inside.get(stage) ?? 0) + many);
  }
  const outside = all - [...inside.values()].reduce((sum, many) => sum + many, 0);
  const chart = all <= rings.mostDrawn ? ringChart(drawn) : ringClusters(inside, outside);
  return (
    <>
      <PageHead title="The rings" note="You in the middle. The longer the silence, the paler the dot." />
      <Row bodyClass="rings">
        {all === 0 ? (
          <EmptyState title="Nobody is in your rings yet.">They fill one talk at a time.</EmptyState>
        ) : null}
        <figure className="chart">
          <RingPicture chart={chart} says={({ id, name }) => says.get(id) ?? name} />
        </figure>
        <RingLegend />
        <Fold summary="The same as a table">
          {rows.length > 0 ? <RingTable rows={rows} /> : <CountTable inside={inside} outside={outside} />}
        </Fold>
      </Row>
      <Section title="My manners" note="What I do for whom. Nobody is named, so it may be shown to anybody.">
        <MannersTable chart={mannersChart()} />
        <div className="acts acts-wide">
          <LinkButton href="/rings/manners">A page to print</LinkButton>
        </div>
      </Section>
    </>
  );
}

function CountTable({ inside, outside }: { inside: Map<Stage, number>; outside: number }) {
  return (
    <table className="plain">
      <thead>
        <tr>
          <th scope="col">Ring</th>
          <th scope="col">People</th>
        </tr>
      </thead>
      <tbody>
        {[...inside].map(([stage, many]) => (
          <tr key={stage}>
            <th scope="row">{STAGE_NAMES[stage]}</th>
            <td>{many}</td>
          </tr>
        ))}
        {outside > 0 ? (
          <tr>
            <th scope="row">outside, by your word</th>
            <td>{outside}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
