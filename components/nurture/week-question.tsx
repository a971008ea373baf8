import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { WEEK_QUESTION } from '@/lib/domain';

type Props = { person: { id: string; name: string }; helped: boolean };

/** One calm line under the list, once a week; stands in the week's form. `helped`: they did a good deal of late. */
export function WeekQuestion({ person, helped }: Props) {
  return (
    <Row className="day week-question">
      <p className="measure">
        <em>{WEEK_QUESTION}</em>{' '}
        {helped ? (
          <>
            Perhaps for <bdi>{person.name}</bdi>, who has been there for you.
          </>
        ) : (
          <>
            Perhaps some small thing for <bdi>{person.name}</bdi>.
          </>
        )}
      </p>
      <div className="acts">
        <LinkButton look="act" href={`/log?with=${person.id}&kind=help`} scroll={false}>
          Log some help
        </LinkButton>
        <SubmitButton look="act" name="rest" value="1">
          Let it rest this week
        </SubmitButton>
      </div>
    </Row>
  );
}
