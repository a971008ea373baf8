import { Day } from '@/components/shell/day';
import { PageHead } from '@/components/shell/page-head';
import { Row } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import type { CalendarDate } from '@/lib/domain';
import { ended, shorten } from './entry-words';
import type { Detail } from './small-details';

type AllDetailsProps = {
  person: { id: string; name: string };
  details: readonly (Detail & { on: CalendarDate })[];
  today: CalendarDate;
  /** Where the details before these begin. */
  earlier: string | null;
  isEarlier: boolean;
};

/** All small details of somebody, the latest first, with the day each was learned. */
export function AllDetails({ person, details, today, earlier, isEarlier }: AllDetailsProps) {
  const page = `/people/${person.id}/details`;
  return (
    <>
      <PageHead
        title="Small details"
        note={
          <>
            about{' '}
            <Link href={`/people/${person.id}`}>
              <bdi>{person.name}</bdi>
            </Link>
          </>
        }
      />
      <ol className="details">
        {details.map((detail) => (
          <Row
            as="li"
            key={detail.id}
            margin={<Day on={detail.on} today={today} />}
            bodyClass={detail.depth === 3 ? 'between' : undefined}
          >
            <Link href={`/people/${person.id}/entries/${detail.id}`}>
              <bdi>{ended(shorten(detail.text).short)}</bdi>
            </Link>
            {detail.depth === 3 ? <small> between you two</small> : null}
          </Row>
        ))}
      </ol>
      <Row>
        <div className="acts">
          {isEarlier ? (
            <LinkButton look="act" href={page}>
              The latest
            </LinkButton>
          ) : null}
          {earlier ? (
            <LinkButton look="act" href={`${page}?before=${earlier}`}>
              Earlier
            </LinkButton>
          ) : null}
        </div>
      </Row>
    </>
  );
}
