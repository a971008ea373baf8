import type { Metadata } from 'next';
import { sayThanks, takeBackThanks } from '@/app/actions/record';
import { AwaitedLines } from '@/components/record/awaited-lines';
import { Owed, Thanked } from '@/components/record/thanks';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { requireOwner } from '@/lib/auth/owner';
import * as outcomes from '@/lib/data/outcomes';
import * as thanks from '@/lib/data/thanks';
import { parseBefore } from '@/lib/data/timeline';
import type { CalendarDate } from '@/lib/domain';
import { oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'What waits for a word' };

const size = 20;

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const { today } = owner;
  const query = await searchParams;
  const after = (name: string) => parseBefore(oneOf(query[name]));
  const [awaited, owed, thanked] = await Promise.all([
    outcomes.awaited(owner, { size: size + 1, after: after('told') }),
    thanks.listOwed(owner, size + 1, after('owed')),
    thanks.listThanked(owner, size + 1, after('thanked')),
  ]);
  return (
    <>
      <PageHead title="What waits for a word" note="Nothing here is urgent." />
      <Section
        title="How did it go?"
        note={awaited.length === 0 ? 'Nothing waits to be told.' : 'The oldest first.'}
        rows={
          <>
            <AwaitedLines awaited={awaited.slice(0, size)} today={today} />
            <Further
              name="told"
              all={awaited.map(({ checkId: id, on }) => ({ id, on }))}
              words="Later ones"
            />
          </>
        }
      />
      <Section
        title="Thanks"
        note={owed.length === 0 ? 'Nobody waits for thanks.' : 'For help that came to you of late.'}
        rows={
          <>
            <Owed helped={owed.slice(0, size)} today={today} action={sayThanks} />
            <Further name="owed" all={owed} words="Earlier ones" />
          </>
        }
      />
      {thanked.length > 0 ? (
        <Section
          title="Thanked"
          note="In case one was noted by mistake."
          rows={
            <>
              <Row>
                <Thanked helped={thanked.slice(0, size)} today={today} action={takeBackThanks} />
              </Row>
              <Further name="thanked" all={thanked} words="Earlier ones" />
            </>
          }
        />
      ) : null}
      <Row>
        <div className="acts acts-wide">
          <LinkButton look="act" href="/record">
            My record
          </LinkButton>
        </div>
      </Row>
    </>
  );
}

type FurtherProps = { name: string; all: readonly { id: string; on: CalendarDate }[]; words: string };

function Further({ name, all, words }: FurtherProps) {
  const last = all[size - 1];
  if (!last || all.length <= size) return null;
  return (
    <Row>
      <div className="acts acts-wide">
        <LinkButton href={`/record/waiting?${name}=${last.on}_${last.id}`}>{words}</LinkButton>
      </div>
    </Row>
  );
}
