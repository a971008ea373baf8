import { Row, Section } from '@/components/shell/row';
import { Fold } from '@/components/ui/fold';
import { type CalendarDate, type Road as DomainRoad, type RoadItem, STAGE_NAMES } from '@/lib/domain';
import { numberWords } from '@/lib/format';
import { type RoadStep, RoadSteps, RoadThere } from './road-lines';
import { earliestWords, isCounted, roadNote, roadTitles } from './road-words';

type RoadProps = {
  road: DomainRoad;
  today: CalendarDate;
  /** The last day of the owner's week. */
  weekEnd: CalendarDate;
  /** A promise of theirs that is open: keeping it is the next step on the way. */
  open?: string;
  /** Whether the card above asks about a move inward. */
  asked: boolean;
};

/** The way to the next ring: what is missing with the next kind step, and folded away what is there. */
export function Road({ road, today, weekEnd, open, asked }: RoadProps) {
  const missing = road.criteria.filter((item) => !item.met);
  const there = road.criteria.filter((item) => item.met);
  return (
    <Section
      title={`The road to ${STAGE_NAMES[road.to]}`}
      note={missing.length > 0 ? roadNote(there.length, road.criteria.length) : allThere(asked)}
      rows={
        <>
          {missing.length > 0 ? <RoadSteps steps={missing.map((item) => stepOf(item, open))} /> : null}
          <Row>
            {missing.length > 0 ? (
              <p className="when">{earliestWords(road.earliest, today, weekEnd)}</p>
            ) : null}
            {there.length > 0 ? (
              <Fold summary={thereWords(there.length)}>
                <RoadThere lines={there.map(lineOf)} />
              </Fold>
            ) : null}
          </Row>
        </>
      }
    />
  );
}

function stepOf({ code, have, need, what, next }: RoadItem, open: string | undefined): RoadStep {
  const title = roadTitles[code];
  const promise = ['T3', 'F7'].includes(code) ? open : undefined;
  const step = promise ? `One is open: ${promise}` : `${next}.`;
  return isCounted(code) ? { title, count: [have, need], step } : { title, what: `${what}.`, step };
}

function lineOf({ code, what, need }: RoadItem): string {
  return isCounted(code) ? `${what} (${need})` : what;
}

// Only the owner takes the last step; whoever said "keep for now" is not asked again here.
function allThere(asked: boolean): string {
  if (asked) return 'Everything it takes is there. The question above is yours to answer.';
  return 'Everything it takes is there. You keep it as it is for now; Gus will ask again.';
}

function thereWords(count: number): string {
  return count === 1 ? 'The one that is there' : `The ${numberWords(count)} that are there`;
}
