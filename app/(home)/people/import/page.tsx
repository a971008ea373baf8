import type { Metadata } from 'next';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { ImportLines } from '@/components/transfer/import-lines';
import { UploadForm } from '@/components/transfer/upload-form';
import { WhereFrom } from '@/components/transfer/where-from';
import { requireOwner } from '@/lib/auth/owner';
import { timeThere } from '@/lib/clock';
import * as imports from '@/lib/data/imports';

export const metadata: Metadata = { title: 'Bring your people' };

export default async function BringPeople() {
  const owner = await requireOwner();
  const before = (await imports.list(owner)).map((file) => ({
    ...file,
    time: timeThere(owner.zone, file.at),
  }));
  return (
    <>
      <PageHead
        title="Bring your people"
        note="You see first what is in a file, and nobody is here before you say so. A file can be taken away again; an archive of Gus, which fills an empty book, cannot."
      />
      <Row>
        <UploadForm />
        <p className="quiet measure mt-6">
          Whoever comes with a file is a respected stranger who asks for nothing, until you say what they are
          to you. Gus tells nobody, and asks no other server for anything.
        </p>
        <WhereFrom />
      </Row>
      {before.length > 0 ? (
        <Section title="What you brought" rows={<ImportLines imports={before} />} />
      ) : null}
    </>
  );
}
