import { beginIntroduction } from '@/app/actions/introductions';
import { BeginForm, type Introducing } from '@/components/gate/begin-form';
import { IntroductionLines } from '@/components/introductions/introduction-lines';
import { Row, Section } from '@/components/shell/row';
import { Fold } from '@/components/ui/fold';
import { Link } from '@/components/ui/link';
import type * as checks from '@/lib/data/checks';
import * as evidence from '@/lib/data/evidence';
import * as introductions from '@/lib/data/introduction-lists';
import type { Owner } from '@/lib/data/owner';
import { GATE, isOnThePath, matchReasons } from '@/lib/domain';
import { dayWords } from '@/lib/format';

type Part = { owner: Owner; check: checks.Check };

/** Asking both before anything is granted: what most introductions begin with, and what a referral may begin with. */
export async function BothFirst({ owner, check }: Part) {
  const { kind, person, other } = check;
  if (!isOnThePath(kind)) return null;
  const form = (
    <BeginForm
      action={beginIntroduction}
      token={crypto.randomUUID()}
      checkId={check.id}
      {...(await introducing(owner, check))}
    />
  );
  if (!GATE[kind].consent && !check.override) {
    return (
      <Row className="sec-small">
        <Fold summary="To pass on how to reach them, ask both first">{form}</Fold>
      </Row>
    );
  }
  return (
    <Section title="First, ask them both">
      <p>
        {other ? (
          <>
            <bdi>{person.name}</bdi> and <bdi>{other.person.name}</bdi>, each apart, with an easy way out.
          </>
        ) : (
          <>
            Whoever it is for first, with an easy way out. Then <bdi>{person.name}</bdi>.
          </>
        )}{' '}
        Silence is an answer too.
      </p>
      {form}
    </Section>
  );
}

/** Whom an introduction on a check would be about. */
export async function introducing(owner: Owner, { person, other }: checks.Check): Promise<Introducing> {
  return { name: person.name, both: other ? await benefits(owner, person, other.person) : undefined };
}

type Named = { id: string; name: string };

/** What may be in it for each of two, by what is known of them today; '' where nothing comes to mind. */
async function benefits(owner: Owner, one: Named, other: Named) {
  const known = await evidence.listMany(owner, [one.id, other.id]);
  const side = ({ id, name }: Named) => ({ name, history: known.get(id) ?? [] });
  const [why] = matchReasons(side(one), side(other), owner.today);
  return [
    { ...one, benefit: why?.forA ?? '' },
    { ...other, benefit: why?.forB ?? '' },
  ] as const;
}

/** That one of two said a no before, when it was about the other. */
export async function RatherNot({ owner, check: { person, other } }: Part) {
  const before = other && (await introductions.ratherNot(owner, [person.id, other.person.id]));
  if (!before) return null;
  return (
    <Row className="sec-small">
      <p>
        You asked about the two of them before: on {dayWords(before.on, owner.today)} <bdi>{before.name}</bdi>{' '}
        would rather not. <Link href={`/introductions/${before.introduction}`}>That introduction</Link>
      </p>
    </Row>
  );
}

/** How far the asking is, of what was put one's name to anyway; where nobody is being asked, it may begin anew. */
export async function AskingFirst({ owner, check }: Part) {
  const lines = isOnThePath(check.kind) ? await introductions.restingOn(owner, check.id) : [];
  const isClosed = lines.every(({ view }) => view.state === 'closed' && view.madeOn === null);
  return (
    <>
      {lines.length > 0 ? (
        <Section title="Introductions" rows={<IntroductionLines lines={lines} today={owner.today} />} />
      ) : null}
      {isClosed ? <BothFirst owner={owner} check={check} /> : null}
    </>
  );
}

/** The introductions that rest on a check. */
export async function RestingOn({ owner, check }: Part) {
  const lines = isOnThePath(check.kind) ? await introductions.restingOn(owner, check.id) : [];
  if (lines.length === 0) return null;
  return <Section title="Introductions" rows={<IntroductionLines lines={lines} today={owner.today} />} />;
}
