import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { keepApart, mergePeople } from '@/app/actions/duplicates';
import { alikeWords } from '@/components/person/alike-words';
import { PairForms } from '@/components/person/pair-forms';
import { SideBySide } from '@/components/person/side-by-side';
import { WhoElse } from '@/components/person/who-else';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { requireOwner } from '@/lib/auth/owner';
import * as lookalikes from '@/lib/data/lookalikes';
import * as roster from '@/lib/data/roster';
import { search } from '@/lib/data/search';
import { oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Here twice?' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const owner = await requireOwner();
  const { id } = await params;
  const [person] = await roster.named(owner, [id]);
  if (!person) notFound();
  const query = await searchParams;
  const [q, other] = [(oneOf(query.q) ?? '').slice(0, 200), oneOf(query.other)];
  const pair = other ? await lookalikes.get(owner, id, other) : null;
  const { found } = q === '' ? { found: [] } : await search(owner, q);
  return (
    <>
      <PageHead
        title={
          <>
            Is <bdi>{person.name}</bdi> here twice?
          </>
        }
        note="Under another name, perhaps. Made one, everything about both stays; for 30 days they can be made two again."
      />
      {pair ? (
        <Row className="pair">
          <h2>{alikeWords(pair.because) || 'Side by side'}</h2>
          <SideBySide sides={[pair.one, pair.other]} today={owner.today} />
          <PairForms
            sides={[pair.one, pair.other]}
            merge={mergePeople}
            {...(pair.because.length > 0 ? { apart: keepApart } : {})}
          />
        </Row>
      ) : (
        <Row>
          <WhoElse person={id} q={q} found={found.filter((each) => each.id !== id).slice(0, 10)} />
        </Row>
      )}
    </>
  );
}
