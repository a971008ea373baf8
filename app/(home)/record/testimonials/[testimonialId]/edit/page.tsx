import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { correctTestimonial } from '@/app/actions/record';
import { TestimonialCorrection } from '@/components/record/testimonial-form';
import { testimonialWords } from '@/components/record/testimonial-words';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { requireOwner } from '@/lib/auth/owner';
import * as testimonials from '@/lib/data/testimonials';

// Neither their name nor the skill: a page's title ends up in histories.
export const metadata: Metadata = { title: 'Correct an endorsement or a recommendation' };

export default async function Page({ params }: { params: Promise<{ testimonialId: string }> }) {
  const owner = await requireOwner();
  const word = (await testimonials.get(owner, (await params).testimonialId)) ?? notFound();
  return (
    <>
      <PageHead
        title="Correct it"
        note={
          <Link href={`/record/testimonials/${word.id}`}>
            <bdi>{testimonialWords(word)}</bdi>, <bdi>{word.person.name}</bdi>
          </Link>
        }
      />
      <Row>
        <TestimonialCorrection
          action={correctTestimonial}
          id={word.id}
          mark={testimonials.markOfTestimonial(word)}
          kept={word}
          today={owner.today}
        />
      </Row>
    </>
  );
}
