import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { answerImport, forgetImport } from '@/app/actions/imports';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { ForgetImport } from '@/components/transfer/forget-import';
import { OnItsWay } from '@/components/transfer/on-its-way';
import { OpenQuestions } from '@/components/transfer/open-questions';
import { kindWords } from '@/components/transfer/words';
import { LinkButton } from '@/components/ui/button';
import { Refused } from '@/components/ui/said';
import { requireOwner } from '@/lib/auth/owner';
import * as imports from '@/lib/data/imports';
import type { Query } from '@/lib/query';
import { COLUMN_CHOICES } from '@/lib/transfer/mapped';
import { Applied } from './applied';
import { eitherWay } from './either-way';
import { Preview } from './preview';

export const metadata: Metadata = { title: 'A file you bring' };

type Props = { params: Promise<{ importId: string }>; searchParams: Promise<Query> };

export default async function ImportPage({ params, searchParams }: Props) {
  const owner = await requireOwner();
  const { importId } = await params;
  await imports.mend(owner, importId);
  const file = (await imports.get(owner, importId)) ?? notFound();
  const name = (
    <>
      {file.kind ? `${kindWords[file.kind]}: ` : ''}
      <bdi>{file.fileName}</bdi>
    </>
  );
  switch (file.state) {
    case 'reading':
    case 'applying':
    case 'undoing':
      return <OnItsWay state={file.state} done={file.done} total={file.total} note={name} />;
    case 'mapping':
      return (
        <>
          <PageHead title="A question about this file" note={name} />
          <Row>
            <OpenQuestions
              action={answerImport}
              file={file.id}
              questions={file.reading.questions ?? []}
              eitherWay={eitherWay}
              choices={COLUMN_CHOICES.map(({ field, says }) => ({ value: field, label: says }))}
              before={file.reading.before}
            />
            <ForgetImport action={forgetImport} file={file.id} />
          </Row>
        </>
      );
    case 'failed':
      return (
        <>
          <PageHead title="This file could not be read" note={name} />
          <Row>
            <Refused>{file.problem}</Refused>
            <div className="acts acts-wide">
              <LinkButton look="full" href="/people/import">
                Bring another file
              </LinkButton>
            </div>
            <ForgetImport action={forgetImport} file={file.id} />
          </Row>
        </>
      );
    case 'ready':
      return <Preview owner={owner} file={file} name={name} query={await searchParams} />;
    default:
      return <Applied owner={owner} file={file} name={name} query={await searchParams} />;
  }
}
