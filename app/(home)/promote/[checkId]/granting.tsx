import { putNameTo } from '@/app/actions/promote';
import { GrantedLetter, GrantForm, IntroductionForm } from '@/components/gate/introduction-form';
import { Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import type * as checks from '@/lib/data/checks';
import type { Owner } from '@/lib/data/owner';
import { type CalendarDate, GATE, isIntroduction } from '@/lib/domain';
import { dayWords } from '@/lib/format';
import { After } from './after';
import { BothFirst, RestingOn } from './both-first';

type Part = { check: checks.Check; today: CalendarDate };
type GrantingProps = { check: checks.Check; owner: Owner };

/** What follows on *earned*: the words, and the owner's name under them; or that it stands there already. */
export function Granting({ check, owner }: GrantingProps) {
  const { today } = owner;
  const { kind, person, other, grant } = check;
  if (grant) {
    return (
      <>
        <Granted check={check} grant={grant} today={today} />
        <RestingOn owner={owner} check={check} />
        <After check={check} owner={owner} />
      </>
    );
  }
  if (!isIntroduction(kind)) {
    return (
      <Section title="Put your name to it">
        <GrantForm action={putNameTo} checkId={check.id} />
      </Section>
    );
  }
  const unnamed = [person, other?.person].find((each) => each?.shareable === false);
  if (unnamed) return <NotToBeNamed person={unnamed} />;
  return (
    <>
      <RestingOn owner={owner} check={check} />
      {GATE[kind].consent ? null : (
        <Section title="What you could honestly write">
          <IntroductionForm action={putNameTo} checkId={check.id} />
        </Section>
      )}
      <BothFirst owner={owner} check={check} />
    </>
  );
}

function Granted({ check: { person }, grant, today }: Part & { grant: NonNullable<checks.Check['grant']> }) {
  return (
    <Section title="Your name stands behind it">
      <p>
        Since {dayWords(grant.on, today)}
        {grant.recipient ? (
          <>
            , to <bdi>{grant.recipient}</bdi>
          </>
        ) : null}
        .
      </p>
      {grant.text ? <GrantedLetter text={grant.text} /> : null}
      <div className="acts acts-wide">
        <LinkButton href={`/people/${person.id}`}>
          {/* One run of words: a button sets its parts apart. */}
          <span>
            Back to <bdi>{person.name}</bdi>
          </span>
        </LinkButton>
      </div>
    </Section>
  );
}

function NotToBeNamed({ person }: { person: { id: string; name: string } }) {
  return (
    <Section title="Earned, and not to be named">
      <p>
        You wrote that <bdi>{person.name}</bdi> is not to be named in introductions, so there is no draft. Ask
        them first; if it is fine with them,{' '}
        <Link href={`/people/${person.id}/edit`}>change it on their page</Link>.
      </p>
    </Section>
  );
}
