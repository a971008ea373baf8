import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { moveIntroduction } from '@/app/actions/introductions';
import { MoveForm } from '@/components/introductions/move-form';
import { Path } from '@/components/introductions/path';
import { standWords } from '@/components/introductions/path-words';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { AsidePart, WithAside } from '@/components/shell/with-aside';
import { Fold } from '@/components/ui/fold';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as introductions from '@/lib/data/introduction-lists';
import type { Owner } from '@/lib/data/owner';
import { addDays, type IntroductionView, introductionOn, POLICY, shownTo } from '@/lib/domain';
import { wordsOf } from './words';

// Never their names: a page's title ends up in histories.
export const metadata: Metadata = { title: 'An introduction' };

type Part = { owner: Owner; one: introductions.Introduction };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const owner = await requireOwner();
  const one = (await introductions.get(owner, (await params).id)) ?? notFound();
  const guard = await introductions.guard(owner, one.recipient.id);
  const { person, recipient, view } = one;
  const names = { person: person.name, recipient: recipient.name };
  return (
    <WithAside label="About it" aside={<About one={one} guard={guard} />}>
      <PageHead
        title={
          <>
            <Link href={`/people/${person.id}`}>
              <bdi>{person.name}</bdi>
            </Link>{' '}
            to{' '}
            <Link href={`/people/${recipient.id}`}>
              <bdi>{recipient.name}</bdi>
            </Link>
          </>
        }
        note={<span dir="auto">{standWords(view, names, owner.today)}</span>}
      />
      <Section
        title="The path"
        rows={
          <Path
            names={names}
            began={one.on}
            steps={one.steps}
            agreed={one.given.consents}
            view={view}
            today={owner.today}
          />
        }
      />
      <Next owner={owner} one={one} />
      {view.madeOn ? (
        <Section title="What came of it">
          <p>
            <Link href={`/promote/${one.checkId}`}>Say how it went</Link>, once you know.
          </p>
        </Section>
      ) : null}
      <Written one={one} />
    </WithAside>
  );
}

/** What may be noted next; or, where silence has closed it, an answer that came in time after all. */
async function Next({ owner, one }: Part) {
  const { view, steps, person, recipient, given } = one;
  const last = steps.at(-1)?.on ?? one.on;
  const names = { person: person.name, recipient: recipient.name };
  const form = { action: moveIntroduction, introduction: one.id, seen: steps.length, names, from: last };
  if (view.closedBy === 'silence') {
    const { may } = introductionOn(steps, given, last);
    const until = addDays(last, POLICY.practice.introduction.silence - 1);
    return (
      <Row className="sec-small">
        <Fold summary="They had answered in time">
          <MoveForm {...form} may={may.filter((step) => step !== 'close')} words={null} until={until} />
        </Fold>
      </Row>
    );
  }
  const unnamed = [person, recipient].find((each) => !each.shareable);
  const made = view.madeOn !== null;
  // What was made stays made; and whoever is not to be named is asked about no further.
  const not = made ? ['close'] : unnamed ? ['askRecipient', 'askPerson', 'made'] : [];
  const may = view.may.filter((step) => !not.includes(step));
  if (may.length === 0) return null;
  return (
    <Section title={titleOf(view)}>
      {unnamed && !made && !view.rests ? (
        <p>
          You wrote that <bdi>{unnamed.name}</bdi> is not to be named to others, so there are no words here.{' '}
          <Link href={`/people/${unnamed.id}/edit`}>Their page</Link> is where that can change.
        </p>
      ) : null}
      <MoveForm
        {...form}
        may={may}
        words={view.rests ? null : await wordsOf(owner, one)}
        until={owner.today}
      />
    </Section>
  );
}

function titleOf({ madeOn, rests, turn }: IntroductionView): string {
  if (madeOn !== null) return 'And then?';
  if (rests) return 'It rests';
  return turn === 'owner' ? 'Your turn' : 'Did they answer?';
}

type Guard = Awaited<ReturnType<typeof introductions.guard>>;

function About({ one, guard }: { one: introductions.Introduction; guard: Guard }) {
  const { person, recipient, benefit, benefitBack, view } = one;
  return (
    <>
      <AsidePart title="What is in it">
        <dl className="ledger">
          <Benefit of={recipient.name}>{benefit}</Benefit>
          {benefitBack ? <Benefit of={person.name}>{benefitBack}</Benefit> : null}
        </dl>
      </AsidePart>
      {guard ? (
        <AsidePart title="What is at stake">
          <p dir="auto">{guard.staked}.</p>
          {guard.recent.what ? <p className="quiet">{guard.recent.what}.</p> : null}
        </AsidePart>
      ) : null}
      {one.steps.length > 0 && view.madeOn === null && view.state !== 'bothYes' ? (
        <AsidePart title="If one of them asks">
          <p>“{shownTo(view)}”</p>
          <p className="quiet">Never why.</p>
        </AsidePart>
      ) : null}
      <p className="more">
        <Link href={`/promote/${one.checkId}`}>What it rests on</Link>
      </p>
    </>
  );
}

function Benefit({ of, children }: { of: string; children: string }) {
  return (
    <div>
      <dt>
        <bdi>{of}</bdi>
      </dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

/** What was written along the way, folded away: of each text the words that were kept. */
function Written({ one: { words, steps, recipient, person } }: Pick<Part, 'one'>) {
  const noted = steps.map(({ step }) => step);
  const texts = [
    { title: `To ${recipient.name}`, of: words.textToRecipient, shown: noted.includes('askRecipient') },
    { title: `To ${person.name}`, of: words.textToPerson, shown: noted.includes('askPerson') },
    { title: 'The introduction', of: words.text, shown: noted.includes('made') },
  ].filter(({ of, shown }) => shown && of.text !== '');
  if (texts.length === 0) return null;
  return (
    <Row className="sec-small">
      <Fold summary="What you wrote">
        {texts.map(({ title, of }) => (
          <section key={title}>
            <h3 dir="auto">{title}</h3>
            <p className="letter whitespace-pre-line" dir="auto">
              {of.text}
            </p>
          </section>
        ))}
      </Fold>
    </Row>
  );
}
