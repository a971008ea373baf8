import type { Metadata } from 'next';
import { MannersTable } from '@/components/rings/manners-table';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { requireOwner } from '@/lib/auth/owner';
import { mannersChart } from '@/lib/domain';

export const metadata: Metadata = { title: 'My manners' };

/** The chart alone, without names, for paper or for somebody who asks. */
export default async function Page() {
  await requireOwner();
  return (
    <>
      <PageHead title="How I do networking" note="Know me, like me, trust me: in that order." />
      <Row>
        <MannersTable chart={mannersChart()} />
        <p className="quiet">Print it from your browser’s menu; the page leaves everything else out.</p>
      </Row>
    </>
  );
}
