import { NudgeLine } from '@/components/nurture/nudge-row';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { Owner } from '@/lib/data/owner';
import * as week from '@/lib/data/week';
import { rangeWords } from '@/lib/format';
import { viewOf } from './nudge-view';

const size = 40;
const mostPages = 50;

/** Everybody whom a day or a human matter of this week calls for beside the list, a page at a time. */
export async function AlsoDated({ owner, page }: { owner: Owner; page: string }) {
  const at = Math.min(mostPages, Math.max(1, Math.floor(Number(page)) || 1));
  const skip = (at - 1) * size;
  const list = await week.list(owner, { also: { skip, take: size } });
  const { also } = await viewOf(owner, { ...list, main: [], more: [], rekindle: [] });
  return (
    <>
      <PageHead title="Also dated this week" note={`${rangeWords(list.from, list.until, owner.today)}.`} />
      <Row>
        {also.length === 0 ? (
          <EmptyState title="Nobody else this week." />
        ) : (
          <ul className="measure">
            {also.map((nudge) => (
              <NudgeLine key={nudge.id} nudge={nudge} />
            ))}
          </ul>
        )}
        <p className="acts acts-wide">
          {at > 1 ? <Link href={`/?also=${at - 1}`}>Those before</Link> : null}
          {skip + size < list.dated && at < mostPages ? (
            <Link href={`/?also=${at + 1}`}>Those after</Link>
          ) : null}
          <Link href="/">This week</Link>
        </p>
      </Row>
    </>
  );
}
