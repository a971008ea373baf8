import { Near } from '@/components/signs/near';
import { Link } from '@/components/ui/link';
import type { CalendarDate, Stage } from '@/lib/domain';
import { agoWords, dayWords } from '@/lib/format';

type AboutProps = {
  person: {
    id: string;
    name: string;
    stage: Stage;
    stageSince: CalendarDate | null;
    lastTwoWayOn: CalendarDate | null;
  };
  /** A skill that was asked about, and what was seen of it: "seen first-hand twice, both good". */
  skill: { area: string; seen: string } | null;
  /** A small detail, in the user's words. */
  remember: string;
  today: CalendarDate;
};

/** What stands beside a verdict: how near, when last, what was seen, and the question the other way round. */
export function About({ person, skill, remember, today }: AboutProps) {
  return (
    <dl className="ledger">
      <div>
        <dt>
          <Link href={`/people/${person.id}`}>
            <bdi>{person.name}</bdi>
          </Link>
        </dt>
        <dd>
          <Near ring={person.stage} />{' '}
          {person.stageSince ? (
            <span className="quiet">since {dayWords(person.stageSince, today)}</span>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>Last talked</dt>
        <dd>{person.lastTwoWayOn ? agoWords(person.lastTwoWayOn, today) : 'not yet'}</dd>
      </div>
      {remember ? (
        <div>
          <dt>Remember</dt>
          <dd dir="auto">{remember}</dd>
        </div>
      ) : null}
      {skill ? (
        <div>
          <dt>
            <bdi className="capital">{skill.area}</bdi>
          </dt>
          <dd>{skill.seen}</dd>
        </div>
      ) : null}
      {skill ? (
        <div>
          <dt>The other way round</dt>
          <dd>
            <Link href={`/promote/whom?area=${encodeURIComponent(skill.area)}`}>
              Whom do I trust for <bdi>{skill.area}</bdi>?
            </Link>
          </dd>
        </div>
      ) : null}
    </dl>
  );
}
