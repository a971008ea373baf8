import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { grantCheck } from '@/app/actions/promote';
import { GrantForm, IntroductionQuestions } from '@/components/gate/introduction-form';
import { MayStill, type Possible } from '@/components/gate/may-still';
import { EvidenceLinks, Reasons } from '@/components/gate/reasons';
import { Verdict } from '@/components/gate/verdict';
import { PageHead } from '@/components/shell/page-head';
import { Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Said } from '@/components/ui/said';
import { requireOwner } from '@/lib/auth/owner';
import * as checks from '@/lib/data/checks';
import { earnedBecause, GATE, introduction, judge, REQUEST_KINDS, supporting } from '@/lib/domain';
import { dayWords } from '@/lib/format';
import { oneOf, type Query } from '@/lib/query';

export const metadata: Metadata = { title: 'Promote?' };

type Props = { params: Promise<{ checkId: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  const owner = await requireOwner();
  const check = (await checks.get(owner, (await params).checkId)) ?? notFound();
  const { person, kind, area, ruling, history, on } = check;
  const again = `/promote?who=${person.id}&kind=${kind}${area ? `&area=${encodeURIComponent(area)}` : ''}`;
  const reasons = ruling.shown.map((reason) => ({
    reason,
    evidence: supporting(reason.code, history, on, area ?? undefined).slice(0, 5),
  }));
  return (
    <>
      <PageHead title="Promote?" note={<Link href={again}>Ask something else</Link>} />
      <Verdict asked={{ kind, area, name: person.name, on }} ruling={ruling} today={owner.today}>
        {ruling.verdict === 'earned' ? (
          <Because check={check} today={owner.today} />
        ) : (
          <Reasons reasons={reasons} person={person} today={owner.today} />
        )}
      </Verdict>
      {ruling.verdict === 'earned' ? (
        <Granting check={check} today={owner.today} query={await searchParams} />
      ) : null}
      {ruling.verdict === 'earned' ? null : (
        <Section title="What you may still do">
          <MayStill person={person} possible={possibleNow(check)} />
        </Section>
      )}
      {ruling.verdict === 'earned' || !GATE[kind].introTest ? null : <Honestly check={check} />}
    </>
  );
}

type Part = { check: checks.Check; today: checks.Check['on'] };

function Because({ check: { subject, history, kind, area, on, person }, today }: Part) {
  return (
    <ul className="reasons">
      {earnedBecause(subject, history, { kind, area: area ?? undefined }, on).map(({ code, what }) => (
        <li key={code}>
          <p>{what}.</p>
          <EvidenceLinks
            evidence={supporting(code, history, on, area ?? undefined).slice(0, 3)}
            personId={person.id}
            today={today}
          />
        </li>
      ))}
    </ul>
  );
}

function Granting({ check, today, query }: Part & { query: Query }) {
  const { grant, kind } = check;
  if (grant) {
    return (
      <Section title="Your name stands behind it">
        <Said>{`Since ${dayWords(grant.on, today)}${grant.recipient ? `, to ${grant.recipient}` : ''}.`}</Said>
        {grant.text ? <p className="letter">{grant.text}</p> : null}
        <div className="acts acts-wide">
          <LinkButton href={`/people/${check.person.id}`}>Back to {check.person.name}</LinkButton>
        </div>
      </Section>
    );
  }
  const withWords = GATE[kind].introTest || kind === 'match';
  const asked = { recipient: oneOf(query.to) ?? '', benefit: oneOf(query.benefit) ?? '' };
  return (
    <>
      {GATE[kind].consent ? (
        <Section title="First, ask them both">
          <p>
            Whoever receives it first, with an easy way out. Then {check.person.name}. Silence is an answer
            too.
          </p>
        </Section>
      ) : null}
      <Section title={withWords ? 'What you could honestly write' : 'Put your name to it'}>
        {withWords ? <IntroductionQuestions asked={asked} /> : null}
        <GrantForm
          key={`${asked.recipient} ${asked.benefit}`}
          action={grantCheck}
          checkId={check.id}
          asked={asked}
          draft={withWords ? draftOf(check, asked).text : ''}
          withWords={withWords}
        />
      </Section>
    </>
  );
}

/** What one would have to say today: for the user's eyes, with nothing to copy it by. */
function Honestly({ check }: { check: checks.Check }) {
  const { text, sendable } = draftOf(check, { recipient: '', benefit: '' });
  if (sendable) return null;
  return (
    <Section title="If you wrote today" note="Between you and Gus.">
      <p className="letter">
        <bdi>{text}</bdi>
      </p>
    </Section>
  );
}

function draftOf(check: checks.Check, { recipient, benefit }: { recipient: string; benefit: string }) {
  const { subject, person, history, on, area } = check;
  return introduction(subject, person.name, history, on, { area: area ?? undefined, recipient, benefit });
}

// Judged on the check's own snapshot: the card goes on saying what was true when it was asked.
function possibleNow({ subject, history, on, kind, area }: checks.Check): Possible[] {
  const seen = history.flatMap((entry) => (entry.type === 'sighting' ? [entry.area] : []));
  const areas = [...new Set([...(area ? [area] : []), ...seen])].slice(0, 5);
  return REQUEST_KINDS.filter((other) => other !== 'mass').flatMap((other): Possible[] => {
    const asked: Possible[] = GATE[other].ability
      ? areas.map((one) => ({ kind: other, area: one }))
      : [{ kind: other, area: null }];
    return asked.filter(
      (one) =>
        !(one.kind === kind && one.area === area) &&
        judge(subject, history, { kind: one.kind, area: one.area ?? undefined }, on).verdict === 'earned',
    );
  });
}
