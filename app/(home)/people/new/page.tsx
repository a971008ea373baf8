import type { Metadata } from 'next';
import { addPerson } from '@/app/actions/people';
import { NewPersonForm } from '@/components/person/new-person-form';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { requireOwner } from '@/lib/auth/owner';

export const metadata: Metadata = { title: 'Add somebody' };

export default async function NewPerson() {
  const { today } = await requireOwner();
  return (
    <>
      <PageHead title="Somebody new" note="A name is enough." />
      <Row>
        <NewPersonForm action={addPerson} token={crypto.randomUUID()} today={today} />
      </Row>
    </>
  );
}
