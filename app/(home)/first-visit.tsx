import { addPerson } from '@/app/actions/people';
import { EmptyRings } from '@/components/person/empty-rings';
import { NewPersonForm } from '@/components/person/new-person-form';
import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';

/** Nobody is here yet: one question, and it is about a dog. */
export async function FirstVisit() {
  const { today } = await requireOwner();
  return (
    <Row className="first" bodyClass="first-two">
      <div>
        <p className="lead">Add one person you’d like to know.</p>
        <h1>What is their dog called?</h1>
        <NewPersonForm action={addPerson} token={crypto.randomUUID()} today={today} short />
        <p className="quiet measure mt-6">
          No dog? A street, a song, a book will do. A name alone is fine too. Gus never writes to anybody for
          you.
        </p>
        <p className="measure mt-4">
          Or <Link href="/people/import">bring your people</Link> from LinkedIn, Google or your address book.
        </p>
      </div>
      <EmptyRings />
    </Row>
  );
}
