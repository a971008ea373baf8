import { Row } from '@/components/shell/row';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';

export type Thankable = { id: string; person: { id: string; name: string }; on: CalendarDate; text: string };

type Props = { helped: readonly Thankable[]; today: CalendarDate; action: FormAction };

/** Help that came of late, each with a way to say that it was thanked for. */
export function Owed({ helped, today, action }: Props) {
  if (helped.length === 0) return null;
  return (
    <ul className="ask-lines">
      {helped.map((help) => (
        <Row as="li" key={help.id}>
          <Helped help={help} today={today} />
          <Say help={help} action={action} words="Thanked" />
        </Row>
      ))}
    </ul>
  );
}

/** Help that was thanked for, each with a way back. */
export function Thanked({ helped, today, action }: Props) {
  return (
    <ul className="steps">
      {helped.map((help) => (
        <li key={help.id}>
          <Helped help={help} today={today} />
          <Say help={help} action={action} words="Not thanked after all" />
        </li>
      ))}
    </ul>
  );
}

function Helped({ help: { person, on, text }, today }: { help: Thankable; today: CalendarDate }) {
  return (
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
  );
}

function Say({ help, action, words }: { help: Thankable; action: FormAction; words: string }) {
  const { name } = help.person;
  return (
    <Form action={action} className="" label={`${words}: ${name}`}>
      <Hidden name="help" value={help.id} />
      <div className="acts">
        <SubmitButton look="act" pending="Noting it">
          {words}
          <span className="sr-only">: {name}</span>
        </SubmitButton>
      </div>
    </Form>
  );
}
