import { Near } from '@/components/signs/near';
import { Link } from '@/components/ui/link';
import type { CalendarDate, Stage } from '@/lib/domain';
import type { Sentence } from './because';
import { NudgeActs, type NurtureActions } from './nudge-acts';

/** Somebody on the list, ready to be shown. */
export type NudgeView = {
  id: string;
  name: string;
  stage: Stage;
  because: Sentence[];
  /** A small detail to bring up, in the user's words. */
  bringUp: string;
};

type RowProps = { nudge: NudgeView; tomorrow: CalendarDate; actions: NurtureActions };

/** One person of the week: who, how near, why, what to bring up, and what to do. */
export function NudgeRow({ nudge, tomorrow, actions }: RowProps) {
  return (
    <li className="nudge">
      <h3>
        <Link href={`/people/${nudge.id}`}>
          <bdi>{nudge.name}</bdi>
        </Link>
        <Near ring={nudge.stage} />
      </h3>
      <p className="why">
        <Sentences of={nudge.because} />
      </p>
      {nudge.bringUp ? (
        <p className="bring" dir="auto">
          {nudge.bringUp}
        </p>
      ) : null}
      <NudgeActs person={nudge} tomorrow={tomorrow} actions={actions} />
    </li>
  );
}

/** The same, smaller, beside the list. */
export function SmallNudge({ nudge, tomorrow, actions, rekindle }: RowProps & { rekindle?: boolean }) {
  return (
    <li className="small">
      <h3>
        <Link href={`/people/${nudge.id}`}>
          <bdi>{nudge.name}</bdi>
        </Link>
        <Near ring={nudge.stage} />
      </h3>
      <p>
        <Sentences of={nudge.because} /> {nudge.bringUp ? <bdi>{nudge.bringUp}</bdi> : null}
      </p>
      <NudgeActs person={nudge} tomorrow={tomorrow} actions={actions} small rekindle={rekindle} />
    </li>
  );
}

function Sentences({ of }: { of: Sentence[] }) {
  return of.map(({ text, bright }, at) => (
    <span key={text}>
      {at > 0 ? ' ' : ''}
      {bright ? <mark>{text}</mark> : <bdi>{text}</bdi>}
    </span>
  ));
}
