import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type ComponentProps, Fragment } from 'react';
import { askGate } from '@/app/actions/promote';
import { About } from '@/components/gate/about';
import { sinceWords } from '@/components/gate/against-words';
import { Arithmetic, sharesFor } from '@/components/gate/arithmetic';
import { Instead } from '@/components/gate/instead';
import { MayStill } from '@/components/gate/may-still';
import { QuestionForm } from '@/components/gate/question-form';
import { EarnedBecause, Reasons } from '@/components/gate/reasons';
import { SinceThen } from '@/components/gate/since-then';
import { Earliest, Steps, stepsTitle } from '@/components/gate/steps';
import { Verdict, VerdictMark } from '@/components/gate/verdict';
import { WhomWithForm } from '@/components/gate/whom-with-form';
import { Row, Section } from '@/components/shell/row';
import { WithAside } from '@/components/shell/with-aside';
import { Fold } from '@/components/ui/fold';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as abilities from '@/lib/data/abilities';
import * as checks from '@/lib/data/checks';
import * as people from '@/lib/data/people';
import * as rings from '@/lib/data/rings';
import * as rulings from '@/lib/data/rulings';
import { type CalendarDate, GATE, isShut, measure } from '@/lib/domain';
import { After, Disclose, PutAnyway } from './after';
import { AskingFirst, RatherNot } from './both-first';
import {
  earnedLines,
  honestly,
  insteadOf,
  isEarnedNow,
  isOpenLine,
  possibleOn,
  reasonLines,
  rememberOf,
  sidesOf,
  skillSeen,
} from './check-view';
import { Granting } from './granting';

export const metadata: Metadata = { title: 'Promote?' };

type Part = { check: checks.Check; today: CalendarDate };

export default async function Page({ params }: { params: Promise<{ checkId: string }> }) {
  const owner = await requireOwner();
  const check = (await checks.get(owner, (await params).checkId)) ?? notFound();
  const { kind, area, answer, on, override, askId } = check;
  const sides = sidesOf(check);
  const ids = sides.map(({ person }) => person.id);
  const [about, choice, areas, now] = await Promise.all([
    Promise.all(ids.map((id) => people.get(owner, id))),
    rings.nearest(owner, ids),
    abilities.areas(owner),
    check.grant || override ? null : rulings.today(owner, check),
  ]);
  const { today } = owner;
  const part = { check, today };
  const [who, withWhom] = ids;
  return (
    <WithAside
      label="About them"
      aside={sides.map((side, at) => (
        <AboutSide key={side.person.id} side={side} person={about[at] ?? notFound()} today={today} />
      ))}
    >
      <Row>
        <h1 className="sr-only">Promote?</h1>
        <QuestionForm
          action={askGate}
          token={crypto.randomUUID()}
          people={choice}
          areas={areas}
          asked={{ who, with: withWhom, kind, area }}
        />
      </Row>
      <Verdict
        asked={{ kind, area, names: sides.map(({ person }) => person.name), on }}
        answer={answer}
        today={today}
      >
        {sides.map((side) => (
          <Why key={side.person.id} check={side} named={sides.length > 1} today={today} />
        ))}
      </Verdict>
      {check.grant ? null : <RatherNot owner={owner} check={check} />}
      <Disclose commission={check.commission} />
      {override ? (
        <>
          <PutAnyway override={override} today={today} />
          <AskingFirst owner={owner} check={check} />
          <After check={check} owner={owner} />
        </>
      ) : null}
      <Since check={check} now={now} today={today} />
      {askId !== null && isOpenLine(check) ? (
        <Section title="Whom with?">
          <WhomWithForm
            action={askGate}
            token={crypto.randomUUID()}
            line={{ check: check.id, person: check.person, kind }}
            people={choice}
          />
        </Section>
      ) : null}
      {check.grant || isEarnedNow(check, now) ? <Granting check={check} owner={owner} /> : null}
      {answer.verdict === 'earned' || isEarnedNow(check, now) ? null : <NotGranting {...part} />}
      <Counted check={check} />
      <Row>
        <p className="acts">
          <Link className="act" href="/promote">
            Ask about somebody else
          </Link>
          {askId ? (
            <Link className="act" href={`/asks/${askId}`}>
              What they asked for
            </Link>
          ) : null}
          {answer.verdict === 'not yet' && !override && !isOpenLine(check) ? (
            <Link className="act" href={`/promote/${check.id}/override`}>
              Put my name to it anyway…
            </Link>
          ) : null}
        </p>
      </Row>
    </WithAside>
  );
}

