import { Row } from '@/components/shell/row';
import { Fold } from '@/components/ui/fold';
import { Form } from '@/components/ui/form';
import { Hidden } from '@/components/ui/hidden';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';

export type Thankable = { id: string; person: { id: string; name: string }; on: CalendarDate; text: string };

type Props = {
  owed: readonly Thankable[];
  thanked: readonly Thankable[];
  today: CalendarDate;
  actions: Record<'sayThanks' | 'takeBackThanks', FormAction>;
};

/** Help that came of late, each with a way to say that it was thanked for; and what was, with a way back. */
export function Thanks({ owed, thanked, today, actions }: Props) {
  return (
    <>
      {owed.length > 0 ? (
        <ul className="ask-lines">
          {owed.map((help) => (
            <Row as="li" key={help.id}>
              <Helped help={help} today={today} />
              <Say help={help} action={actions.sayThanks} words="Thanked" />
            </Row>
          ))}
        </ul>
      ) : null}
      {thanked.length > 0 ? (
        <Row>
          <Fold summary="Thanked lately">
            <ul className="steps">
              {thanked.map((help) => (
                <li key={help.id}>
                  <Helped help={help} today={today} />
                  <Say help={help} action={actions.takeBackThanks} words="Not thanked after all" />
                </li>
              ))}
            </ul>
          </Fold>
        </Row>
      ) : null}
    </>
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
