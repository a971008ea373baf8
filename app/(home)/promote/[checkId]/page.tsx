import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { askGate } from '@/app/actions/promote';
import { About } from '@/components/gate/about';
import { Arithmetic, sharesFor } from '@/components/gate/arithmetic';
import { MayStill } from '@/components/gate/may-still';
import { QuestionForm } from '@/components/gate/question-form';
import { EarnedBecause, Reasons } from '@/components/gate/reasons';
import { Steps, stepsTitle } from '@/components/gate/steps';
import { Verdict } from '@/components/gate/verdict';
import { Row, Section } from '@/components/shell/row';
import { WithAside } from '@/components/shell/with-aside';
import { Fold } from '@/components/ui/fold';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as abilities from '@/lib/data/abilities';
import * as checks from '@/lib/data/checks';
import * as outcomes from '@/lib/data/outcomes';
import * as people from '@/lib/data/people';
import * as rings from '@/lib/data/rings';
import { type CalendarDate, GATE, measure } from '@/lib/domain';
import { earnedLines, honestly, isShut, possibleOn, reasonLines, rememberOf, skillSeen } from './check-view';
import { Granting } from './granting';

export const metadata: Metadata = { title: 'Promote?' };

type Part = { check: checks.Check; today: CalendarDate };

export default async function Page({ params }: { params: Promise<{ checkId: string }> }) {
  const owner = await requireOwner();
  const check = (await checks.get(owner, (await params).checkId)) ?? notFound();
  const { kind, area, ruling, on } = check;
  const [person, choice, areas, outcome] = await Promise.all([
    people.get(owner, check.person.id),
    rings.nearest(owner, check.person.id),
    abilities.areas(owner),
    check.grant ? outcomes.get(owner, check.person.id, { kind, area, on: check.grant.on }) : null,
  ]);
  if (!person) notFound();
  const isEarned = ruling.verdict === 'earned';
  const { today } = owner;
  return (
    <WithAside
      label="About them"
      aside={
        <About
          person={person}
          skill={area === null ? null : { area, seen: skillSeen(check) }}
          remember={isEarned ? rememberOf(check) : ''}
          today={today}
        />
      }
    >
      <Row>
        <h1 className="sr-only">Promote?</h1>
        <QuestionForm action={askGate} people={choice} areas={areas} asked={{ who: person.id, kind, area }} />
      </Row>
      <Verdict asked={{ kind, area, name: person.name, on }} ruling={ruling} today={today}>
        {isEarned ? (
          <EarnedBecause praises={earnedLines(check)} person={person} today={today} />
        ) : (
          <Reasons reasons={reasonLines(check)} person={person} today={today} />
        )}
      </Verdict>
      {isEarned ? (
        <Granting check={check} today={today} outcome={outcome} />
      ) : (
        <NotGranting check={check} today={today} />
      )}
      <Counted check={check} />
      <Row>
        <p className="acts">
          <Link className="act" href="/promote">
            Ask about somebody else
          </Link>
        </p>
      </Row>
    </WithAside>
  );
}

function NotGranting({ check, today }: Part) {
  const { ruling, person, on, kind } = check;
  const honest = GATE[kind].introTest && !isShut(check) ? honestly(check) : null;
  return (
    <>
      <Section title={stepsTitle(ruling.shown)}>
        <Steps
          reasons={ruling.shown}
          person={person}
          earliest={ruling.verdict === 'never' ? null : ruling.earliest}
          on={on}
          today={today}
        />
      </Section>
      {isShut(check) ? null : (
        <Section title="What you may still do">
          <MayStill person={person} possible={possibleOn(check)} />
        </Section>
      )}
      {honest ? (
        <Section title="If you wrote today" note="Between you and Gus.">
          <p className="letter" dir="auto">
            {honest}
          </p>
        </Section>
      ) : null}
    </>
  );
}

function Counted({ check: { kind, area, history, on, ruling } }: { check: checks.Check }) {
  const shares = ruling.verdict === 'never' ? [] : sharesFor(kind, area, measure(history, on));
  if (shares.length === 0) return null;
  return (
    <Row>
      <Fold summary="Show the arithmetic">
        <Arithmetic shares={shares} />
      </Fold>
    </Row>
  );
}
