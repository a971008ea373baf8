import { Row } from '@/components/shell/row';
import { Name } from '@/components/signs/name';
import { LinkButton } from '@/components/ui/button';
import { ButtonForm } from '@/components/ui/button-form';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';

type Removed = { id: string; name: string; removedOn: CalendarDate; until: CalendarDate };

/** In the place of somebody's page while they are removed: until when they can be brought back. */
export function RemovedPerson({
  person,
  bringBack,
  today,
}: {
  person: Removed;
  bringBack: FormAction;
  today: CalendarDate;
}) {
  return (
    <Row className="head">
      <Name of={person.name} />
      <p className="measure">
        You removed them {dayWords(person.removedOn, today)}. Until {dayWords(person.until, today)} they can
        be brought back with everything about them; then Gus erases them.
      </p>
      <div className="acts acts-wide">
        <ButtonForm
          action={bringBack}
          sends={{ person: person.id }}
          label="Bring them back"
          pending="Bringing them back"
          className=""
        >
          Bring them back
        </ButtonForm>
        <LinkButton look="act" href={`/people/${person.id}/erase`}>
          Erase them at once…
        </LinkButton>
        <LinkButton look="act" href="/people/removed">
          All who were removed
        </LinkButton>
      </div>
    </Row>
  );
}
