import type { Metadata } from 'next';
import { addPerson } from '@/app/actions/people';
import { NewPersonForm } from '@/components/person/new-person-form';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { requireOwner } from '@/lib/auth/owner';
import * as communities from '@/lib/data/communities';

export const metadata: Metadata = { title: 'Add somebody' };

export default async function NewPerson() {
  const owner = await requireOwner();
  const places = await communities.names(owner);
  return (
    <>
      <PageHead title="Somebody new" note="A name is enough." />
      <Row>
        <NewPersonForm action={addPerson} token={crypto.randomUUID()} today={owner.today} places={places} />
      </Row>
    </>
  );
}
