import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { answerInvitation, keepLesson } from '@/app/actions/invitations';
import { InvitationAnswerForm, LessonForm } from '@/components/invitations/invitation-answer';
import { channelWords } from '@/components/invitations/words';
import { PageHead } from '@/components/shell/page-head';
import { Section } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as purposes from '@/lib/data/channel-purposes';
import * as invitations from '@/lib/data/invitations';
import { INVITATION_ANSWERS, invitationSigns } from '@/lib/domain';
import { dayWords } from '@/lib/format';

// Never their name: a page's title ends up in histories.
export const metadata: Metadata = { title: 'An invitation' };

type Props = { params: Promise<{ invitationId: string }> };

export default async function InvitationPage({ params }: Props) {
  const owner = await requireOwner();
  const invitation = (await invitations.get(owner, (await params).invitationId)) ?? notFound();
  const said = await purposes.list(owner);
  const { person, channel, answer, answeredOn, text, on } = invitation;
  const { today } = owner;
  const signs = invitationSigns(invitation);
  const purpose = said[channel];
  return (
    <>
      <PageHead
        title={
          <>
            <Link href={`/people/${person.id}`}>
              <bdi>{person.name}</bdi>
            </Link>{' '}
            invited you
          </>
        }
        note={`${channelWords(channel)}, ${dayWords(on, today)}`}
      />
      <Section title="What it is for, to you">
        {purpose ? (
          <p className="measure" dir="auto">
            {purpose}
          </p>
        ) : (
          <p className="measure">
            You have not said what {channelWords(channel)} is for, to you.{' '}
            <Link href="/asks/invitations">Say it once</Link>, and it stands here.
          </p>
        )}
      </Section>
      <Section title="What you know of it">
        {signs.length > 0 ? (
          <ul className="measure">
            {signs.map((words) => (
              <li key={words}>{words}.</li>
            ))}
          </ul>
        ) : (
          <p className="quiet">You have said nothing of who they are. A look at that first may help.</p>
        )}
        {text ? (
          <p className="letter whitespace-pre-line" dir="auto">
            {text}
          </p>
        ) : null}
      </Section>
      <Section title="Your answer">
        {answer ? (
          <p>
            {INVITATION_ANSWERS[answer]}{' '}
            <span className="quiet">{answeredOn ? dayWords(answeredOn, today) : ''}</span>
          </p>
        ) : (
          <p className="quiet">None so far, and you owe none.</p>
        )}
        <InvitationAnswerForm action={answerInvitation} invitation={invitation} />
      </Section>
      {answer ? (
        <Section title="The lesson">
          <LessonForm action={keepLesson} invitation={invitation} />
        </Section>
      ) : null}
    </>
  );
}
