import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { triagePeople, untriage } from '@/app/actions/imports';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { TriageForm } from '@/components/transfer/triage-form';
import { UntriageForm } from '@/components/transfer/untriage-form';
import { waiting } from '@/components/transfer/words';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { requireOwner } from '@/lib/auth/owner';
import * as imports from '@/lib/data/imports';
import * as labels from '@/lib/data/labels';
import * as triage from '@/lib/data/triage';

export const metadata: Metadata = { title: 'Who they are to you' };

export default async function TriagePage({ params }: { params: Promise<{ importId: string }> }) {
  const owner = await requireOwner();
  const { importId } = await params;
  const file = (await imports.get(owner, importId)) ?? notFound();
  const [{ people, left }, takeable, friends] = await Promise.all([
    triage.list(owner, file.id),
    triage.takeable(owner, file.id),
    labels.page(owner, triage.OLD_FRIEND, {}, null, 1),
  ]);
  const back = takeable > 0 ? <UntriageForm action={untriage} file={file.id} last={takeable} /> : null;
  if (people.length === 0)
    return (
      <>
        <PageHead title="Who are they to you?" />
        <Row>
          <EmptyState
            title="You have said of everybody who they are."
            acts={
              <>
                {friends.length > 0 ? (
                  <LinkButton look="full" href={`/people?label=${encodeURIComponent(triage.OLD_FRIEND)}`}>
                    To your old friends
                  </LinkButton>
                ) : null}
                <LinkButton look={friends.length > 0 ? 'act' : 'full'} href="/">
                  To this week
                </LinkButton>
              </>
            }
          >
            Whoever you want to know better comes up in your weeks, a few at a time, once you have been silent
            for a month. Of an old friend, tell on their page what you know already.
          </EmptyState>
          {back}
        </Row>
      </>
    );
  return (
    <>
      <PageHead
        title="Who are they to you?"
        note={`${waiting(left)} to go. Nothing is lost: whoever you just keep stays here and asks for nothing, and whoever you leave out is out of sight.`}
      />
      <Row>
        <p className="quiet keys-line">
          Keys: <kbd>o</kbd> old friend · <kbd>w</kbd> want to know better · <kbd>k</kbd> just keep ·{' '}
          <kbd>x</kbd> leave out · <kbd>z</kbd> back
        </p>
        {back}
      </Row>
      <TriageForm key={people[0]?.id} action={triagePeople} file={file.id} people={people} />
    </>
  );
}
