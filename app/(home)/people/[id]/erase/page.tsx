import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { erasePerson } from '@/app/actions/people';
import { EraseForm } from '@/components/person/erase-form';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { requireOwner } from '@/lib/auth/owner';
import * as erasure from '@/lib/data/erasure';
import * as people from '@/lib/data/people';
import * as trash from '@/lib/data/trash';
import { numberWords } from '@/lib/format';

export const metadata: Metadata = { title: 'Erase for good' };

export default async function ErasePerson({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const { id } = await params;
  const [here, removed, taken] = await Promise.all([
    people.get(owner, id),
    trash.get(owner, id),
    erasure.count(owner, id),
  ]);
  const person = here ?? removed;
  if (!person || !taken) notFound();
  return (
    <>
      <PageHead
        title={
          <>
            Erase <bdi>{person.name}</bdi> for good?
          </>
        }
      />
      <Row>
        <div className="measure">
          <p>What will be gone:</p>
          <ul className="gone">
            <li>Their name, how you met, where they can be reached, and their days.</li>
            {taken.entries > 0 ? (
              <li>{counted(taken.entries, 'thing')} you wrote down: talks, small details, promises, help.</li>
            ) : null}
            {taken.checks > 0 ? (
              <li>
                {counted(taken.checks, 'question')} to the gate, with the evidence kept beside
                {taken.grants > 0 ? `, and where you put your name to it (${numberWords(taken.grants)})` : ''}
                .
              </li>
            ) : null}
            {taken.shared > 0 ? (
              <li>
                Their name in what you wrote about them and {counted(taken.shared, 'other')} at once: it
                becomes “somebody”. The rest of those notes stays with the others.
              </li>
            ) : null}
          </ul>
          <p>
            What you wrote about others alone stays, with “somebody” for their whole name. A first name stays
            there, and so does a name that is somebody else’s too, or an everyday word. Copies of your data
            folder keep what was in them. To keep them but not see them, put them out of sight instead.
          </p>
        </div>
        <EraseForm action={erasePerson} person={person} />
      </Row>
    </>
  );
}

function counted(n: number, word: string): string {
  const words = numberWords(n);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${word}${n === 1 ? '' : 's'}`;
}
