import { Row } from '@/components/shell/row';
import { Fold } from '@/components/ui/fold';
import { Link } from '@/components/ui/link';
import type { CalendarDate } from '@/lib/domain';
import { type TestimonialLine, TestimonialLines } from './testimonial-lines';

type Props = {
  person: string;
  /** The latest few each way. */
  words: Record<'given' | 'received', readonly TestimonialLine[]>;
  today: CalendarDate;
};

/** Endorsements and recommendations between the two, on their page. */
export function TestimonialsOf({ person, words: { given, received }, today }: Props) {
  return (
    <Row className="sec-small">
      <Fold summary="Endorsements and recommendations">
        {given.length > 0 ? <h3>From you</h3> : null}
        <Few lines={given} today={today} />
        {received.length > 0 ? <h3>From them</h3> : null}
        <Few lines={received} today={today} />
        <p className="acts">
          <Link className="act" href={`/record/testimonials/new?with=${person}`}>
            Note one
          </Link>
          {given.length + received.length > 0 ? (
            <Link className="act" href="/record/testimonials">
              All of them
            </Link>
          ) : null}
        </p>
      </Fold>
    </Row>
  );
}

function Few({ lines, today }: { lines: readonly TestimonialLine[]; today: CalendarDate }) {
  return lines.length > 0 ? <TestimonialLines lines={lines} today={today} named={false} /> : null;
}
