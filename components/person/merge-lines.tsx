import { Row } from '@/components/shell/row';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { CalendarDate } from '@/lib/domain';
import type { FormAction } from '@/lib/form';
import { dayWords } from '@/lib/format';

type Merge = {
  id: string;
  kept: { id: string; name: string } | null;
  goneName: string;
  on: CalendarDate;
  until: CalendarDate | null;
  undoneOn: CalendarDate | null;
};

/** Whoever was made one, with the day until which it can be undone. */
export function MergeLines({
  merges,
  undo,
  today,
}: {
  merges: readonly Merge[];
  undo: FormAction;
  today: CalendarDate;
}) {
  return (
    <ul>
      {merges.map(({ id, kept, goneName, on, until, undoneOn }) => (
        <Row as="li" key={id} className="sec-small">
          <p>
            <bdi>{goneName}</bdi> became part of{' '}
            {kept ? (
              <Link href={`/people/${kept.id}`}>
                <bdi>{kept.name}</bdi>
              </Link>
            ) : (
              'somebody who was removed'
            )}{' '}
            on {dayWords(on, today)}.
            {undoneOn ? ` They were made two again on ${dayWords(undoneOn, today)}.` : null}
          </p>
          {until && kept ? (
            <Form action={undo} label={`Make ${goneName} and ${kept.name} two again`}>
              <input type="hidden" name="merge" value={id} />
              <SubmitButton look="act" pending="Making them two again">
                Make them two again (until {dayWords(until, today)})
              </SubmitButton>
            </Form>
          ) : null}
        </Row>
      ))}
    </ul>
  );
}
