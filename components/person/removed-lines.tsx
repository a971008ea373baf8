import { Row } from '@/components/shell/row';
import { ButtonForm } from '@/components/ui/button-form';
import { Link } from '@/components/ui/link';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';

type Removed = { id: string; name: string; removedOn: CalendarDate; until: CalendarDate };

/** Whoever was removed, each with the day until which they can be brought back. */
export function RemovedLines({
  people,
  bringBack,
  today,
}: {
  people: readonly Removed[];
  bringBack: FormAction;
  today: CalendarDate;
}) {
  return (
    <ul>
      {people.map(({ id, name, removedOn, until }) => (
        <Row as="li" key={id} className="sec-small">
          <h2>
            <Link href={`/people/${id}`}>
              <bdi>{name}</bdi>
            </Link>
          </h2>
          <p>
            Removed {dayWords(removedOn, today)}. Until {dayWords(until, today)} they can be brought back.
          </p>
          <ButtonForm
            action={bringBack}
            sends={{ person: id }}
            label="Bring them back"
            pending="Bringing them back"
            className=""
          >
            Bring them back
          </ButtonForm>
        </Row>
      ))}
    </ul>
  );
}
