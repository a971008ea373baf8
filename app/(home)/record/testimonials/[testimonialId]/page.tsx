import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { discloseTestimonial, removeTestimonial } from '@/app/actions/record';
import { channelWords } from '@/components/asks/ask-words';
import { testimonialWords } from '@/components/record/testimonial-words';
import { PageHead } from '@/components/shell/page-head';
import { Row, Section } from '@/components/shell/row';
import { Fold } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireOwner } from '@/lib/auth/owner';
import * as testimonials from '@/lib/data/testimonials';
import { disclosure } from '@/lib/domain';
import { dayWords } from '@/lib/format';

// Neither their name nor the skill: a page's title ends up in histories.
export const metadata: Metadata = { title: 'An endorsement or a recommendation' };

export default async function Page({ params }: { params: Promise<{ testimonialId: string }> }) {
  const owner = await requireOwner();
  const word = (await testimonials.get(owner, (await params).testimonialId)) ?? notFound();
  const { id, person, direction, on, channel, witnessed, text } = word;
  const where = channelWords(channel || null);
  return (
    <>
      <PageHead
        title={<bdi>{testimonialWords(word)}</bdi>}
        note={
          <>
            {direction === 'given' ? 'From you, for ' : 'For you, from '}
            <Link href={`/people/${person.id}`}>
              <bdi>{person.name}</bdi>
            </Link>
            , {dayWords(on, owner.today)}
            {where ? `, ${where}` : ''}.
          </>
        }
      />
      {witnessed ? (
        <Section title="What was seen first-hand">
          <p dir="auto">{witnessed}</p>
        </Section>
      ) : null}
      {text ? (
        <Section title="What was written">
          <p className="letter" dir="auto">
            {text}
          </p>
        </Section>
      ) : null}
      <Commission word={word} />
      <Row className="sec-small">
        <p className="acts">
          <Link className="act" href={`/record/testimonials/${id}/edit`}>
            Correct it
          </Link>
        </p>
        <Fold summary="Remove it">
          <Form action={removeTestimonial} label="Remove it">
            <Hidden name="testimonial" value={id} />
            <p>It is gone from your record then. What stands elsewhere stands there still.</p>
            <div className="acts">
              <SubmitButton look="line" pending="Removing">
                Remove it
              </SubmitButton>
            </div>
          </Form>
        </Fold>
      </Row>
    </>
  );
}

function Commission({ word: { id, direction, commission, disclosed } }: { word: testimonials.Testimonial }) {
  if (!commission) return null;
  const reminder = direction === 'given' && !disclosed ? disclosure(commission) : null;
  return (
    <Section title="What is in it">
      <p>
        <bdi>{commission}</bdi>
        {disclosed ? ', and it was said' : ''}.
      </p>
      {reminder ? <p>{reminder}</p> : null}
      {disclosed ? null : (
        <Form action={discloseTestimonial} label="It was said">
          <Hidden name="testimonial" value={id} />
          <div className="acts">
            <SubmitButton look="line" pending="Noting it">
              It was said
            </SubmitButton>
          </div>
        </Form>
      )}
    </Section>
  );
}
