import type { Metadata } from 'next';
import { endReview, sayThanks, takeBackThanks } from '@/app/actions/record';
import { OverrideLines } from '@/components/gate/override-lines';
import { AwaitedLines } from '@/components/record/awaited-lines';
import { legend, RecordPicture } from '@/components/record/record-picture';
import { Review } from '@/components/record/review';
import { TestimonialLines } from '@/components/record/testimonial-lines';
import { Owed, Thanked } from '@/components/record/thanks';
import { Day } from '@/components/shell/day';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { Fold } from '@/components/ui/fold';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as outcomes from '@/lib/data/outcomes';
import * as overrides from '@/lib/data/overrides';
import * as records from '@/lib/data/record';
import * as testimonials from '@/lib/data/testimonials';
import * as thanks from '@/lib/data/thanks';
import { type CalendarDate, REACTIONS } from '@/lib/domain';
import { numberWords } from '@/lib/format';

export const metadata: Metadata = { title: 'My record' };

const most = 10;
const few = 5;

export default async function Page() {
  const owner = await requireOwner();
  const { today } = owner;
  const [record, awaited, against, owed, thanked, given, received] = await Promise.all([
    records.get(owner),
    outcomes.awaited(owner, { size: most + 1 }),
    overrides.list(owner, null, 3),
    thanks.listOwed(owner, few),
    thanks.listThanked(owner, few + 1),
    testimonials.list(owner, 'given', { size: 3 }),
    testimonials.list(owner, 'received', { size: 3 }),
  ]);
  return (
    <>
      <PageHead title="My record" note="For your eyes only: how your own word turned out." />
      {record.isReviewDue ? <Review action={endReview} /> : null}
      <Section title="Your word">
        <p className="calm">{record.what}.</p>
        {record.reported === 0 ? (
          <p className="quiet">Three weeks after you put your name to somebody, the week asks how it went.</p>
        ) : (
          <>
            <RecordPicture counts={record} />
            <p className="quiet">{sentence(legend(record))}.</p>
          </>
        )}
      </Section>
      <Awaited awaited={awaited} today={today} />
      {against.overrides.length > 0 ? (
        <Section
          title="Where you went against a “not yet”"
          rows={
            <>
              <OverrideLines overrides={against.overrides} today={today} />
              {against.next ? <More href="/record/overrides">All of them</More> : null}
            </>
          }
        />
      ) : null}
      <HeldGround held={record.latestHeld} count={record.held} today={today} />
      <Section
        title="Thanks"
        note={thanksWords(record)}
        rows={
          <>
            <Owed helped={owed} today={today} action={sayThanks} />
            {thanked.length > 0 ? (
              <Row>
                <Fold summary="Thanked">
                  <Thanked helped={thanked.slice(0, few)} today={today} action={takeBackThanks} />
                </Fold>
              </Row>
            ) : null}
            {record.thanksOwed > owed.length || thanked.length > few ? (
              <More href="/record/waiting">All of them</More>
            ) : null}
          </>
        }
      />
      <Section
        title="Endorsements and recommendations"
        note={
          given.lines.length + received.lines.length === 0 ? 'None are noted yet, either way.' : undefined
        }
        rows={
          <>
            <Words title="From you" lines={given.lines} today={today} />
            <Words title="For you" lines={received.lines} today={today} />
            <Row>
              <p className="acts">
                <LinkButton href="/record/testimonials/new">Note one</LinkButton>
                <Link className="act" href="/record/testimonials">
                  All of them
                </Link>
              </p>
            </Row>
          </>
        }
      />
      <Section title="Looking wider">
        <p className="acts">
          <Link className="act" href="/people/communities">
            Where people met
          </Link>
          <Link className="act" href="/rings/manners">
            The manners chart
          </Link>
        </p>
      </Section>
    </>
  );
}

function Awaited({ awaited, today }: { awaited: readonly outcomes.Awaited[]; today: CalendarDate }) {
  if (awaited.length === 0) return null;
  return (
    <Section
      title="How did it go?"
      rows={
        <>
          <AwaitedLines awaited={awaited.slice(0, most)} today={today} />
          {awaited.length > most ? <More href="/record/waiting">All of them</More> : null}
        </>
      }
    />
  );
}

type HeldProps = { held: readonly records.Held[]; count: number; today: CalendarDate };

function HeldGround({ held, count, today }: HeldProps) {
  if (held.length === 0) return null;
  return (
    <Section
      title="Where you held your ground"
      note={`${sentence(count === 1 ? 'once' : `${numberWords(count)} times`)} within a year. Valuing your relationships is neither selfish nor mean.`}
      rows={
        <>
          <ul className="ask-lines">
            {held.map(({ id, on, person, reaction }) => (
              <Row as="li" key={id} margin={<Day on={on} today={today} />}>
                <Link href={`/asks/${id}`}>
                  <bdi>{person.name}</bdi>
                </Link>
                {reaction ? <span className="quiet">. {REACTIONS[reaction].label}.</span> : null}
              </Row>
            ))}
          </ul>
          <More href="/asks?list=held">Every no</More>
        </>
      }
    />
  );
}

type WordsProps = { title: string; lines: readonly testimonials.Line[]; today: CalendarDate };

function Words({ title, lines, today }: WordsProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <Row>
        <h3 className="side">{title}</h3>
      </Row>
      <TestimonialLines lines={lines} today={today} />
    </>
  );
}

function More({ href, children }: { href: string; children: string }) {
  return (
    <Row>
      <p className="acts">
        <Link className="act" href={href}>
          {children}
        </Link>
      </p>
    </Row>
  );
}

function thanksWords({ thanksOwed: owed, thanksGiven: given }: records.OwnRecord): string {
  const said = given === 0 ? '' : ` You noted ${numberWords(given)} within a year.`;
  if (owed === 0) return `Nobody waits for thanks.${said}`;
  const times = owed === 1 ? '' : `, ${numberWords(owed)} times`;
  return `For help that came to you of late${times}.${said}`;
}

function sentence(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
