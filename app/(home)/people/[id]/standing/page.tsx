import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { changeStanding } from '@/app/actions/standings';
import { standingMeanings, standingWords } from '@/components/person/words';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { BegunAgain } from '@/components/standing/begun-again';
import { Ladder } from '@/components/standing/ladder';
import { Reopen } from '@/components/standing/reopen';
import { StandingHistory } from '@/components/standing/standing-history';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as ledger from '@/lib/data/ask-ledger';
import * as standings from '@/lib/data/standings';
import { isShut } from '@/lib/domain';

// Never their name: a page's title ends up in histories.
export const metadata: Metadata = { title: 'How it stands' };

export default async function StandingPage({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { id } = await params;
  const stands = (await standings.get(owner, id)) ?? notFound();
  const { now, kinds, changes, person } = stands;
  const isClosed = isShut(now);
  const asked = isClosed ? null : await ledger.list(owner, { personId: id }, null, 1);
  const [last] = changes;
  return (
    <>
      <PageHead
        title="How it stands"
        note={
          <Link href={`/people/${id}`}>
            <bdi>{person.name}</bdi>
          </Link>
        }
      />
      <Row>
        <p className="calm">{standingWords[now.standing]}</p>
        <p className="measure">
          {standingMeanings[now.standing]}
          {now.standing === 'limited' ? (
            <>
              {' '}
              <Link href={`/people/${id}/boundaries`}>Which ones</Link>
            </>
          ) : null}
        </p>
        {now.grave && !isClosed ? (
          <p className="measure">
            A grave breach stands between you. Deeds do not mend it;{' '}
            <Link href={`/people/${id}/standing/again`}>a second chance</Link> could, if you ever want to.
          </p>
        ) : null}
        {last?.to === 'open' && last.terms ? <BegunAgain terms={last.terms} /> : null}
        <Reopen change={changeStanding} person={id} now={now} kinds={kinds} />
        <StandingHistory changes={changes} today={owner.today} />
      </Row>
      {isClosed ? null : (
        <Section
          title="What you could do"
          note="The mildest first. Nobody is told, and most things need nothing at all."
        >
          <Ladder
            change={changeStanding}
            person={id}
            standing={now.standing}
            kinds={kinds}
            ask={asked?.asks[0]?.id ?? null}
          />
        </Section>
      )}
      {now.standing === 'memorial' ? null : (
        <Section title="In memory" note="For when they have died. They stay in your book.">
          <div className="acts acts-wide">
            <LinkButton href={`/people/${id}/standing/memorial`}>They have died</LinkButton>
          </div>
        </Section>
      )}
    </>
  );
}
