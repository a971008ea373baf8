import { Row } from '@/components/shell/row';
import { NearMark } from '@/components/signs/near';
import { VerdictSign } from '@/components/signs/verdict-sign';
import { Link } from '@/components/ui/link';
import { type CalendarDate, STAGE_NAMES, type Stage, type Standing } from '@/lib/domain';
import { agoWords } from '@/lib/format';
import { Marked } from './marked';
import { standingWords } from './words';

type PersonRowProps = {
  person: {
    id: string;
    name: string;
    stage: Stage;
    standing: Standing;
    smallThing: string;
    lastTwoWayOn: CalendarDate | null;
  };
  /** What of theirs matched a search, where it was not the name. */
  matched?: string;
  /** The words that were looked for. */
  sought?: string;
  today: CalendarDate;
};

/** One person in a list: how near, the name, a small thing, when you last talked. The whole row is a link. */
export function PersonRow({ person, matched, sought = '', today }: PersonRowProps) {
  const { id, name, stage, standing, lastTwoWayOn } = person;
  const out = standing === 'severed' || standing === 'pest';
  const words = matched || person.smallThing;
  return (
    <Row
      as="li"
      className="person"
      margin={out ? <VerdictSign verdict="never" spoken={false} /> : <NearMark ring={stage} />}
    >
      <h2>
        <Link href={`/people/${id}`}>
          <bdi>{name}</bdi>
        </Link>
      </h2>
      <span className="last">{lastTwoWayOn ? agoWords(lastTwoWayOn, today) : 'not yet'}</span>
      <span className={out ? 'ringword' : `ringword ${stage}`}>
        {out || standing === 'memorial' ? standingWords[standing].toLowerCase() : STAGE_NAMES[stage]}
      </span>
      <p className={words ? undefined : 'none'} dir="auto">
        {words ? <Marked text={words} sought={matched ? sought : ''} /> : 'Nothing small known yet.'}
      </p>
    </Row>
  );
}
