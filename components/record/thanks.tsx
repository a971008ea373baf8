import { Row } from '@/components/shell/row';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';

export type Thankable = { id: string; person: { id: string; name: string }; on: CalendarDate; text: string };

type Props = { owed: readonly Thankable[]; today: CalendarDate; action: FormAction };

/** Help that came of late, each with a way to say that it was thanked for. */
export function Thanks({ owed, today, action }: Props) {
  return (
    <ul className="ask-lines">
      {owed.map(({ id, person, on, text }) => (
        <Row as="li" key={id}>
          <p>
            <Link href={`/people/${person.id}`}>
              <bdi>{person.name}</bdi>
            </Link>{' '}
            helped you on {dayWords(on, today)}
            {text ? (
              <>
                : <bdi>{text}</bdi>
              </>
            ) : (
              '.'
            )}
          </p>
          <Form action={action} className="" label={`Thanks for ${person.name}`}>
            <Hidden name="help" value={id} />
            <div className="acts">
              <SubmitButton look="act" pending="Noting it">
                Thanked<span className="sr-only">: {person.name}</span>
              </SubmitButton>
            </div>
          </Form>
        </Row>
      ))}
    </ul>
  );
}
