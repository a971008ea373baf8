'use client';

import { Fragment } from 'react';
import { Near } from '@/components/signs/near';
import { Link } from '@/components/ui/link';
import type { CalendarDate, Stage } from '@/lib/domain';
import type { Sentence } from './because';
import { NudgeActs } from './nudge-acts';
import { type Put, PutOff } from './put-off';

/** Somebody on the list, ready to be shown. */
export type NudgeView = {
  id: string;
  name: string;
  stage: Stage;
  because: Sentence[];
  /** A small detail to bring up, in the user's words. */
  bringUp: string;
  /** Where they were just put off: what is said in their place. */
  put?: Put;
};

type RowProps = { nudge: NudgeView; tomorrow: CalendarDate };
type RowsProps = { nudges: NudgeView[]; tomorrow: CalendarDate };

/**
 * The people of one day of the week. Drawn from words in the browser, because the elements of forty rows sent beside
 * their HTML would be twice the page.
 */
export function NudgeRows({ nudges, tomorrow }: RowsProps) {
  return (
    <ol>
      {nudges.map((nudge) => (
        <NudgeRow key={nudge.id} nudge={nudge} tomorrow={tomorrow} />
      ))}
    </ol>
  );
}

/** The same, smaller, beside the list. */
export function SmallNudges({ nudges, tomorrow, rekindle }: RowsProps & { rekindle?: boolean }) {
  return (
    <ul>
      {nudges.map((nudge) => (
        <SmallNudge key={nudge.id} nudge={nudge} tomorrow={tomorrow} rekindle={rekindle} />
      ))}
    </ul>
  );
}

/** One person: who, how near, why, what to bring up, and what to do. */
function NudgeRow({ nudge, tomorrow }: RowProps) {
  return (
    <li className={nudge.put ? 'nudge off' : 'nudge'}>
      <Who nudge={nudge} />
      {nudge.put ? (
        <PutOff person={nudge} put={nudge.put} />
      ) : (
        <>
          <p className="why">
            <Sentences of={nudge.because} />
          </p>
          {nudge.bringUp ? (
            <p className="bring" dir="auto">
              {nudge.bringUp}
            </p>
          ) : null}
          <NudgeActs person={nudge} tomorrow={tomorrow} />
        </>
      )}
    </li>
  );
}

function SmallNudge({ nudge, tomorrow, rekindle }: RowProps & { rekindle?: boolean }) {
  return (
    <li className={nudge.put ? 'small off' : 'small'}>
      <Who nudge={nudge} />
      {nudge.put ? (
        <PutOff person={nudge} put={nudge.put} />
      ) : (
        <>
          <p>
            <Sentences of={nudge.because} /> {nudge.bringUp ? <bdi>{nudge.bringUp}</bdi> : null}
          </p>
          <NudgeActs person={nudge} tomorrow={tomorrow} small rekindle={rekindle} />
        </>
      )}
    </li>
  );
}

/** Somebody on a long list: who, how near, and why. Putting them off is for their own page. */
export function NudgeLine({ nudge }: { nudge: NudgeView }) {
  return (
    <li className="small">
      <Who nudge={nudge} as="h2" />
      <p>
        <Sentences of={nudge.because} />
      </p>
    </li>
  );
}

function Who({ nudge, as: Heading = 'h3' }: { nudge: NudgeView; as?: 'h2' | 'h3' }) {
  return (
    <Heading>
      <Link href={`/people/${nudge.id}`}>
        <bdi>{nudge.name}</bdi>
      </Link>
      <Near ring={nudge.stage} />
    </Heading>
  );
}

/** The reasons one after the other, each with what answers it: a talk alone answers no news and no open question. */
function Sentences({ of }: { of: Sentence[] }) {
  return of.map(({ text, bright, answer }, at) => {
    const words = at > 0 ? ` ${text}` : text;
    return (
      <Fragment key={text}>
        {bright ? <mark>{words}</mark> : words}
        {answer ? (
          <>
            {' '}
            <Link href={answer.href} scroll={false}>
              {answer.words}
            </Link>
            {answer.then}
          </>
        ) : null}
      </Fragment>
    );
  });
}
