import { yearlyWords } from '@/components/person-page/date-words';
import { Face } from '@/components/signs/face';
import { Near } from '@/components/signs/near';
import { Link } from '@/components/ui/link';
import type { CalendarDate, Stage, Standing } from '@/lib/domain';
import { agoWords, dayWords, numberWords } from '@/lib/format';
import { channelWords, standingWords } from './words';

/** One of two who may be one. */
export type Beside = {
  id: string;
  name: string;
  stage: Stage;
  standing: Standing;
  howMet: string;
  smallThing: string;
  lastTwoWayOn: CalendarDate | null;
  addedOn: CalendarDate;
  archived: boolean;
  channels: readonly { kind: string; handle: string }[];
  dates: readonly {
    kind: 'birthday' | 'anniversary' | 'memorial';
    month: number;
    day: number;
    year: number | null;
  }[];
  photo: string | null;
  entries: number;
};

/** Two people side by side; on a phone one under the other. */
export function SideBySide({ sides, today }: { sides: readonly [Beside, Beside]; today: CalendarDate }) {
  return (
    <div className="sides">
      {sides.map((side) => (
        <section key={side.id}>
          <Face person={side.id} digest={side.photo} />
          <h3>
            <Link href={`/people/${side.id}`}>
              <bdi>{side.name}</bdi>
            </Link>
          </h3>
          <ul>
            <li>
              <Near ring={side.stage} />
              {standsWords(side)}
            </li>
            {linesOf(side, today).map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** What stands behind the ring: how the user deals with them, and that they are out of sight. */
function standsWords({ standing, archived }: Beside): string {
  return [
    ...(standing === 'open' ? [] : [`, ${standingWords[standing].toLowerCase()}`]),
    ...(archived ? [', out of sight'] : []),
  ].join('');
}

function linesOf(side: Beside, today: CalendarDate): string[] {
  const { howMet, smallThing, lastTwoWayOn, addedOn, channels, dates, entries } = side;
  return [
    ...channels.map(({ kind, handle }) => `${channelWords[kind] ?? kind}: ${handle}`),
    ...yearlyWords(dates),
    ...(howMet ? [howMet] : []),
    ...(smallThing ? [smallThing] : []),
    lastTwoWayOn ? `You talked ${agoWords(lastTwoWayOn, today)}` : 'You have not talked yet',
    `In your book since ${dayWords(addedOn, today)}, with ${writtenWords(entries)} written down`,
  ];
}

function writtenWords(entries: number): string {
  if (entries === 0) return 'nothing';
  return entries === 1 ? 'one thing' : `${numberWords(entries)} things`;
}