/** That the gate would answer otherwise today; what is granted is beyond that. */
function Since({ check, now, today }: Part & { now: rulings.Now | null }) {
  const what = now && sinceWords({ verdict: check.answer.verdict, on: check.on }, now, today);
  if (!what) return null;
  const { person, other, kind, area, askId } = check;
  const line = askId !== null && other ? check.id : '';
  const again = {
    ...{ action: askGate, token: crypto.randomUUID() },
    asked: { who: person.id, with: other?.person.id, kind, area, line },
  };
  return <SinceThen what={what} again={isEarnedNow(check, now) || isOpenLine(check) ? null : again} />;
}

type AboutProps = { side: checks.Check; person: ComponentProps<typeof About>['person']; today: CalendarDate };

function AboutSide({ side, person, today }: AboutProps) {
  const { area, answer } = side;
  return (
    <About
      person={person}
      skill={area === null ? null : { area, seen: skillSeen(side) }}
      remember={answer.verdict === 'earned' ? rememberOf(side) : ''}
      today={today}
    />
  );
}

/** What speaks for it or is missing, of one person; with their name, where there are two. */
function Why({ check, named, today }: Part & { named: boolean }) {
  const { person, ruling } = check;
  const isEarned = ruling.verdict === 'earned';
  return (
    <>
      {named ? (
        <h3 className="side">
          <bdi>{person.name}</bdi> <VerdictMark verdict={ruling.verdict} />
        </h3>
      ) : null}
      {isEarned ? (
        <EarnedBecause praises={earnedLines(check)} person={person} today={today} />
      ) : (
        <>
          <Reasons reasons={reasonLines(check)} person={person} today={today} />
          <Instead person={person} kind={check.kind} areas={insteadOf(check)} />
        </>
      )}
    </>
  );
}

function NotGranting({ check, today }: Part) {
  const { answer, on, kind } = check;
  const sides = sidesOf(check);
  // A never is lifted before anything else that is missing matters.
  const against = sides.filter(({ ruling }) => ruling.verdict === answer.verdict);
  // Where the door is shut by standing no consolation prize is offered, and no draft.
  const open = sides.filter((side) => !isShut(side.subject));
  const honest = GATE[kind].introTest && !isShut(check.subject) ? honestly(check) : null;
  return (
    <>
      <Section title={stepsTitle(against.flatMap(({ ruling }) => ruling.shown))}>
        {against.map(({ person, ruling }) => (
          <Fragment key={person.id}>
            {sides.length > 1 ? (
              <h3 className="side">
                <bdi>{person.name}</bdi>
              </h3>
            ) : null}
            <Steps reasons={ruling.shown} person={person} />
          </Fragment>
        ))}
        {answer.verdict === 'not yet' && answer.earliest !== null ? (
          <Earliest day={answer.earliest} on={on} today={today} />
        ) : null}
      </Section>
      {open.length > 0 ? (
        <Section title="What you may still do">
          <MayStill possible={open.flatMap(possibleOn)} />
        </Section>
      ) : null}
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

function Counted({ check: { kind, area, history, on, answer } }: { check: checks.Check }) {
  const shares = answer.verdict === 'never' ? [] : sharesFor(kind, area, measure(history, on));
  if (shares.length === 0) return null;
  return (
    <Row>
      <Fold summary="Show the arithmetic">
        <Arithmetic shares={shares} />
      </Fold>
    </Row>
  );
}
