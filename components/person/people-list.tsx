import { type CalendarDate, isOutside, STAGE_NAMES, type Stage, type Standing } from '@/lib/domain';
import { agoWords } from '@/lib/format';
import { marksIn } from './marks';
import { PeopleLines, type PersonLine } from './people-lines';
import { standingWords } from './words';

type Listed = {
  id: string;
  name: string;
  stage: Stage;
  standing: Standing;
  smallThing: string;
  lastTwoWayOn: CalendarDate | null;
  /** What of theirs matched a search, where it was not the name. */
  matched?: string;
};

/** People in a list: how near, the name, a small thing, when you last talked. `sought` is what was looked for. */
export function PeopleList({
  people,
  sought,
  today,
}: {
  people: readonly Listed[];
  sought: string;
  today: CalendarDate;
}) {
  return <PeopleLines people={people.map((person) => lineOf(person, sought, today))} />;
}

function lineOf(person: Listed, sought: string, today: CalendarDate): PersonLine {
  const { id, name, stage, standing, lastTwoWayOn, matched } = person;
  const isOut = isOutside(person);
  const words = matched || person.smallThing;
  const marks = matched ? marksIn(matched, sought) : [];
  return {
    id,
    name,
    ...(isOut ? {} : { ring: stage }),
    stands: isOut || standing === 'memorial' ? standingWords[standing].toLowerCase() : STAGE_NAMES[stage],
    last: lastTwoWayOn ? agoWords(lastTwoWayOn, today) : 'not yet',
    ...(words ? { words } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}
