import type { Metadata } from 'next';
import { savePurposes } from '@/app/actions/invitations';
import { InvitationLines } from '@/components/invitations/invitation-lines';
import { Purposes } from '@/components/invitations/purposes';
import { Strangers } from '@/components/invitations/strangers';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { requireOwner } from '@/lib/auth/owner';
import * as purposes from '@/lib/data/channel-purposes';
import * as invitations from '@/lib/data/invitations';
import { type Before, parseBefore } from '@/lib/data/timeline';
import { strangersReport } from '@/lib/domain';
import { oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Invitations' };

const answered = ['accepted', 'ignored', 'declined'] as const;

export default async function InvitationsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const query = await searchParams;
  const open = parseBefore(oneOf(query.open));
  const after = parseBefore(oneOf(query.after));
  const [waiting, done, accepted, said] = await Promise.all([
    invitations.list(owner, [null], open, 10),
    invitations.list(owner, answered, after, 15),
    invitations.acceptedStrangers(owner),
    purposes.list(owner),
  ]);
  const { today } = owner;
  return (
    <>
      <PageHead title="Invitations" note="“Join me on …”: looked at before it is accepted." />
      <Row>
        <div className="acts acts-wide">
          <LinkButton look="full" href="/asks/invitations/new">
            They invited me
          </LinkButton>
        </div>
      </Row>
      <Section
        title="Waiting for you"
        rows={
          waiting.invitations.length > 0 ? (
            <>
              <InvitationLines invitations={waiting.invitations} today={today} />
              <More next={waiting.next} field="open" />
            </>
          ) : null
        }
      >
        {waiting.invitations.length === 0 ? <p className="quiet">Nothing waits. You owe no answer.</p> : null}
      </Section>
      {done.invitations.length > 0 ? (
        <Section
          title="Answered"
          rows={
            <>
              <InvitationLines invitations={done.invitations} today={today} />
              <More next={done.next} field="after" />
            </>
          }
        />
      ) : null}
      <Strangers report={strangersReport(accepted)} />
      <Purposes action={savePurposes} purposes={said} />
    </>
  );
}

function More({ next, field }: { next: Before | null; field: 'open' | 'after' }) {
  if (!next) return null;
  return (
    <Row>
      <LinkButton href={`/asks/invitations?${field}=${next.on}_${next.id}`}>Earlier ones</LinkButton>
    </Row>
  );
}
