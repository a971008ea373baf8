import type { Metadata } from 'next';
import { MannersTable } from '@/components/rings/manners-table';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as boundaries from '@/lib/data/boundaries';
import { mannersChart } from '@/lib/domain';

export const metadata: Metadata = { title: 'My manners' };

/** The chart alone, without names, for paper or for somebody who asks. */
export default async function Page() {
  const owner = await requireOwner();
  const line = await boundaries.get(owner, null);
  return (
    <>
      <PageHead title="How I do networking" note="Know me, like me, trust me: in that order." />
      <Row>
        <MannersTable chart={mannersChart({ never: line?.kinds })} />
        <p className="quiet no-print measure mt-4">
          It is made from your own line (<Link href="/you#nobody">what you do for nobody</Link>) and names
          nobody. Print it from your browser’s menu: it fits one page, and leaves everything else out.
        </p>
        <p className="acts acts-wide">
          <a className="btn" href="/api/manners" download="how-i-do-networking.svg">
            Save as a picture
          </a>
        </p>
      </Row>
    </>
  );
}
