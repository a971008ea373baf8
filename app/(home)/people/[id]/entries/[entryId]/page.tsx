import { notFound, redirect } from 'next/navigation';
import { correctEntry, removeEntry, removeOccasion, settlePromise } from '@/app/actions/entries';
import { EntryForm } from '@/components/entry/entry-form';
import { RemoveEntry } from '@/components/entry/remove-entry';
import { SettlePromise } from '@/components/entry/settle-promise';
import { isRemembered, marginDay } from '@/components/person-page/day-words';
import { entryWords } from '@/components/person-page/entry-words';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as evidence from '@/lib/data/evidence';
import * as occasions from '@/lib/data/occasions';
import type { Owner } from '@/lib/data/owner';
import * as roster from '@/lib/data/roster';
import type { Evidence } from '@/lib/domain';
import { dayWords } from '@/lib/format';

// Never what it says: a page's title ends up in histories.
export const metadata = { title: 'One thing you wrote down' };

export default async function EntryPage({ params }: { params: Promise<{ id: string; entryId: string }> }) {
  const owner = await requireOwner();
  const { id, entryId } = await params;
  const [[person], entry] = await Promise.all([roster.named(owner, [id]), evidence.get(owner, id, entryId)]);
  if (!person || !entry) notFound();
  // What was asked has a page of its own, with what was decided on it.
  if (entry.type === 'ask') redirect(`/asks/${entryId}`);
  const occasion = entry.occasion ? await saveOf(owner, entry.occasion) : undefined;
  const isDecision = entry.type === 'secondChance';
  return (
    <>
      <PageHead
        title={titles[entry.type]}
        note={
          <>
            {abouts.includes(entry.type) ? 'About ' : 'With '}
            <Link href={`/people/${id}`}>
              <bdi>{person.name}</bdi>
            </Link>
            , written down on {dayWords(entry.loggedOn, owner.today)}
            {isRemembered(entry) ? ', as remembered' : ''}.
          </>
        }
        margin={marginDay(entry)}
      />
      {entry.type === 'promise' ? (
        <Section title="What became of it?">
          <SettlePromise action={settlePromise} person={id} promise={entry} today={owner.today} />
        </Section>
      ) : null}
      {isDecision ? (
        <Row>
          <p className="measure">A decision stays as it was made. A new one can be made at any time.</p>
        </Row>
      ) : (
        <>
          <Section title="Correct it">
            {/* Made anew once it is settled: a form that still says "open" would take the settling back. */}
            <EntryForm
              key={standingOf(entry)}
              action={correctEntry}
              person={id}
              entry={entry}
              today={owner.today}
            />
          </Section>
          <Row className="sec-small">
            <RemoveEntry person={id} entry={entryId} remove={removeEntry} occasion={occasion} />
          </Row>
        </>
      )}
    </>
  );
}

/** What was written down in one go, where that is more than one thing. */
async function saveOf(owner: Owner, id: string) {
  const { pieces, total } = await occasions.removable(owner, id, 30);
  if (total < 2) return undefined;
  const told = pieces.map((piece) => ({
    id: piece.id,
    about: piece.about,
    said: entryWords(piece, owner.today).said,
  }));
  return { id, total, pieces: told, remove: removeOccasion };
}

function standingOf(entry: evidence.Entry): string {
  return entry.type === 'promise' ? [entry.status, entry.resolvedOn, entry.amendsOn].join(' ') : '';
}

const abouts: Evidence['type'][] = ['fact', 'sighting', 'life', 'outcome'];

const titles: Record<Evidence['type'], string> = {
  fact: 'A small detail',
  touch: 'A talk',
  moment: 'A shared moment',
  promise: 'A promise',
  help: 'Help',
  sighting: 'Work of theirs',
  breach: 'A breach of faith',
  ask: 'Something they asked for',
  outcome: 'How it went',
  life: 'News in their life',
  secondChance: 'A second chance',
};
