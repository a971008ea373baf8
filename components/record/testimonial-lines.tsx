import { Row } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import type { CalendarDate } from '@/lib/domain';
import { dayWords } from '@/lib/format';
import { testimonialWords } from './testimonial-words';

export type TestimonialLine = {
  id: string;
  /** Granted at the gate: it leads there. */
  check: boolean;
  on: CalendarDate;
  kind: 'endorse' | 'recommend';
  area: string;
  anyway: boolean;
  witnessed: string;
  untold: boolean;
  person: { id: string; name: string };
};

type Props = { lines: readonly TestimonialLine[]; today: CalendarDate; named?: boolean };

/** Endorsements and recommendations, a line each; `named` says whose. */
export function TestimonialLines({ lines, today, named = true }: Props) {
  return (
    <ul className="ask-lines">
      {lines.map((line) => (
        <Row as="li" key={line.id}>
          <p>
            {named ? (
              <>
                <Link href={`/people/${line.person.id}`}>
                  <bdi>{line.person.name}</bdi>
                </Link>
                {'. '}
              </>
            ) : null}
            <Link href={line.check ? `/promote/${line.id}` : `/record/testimonials/${line.id}`}>
              <bdi>{testimonialWords(line)}</bdi>
            </Link>
          </p>
          {line.witnessed ? <p dir="auto">{line.witnessed}</p> : null}
          <p className="quiet">
            {dayWords(line.on, today)}
            {line.check ? (line.anyway ? ', before it was earned' : ', through the gate') : ''}
            {line.untold ? '. What is in it for you is not said yet.' : ''}
          </p>
        </Row>
      ))}
    </ul>
  );
}
