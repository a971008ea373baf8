import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { Fragment } from 'react';
import { putNameAnyway } from '@/app/actions/overrides';
import { OverrideForm } from '@/components/gate/override-form';
import { OverrideLines } from '@/components/gate/override-lines';
import { Earliest } from '@/components/gate/steps';
import { Asked } from '@/components/gate/verdict';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as checks from '@/lib/data/checks';
import * as evidence from '@/lib/data/evidence';
import * as overrides from '@/lib/data/overrides';
import { canOverride, isOnThePath, pressureOn, sentence } from '@/lib/domain';
import { introducing } from '../both-first';
import { sidesOf } from '../check-view';

export const metadata: Metadata = { title: 'Put my name to it anyway' };

export default async function Page({ params }: { params: Promise<{ checkId: string }> }) {
  const owner = await requireOwner();
  const check = (await checks.get(owner, (await params).checkId)) ?? notFound();
  const { id, kind, area, on, answer, override, grant, askId } = check;
  if (answer.verdict !== 'not yet' || override || grant) redirect(`/promote/${id}`);
  const sides = sidesOf(check);
  const people = sides.map(({ person }) => person);
  const earlier = await overrides.listOf(
    owner,
    people.map((person) => person.id),
  );
  // Today's evidence: how they took a no may have been noted since.
  const known = await evidence.listMany(
    owner,
    people.map((person) => person.id),
  );
  const ask = pressureOn([...known.values()].flat(), askId);
  const empty = { text: '', reason: '', staked: false };
  const ruled = canOverride({ ...empty, verdict: answer.verdict, ask, today: owner.today });
  const tomorrow = ruled.ok ? undefined : ruled.lacks.find(({ code }) => code === 'TOMORROW');
  return (
    <>
      <PageHead
        title="Put my name to it anyway"
        note={
          <Link href={`/promote/${id}`}>
            <Asked kind={kind} names={people.map(({ name }) => name)} area={area} />
          </Link>
        }
      />
      <Section title="What is missing">
        {sides.map(({ person, ruling }) =>
          ruling.shown.length > 0 ? (
            <Fragment key={person.id}>
              {sides.length > 1 ? (
                <h3 className="side">
                  <bdi>{person.name}</bdi>
                </h3>
              ) : null}
              <ul className="steps">
                {ruling.shown.map((reason) => (
                  <li key={reason.code}>{sentence(reason, person.name)}.</li>
                ))}
              </ul>
            </Fragment>
          ) : null,
        )}
        {answer.earliest ? <Earliest day={answer.earliest} on={on} today={owner.today} /> : null}
      </Section>
      {earlier.length > 0 ? (
        <Section title="The other times" rows={<OverrideLines overrides={earlier} today={owner.today} />} />
      ) : null}
      <Row className="sec">
        <p className="measure">
          Your name is yours. This changes nothing of what is known about them, and it stays written down as
          it is, with your reason.
        </p>
        {isOnThePath(kind) ? (
          <p className="measure">
            Both are asked first, whoever it is for before anybody: this begins with a draft, and your name
            stands behind it once they are introduced.
          </p>
        ) : null}
        {tomorrow ? (
          <p className="lampline">{tomorrow.what}</p>
        ) : (
          <OverrideForm
            action={putNameAnyway}
            checkId={id}
            introducing={isOnThePath(kind) ? await introducing(owner, check) : undefined}
          />
        )}
        <p className="acts">
          <Link className="act" href={`/promote/${id}`}>
            Leave it at “not yet”
          </Link>
        </p>
      </Row>
    </>
  );
}
