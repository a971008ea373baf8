import { putOutcomeRight, sayCause } from '@/app/actions/outcomes';
import { tellHowItWent } from '@/app/actions/promote';
import { HowItWent } from '@/components/gate/how-it-went';
import { GrantedLetter } from '@/components/gate/introduction-form';
import { OutcomeTold } from '@/components/gate/outcome-told';
import { Section } from '@/components/shell/row';
import type * as checks from '@/lib/data/checks';
import * as amends from '@/lib/data/outcome-amends';
import * as outcomes from '@/lib/data/outcomes';
import type { Owner } from '@/lib/data/owner';
import { type CalendarDate, disclosure } from '@/lib/domain';
import { dayWords } from '@/lib/format';
import { sidesOf } from './check-view';

/** How it went, of everybody it was about; asked of those of whom nobody has told, or whose word was removed since. */
export async function After({ check, owner }: { check: checks.Check; owner: Owner }) {
  const { kind, area, grant, override } = check;
  const since = grant?.on ?? override?.since;
  if (!since) return null;
  const sides = sidesOf(check).map(({ person }) => person);
  const told = await outcomes.toldOf(
    owner,
    sides.map((person) => ({ checkId: check.id, person, kind, area, on: since })),
  );
  const followed = await Promise.all(
    told.map((outcome, at) => {
      const id = outcome?.cause === 'breach' && sides[at]?.id;
      return id ? amends.hasFollowed(owner, id, outcome.id) : false;
    }),
  );
  const untold = sides.filter((_, at) => !told[at]);
  return (
    <Section title="How did it go?">
      {sides.map((person, at) => {
        const outcome = told[at];
        return outcome ? (
          <div key={person.id}>
            <Side name={person.name} named={sides.length > 1} />
            <OutcomeTold
              person={person}
              outcome={{ ...outcome, followed: followed[at] ?? false }}
              today={owner.today}
              actions={{ sayCause, putOutcomeRight }}
            />
          </div>
        ) : null;
      })}
      {untold.length > 0 ? (
        <>
          {untold.map(({ id, name }) => (
            <Side key={id} name={name} named={untold.length < sides.length} />
          ))}
          <HowItWent action={tellHowItWent} checkId={check.id} token={crypto.randomUUID()} />
        </>
      ) : null}
    </Section>
  );
}

function Side({ name, named }: { name: string; named: boolean }) {
  return named ? (
    <h3 className="side">
      <bdi>{name}</bdi>
    </h3>
  ) : null;
}

type Overridden = { override: NonNullable<checks.Check['override']>; today: CalendarDate };

/** That the owner put their name to it before it was earned: since when, why, and in which words. */
export function PutAnyway({ override: { on, recipient, reason, text }, today }: Overridden) {
  return (
    <Section title="You put your name to it anyway">
      <p>
        On {dayWords(on, today)}
        {recipient ? (
          <>
            , to <bdi>{recipient}</bdi>
          </>
        ) : null}
        , because:
      </p>
      <p dir="auto" className="measure">
        {reason}
      </p>
      <GrantedLetter text={text} />
    </Section>
  );
}

/** With something in it for the owner: say so. */
export function Disclose({ commission }: { commission: string }) {
  const words = disclosure(commission);
  if (!words) return null;
  return (
    <Section title="What is in it for you">
      <p>
        <bdi>{commission}</bdi>. {words}
      </p>
    </Section>
  );
}
