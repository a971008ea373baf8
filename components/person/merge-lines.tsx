import { Row } from '@/components/shell/row';
import { ButtonForm } from '@/components/ui/button-form';
import { Link } from '@/components/ui/link';
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
            <ButtonForm
              action={undo}
              sends={{ merge: id }}
              label={`Make ${goneName} and ${kept.name} two again`}
              look="act"
              pending="Making them two again"
              className=""
            >
              Make them two again (until {dayWords(until, today)})
            </ButtonForm>
          ) : null}
        </Row>
      ))}
    </ul>
  );
}
