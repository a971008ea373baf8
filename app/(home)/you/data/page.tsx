import type { Metadata } from 'next';
import { eraseAccount } from '@/app/actions/account';
import { Downloads } from '@/components/account/downloads';
import { EraseAccountForm } from '@/components/account/erase-account-form';
import { PageHead } from '@/components/shell/page-head';
import { Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { requireOwner } from '@/lib/auth/owner';

export const metadata: Metadata = { title: 'Your data' };

export default async function Page() {
  const owner = await requireOwner();
  return (
    <>
      <PageHead title="Your data" note="It is yours: bring people, take everything along, or be forgotten." />
      <Section title="Take along" note="Nothing is sent anywhere. Your browser keeps the file.">
        <Downloads />
      </Section>
      <Section
        title="Bring"
        note="From LinkedIn, Google, Outlook, an address book, Monica, Nametag, or an archive of Gus."
      >
        <div className="acts acts-wide">
          <LinkButton href="/people/import">Bring your people</LinkButton>
          <LinkButton look="act" href="/people/duplicates">
            Here twice?
          </LinkButton>
          <LinkButton look="act" href="/people/removed">
            Removed within 30 days
          </LinkButton>
        </div>
      </Section>
      <Section
        title="Be forgotten"
        note="Your account and everything in it is erased. Take your archive along first: without it nothing can be brought back."
      >
        <div className="acts acts-wide">
          <a className="btn" href="/api/export/archive" download>
            Download the archive first
          </a>
        </div>
        <EraseAccountForm action={eraseAccount} email={owner.email} />
      </Section>
    </>
  );
}
