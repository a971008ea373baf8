import type { ReactNode } from 'react';
import { forgetImport, takeImportBack } from '@/app/actions/imports';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { ForgetImport } from '@/components/transfer/forget-import';
import { Remarks } from '@/components/transfer/remarks';
import { TakeBack } from '@/components/transfer/take-back';
import { doneWords, placeWord, undoneWords } from '@/components/transfer/words';
import { LinkButton } from '@/components/ui/button';
import * as imports from '@/lib/data/imports';
import type { Owner } from '@/lib/data/owner';
import * as triage from '@/lib/data/triage';
import { dayWords } from '@/lib/format';
import type { Query } from '@/lib/query';
import { Rows } from './rows';

type Props = { owner: Owner; file: imports.Import; name: ReactNode; query: Query };

/** A file that was brought in, or taken away again. */
export async function Applied({ owner, file, name, query }: Props) {
  const { id, state, sums, remarks, problem } = file;
  const isGone = state === 'undone';
  const isSettled = imports.isSettled(file, owner.today);
  const isLetGo = imports.isLetGo(file, owner.today);
  const until = imports.takeBackUntil(file);
  const waiting = !isGone && (await triage.list(owner, id, 1)).people.length > 0;
  const [first = '', ...others] = isGone ? [undoneWords(sums)] : doneWords(sums, file.kind);
  return (
    <>
      <PageHead title={first} note={name} />
      <Row>
        {others.length > 0 ? <p className="measure">{others.join(' ')}</p> : null}
        <Remarks remarks={isGone || file.kind === 'gus' ? [] : remarks} problem={problem} />
        <div className="acts acts-wide">
          {waiting ? (
            <LinkButton look="full" href={`/people/import/${id}/triage`}>
              Say who they are to you
            </LinkButton>
          ) : null}
          <LinkButton look={waiting ? 'act' : 'full'} href="/people">
            To the people
          </LinkButton>
        </div>
        {until && !isSettled ? (
          <TakeBack action={takeImportBack} file={id} until={dayWords(until, owner.today)} />
        ) : null}
        {isLetGo ? (
          <p className="quiet measure mt-4">
            What each line of it told was let go after {imports.KEPT_DAYS} days.
          </p>
        ) : null}
        {isSettled && waiting ? (
          <p className="quiet measure mt-4">
            Once you have said of everybody who they are, this file can be forgotten.
          </p>
        ) : null}
        {isSettled && !waiting ? <ForgetImport action={forgetImport} file={id} /> : null}
      </Row>
      {file.kind === 'gus' || isLetGo ? null : (
        <Rows
          owner={owner}
          id={id}
          place={placeWord(file.kind)}
          query={query}
          parts={[
            { show: 'kept', words: 'Stayed', count: isGone ? (sums.kept ?? 0) : 0 },
            { show: 'fresh', words: isGone ? 'Were new' : 'New', count: sums.fresh ?? 0 },
            {
              show: 'fills',
              words: isGone ? 'Had something added' : 'With something new',
              count: sums.fills ?? 0,
            },
            { show: 'same', words: 'Were here', count: sums.same ?? 0 },
            { show: 'perhaps', words: 'Not said', count: sums.left ?? 0 },
            { show: 'skipped', words: 'Left out', count: sums.skipped ?? 0 },
          ]}
        />
      )}
    </>
  );
}
