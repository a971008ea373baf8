import { changePassword, endOtherSessions, endSession, saveSettings, signOut } from '@/app/actions/account';
import { drawLineForAll } from '@/app/actions/boundaries';
import { PasswordForm } from '@/components/account/password-form';
import { SettingsForm } from '@/components/account/settings-form';
import { SignIns } from '@/components/account/sign-ins';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { BoundaryForm } from '@/components/standing/boundary-form';
import { LinkButton } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireOwner } from '@/lib/auth/owner';
import { today } from '@/lib/clock';
import * as boundaries from '@/lib/data/boundaries';
import type { Owner } from '@/lib/data/owner';
import * as sessions from '@/lib/data/sessions';
import { agoWords, dayWords } from '@/lib/format';

export const metadata = { title: 'You' };

export default async function YouPage() {
  const owner = await requireOwner();
  const [open, line] = await Promise.all([sessions.list(owner), boundaries.get(owner, null)]);
  return (
    <>
      <PageHead title="You" note={owner.email} />
      <Row>
        <SettingsForm action={saveSettings} now={owner} />
      </Row>
      <div id="nobody">
        <Section
          title="What you do for nobody"
          note="It holds for everybody, however near they are. Your whole list goes to nobody anyway."
        >
          <BoundaryForm
            action={drawLineForAll}
            person={null}
            legend="For nobody"
            kinds={line?.kinds ?? []}
            changes={line?.changes ?? []}
            today={owner.today}
          />
        </Section>
      </div>
      <Section title="Your data" note="Take everything along, bring people, or be forgotten.">
        <div className="acts acts-wide">
          <LinkButton href="/you/data">Your data</LinkButton>
        </div>
      </Section>
      <Section title="Password">
        <PasswordForm action={changePassword} email={owner.email} />
      </Section>
      <Section title="Where you are signed in">
        <SignIns
          all={open.map((session) => inWords(session, owner))}
          end={endSession}
          endOthers={endOtherSessions}
        />
        <form action={signOut} className="acts acts-wide">
          <SubmitButton look="line" pending="Signing out">
            Sign out here
          </SubmitButton>
        </form>
      </Section>
    </>
  );
}

function inWords(session: Awaited<ReturnType<typeof sessions.list>>[number], owner: Owner) {
  const { id, device, createdAt, seenAt } = session;
  return {
    id,
    device,
    since: dayWords(today(owner.zone, createdAt), owner.today),
    used: agoWords(today(owner.zone, seenAt), owner.today),
    here: id === owner.sessionId,
  };
}
