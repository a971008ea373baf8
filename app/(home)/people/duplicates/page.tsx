import type { Metadata } from 'next';
import { keepApart, mergePeople, undoMerge } from '@/app/actions/duplicates';
import { alikeWords } from '@/components/person/alike-words';
import { MergeLines } from '@/components/person/merge-lines';
import { PairForms } from '@/components/person/pair-forms';
import { SideBySide } from '@/components/person/side-by-side';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { requireOwner } from '@/lib/auth/owner';
import * as lookalikes from '@/lib/data/lookalikes';
import * as merges from '@/lib/data/merges';
import { parseBefore } from '@/lib/data/timeline';
import { oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Here twice?' };

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const query = await searchParams;
  const after = lookalikes.parseAfter(oneOf(query.after));
  const [{ pairs, next }, done] = await Promise.all([
    lookalikes.list(owner, after),
    merges.list(owner, parseBefore(oneOf(query.made)), 20),
  ]);
  return (
    <>
      <PageHead
        title="Here twice?"
        note="People who may be one and the same. You decide; whatever you make one can be made two again for 30 days."
      />
      {pairs.length === 0 ? (
        <Row>
          <EmptyState
            title="Nobody seems to be here twice."
            acts={<LinkButton href="/people">To the people</LinkButton>}
          />
        </Row>
      ) : null}
      {pairs.map(({ one, other, because }) => (
        <Row key={`${one.id} ${other.id}`} className="pair">
          <h2>{alikeWords(because)}</h2>
          <SideBySide sides={[one, other]} today={owner.today} />
          <PairForms sides={[one, other]} merge={mergePeople} apart={keepApart} />
        </Row>
      ))}
      {next ? (
        <Row>
          <LinkButton href={`/people/duplicates?after=${next.alike}_${next.one}_${next.other}`}>
            The next 20
          </LinkButton>
        </Row>
      ) : null}
      {done.merges.length > 0 ? (
        <div id="made">
          <Section
            title="Made one"
            rows={
              <>
                <MergeLines merges={done.merges} undo={undoMerge} today={owner.today} />
                {done.next ? (
                  <Row>
                    <LinkButton href={`/people/duplicates?made=${done.next.on}_${done.next.id}#made`}>
                      Those before
                    </LinkButton>
                  </Row>
                ) : null}
              </>
            }
          />
        </div>
      ) : null}
    </>
  );
}
