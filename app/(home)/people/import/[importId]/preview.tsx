import type { ReactNode } from 'react';
import { askColumnsAgain, chooseRest, chooseRows, forgetImport, startImport } from '@/app/actions/imports';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { AskAgain } from '@/components/transfer/ask-again';
import { ForgetImport } from '@/components/transfer/forget-import';
import { Perhaps } from '@/components/transfer/perhaps';
import { Remarks } from '@/components/transfer/remarks';
import { StartImport } from '@/components/transfer/start-import';
import { placeWord, previewWords } from '@/components/transfer/words';
import * as rows from '@/lib/data/import-rows';
import type { Import } from '@/lib/data/imports';
import type { Owner } from '@/lib/data/owner';
import { oneOf, type Query } from '@/lib/query';
import { Rows } from './rows';

type Props = { owner: Owner; file: Import; name: ReactNode; query: Query };

/** What a file would do, before anything is done. */
export async function Preview({ owner, file, name, query }: Props) {
  const { id, sums, remarks, problem } = file;
  const open = sums.perhaps ? await rows.open(owner, id) : 0;
  const after = /^\d{1,6}$/.test(oneOf(query.perhaps) ?? '') ? Number(oneOf(query.perhaps)) : -1;
  const perhaps = sums.perhaps ? await rows.list(owner, id, 'perhaps', after, 20) : null;
  const brings = (sums.fresh ?? 0) + (sums.fills ?? 0) + (sums.perhaps ?? 0) > 0;
  return (
    <>
      <PageHead title={previewWords(sums, file.kind)} note={name} />
      <Row>
        <Remarks remarks={remarks} problem={problem} />
        {brings ? (
          <StartImport action={startImport} file={id} open={open} />
        ) : (
          <p>There is nothing new in it.</p>
        )}
        {file.reading.choices?.columns ? <AskAgain action={askColumnsAgain} file={id} /> : null}
        <ForgetImport action={forgetImport} file={id} />
      </Row>
      {perhaps ? (
        <Perhaps
          actions={{ choose: chooseRows, rest: chooseRest }}
          file={id}
          place={placeWord(file.kind)}
          rows={perhaps.rows}
          open={open}
          next={perhaps.next}
          isFirst={after < 0}
        />
      ) : null}
      {file.kind === 'gus' ? null : (
        <Rows
          owner={owner}
          id={id}
          place={placeWord(file.kind)}
          query={query}
          parts={[
            { show: 'fresh', words: 'New', count: sums.fresh ?? 0 },
            { show: 'fills', words: 'With something new', count: sums.fills ?? 0 },
            { show: 'same', words: 'Already here', count: sums.same ?? 0 },
            { show: 'skipped', words: 'Left out', count: sums.skipped ?? 0 },
          ]}
        />
      )}
    </>
  );
}
