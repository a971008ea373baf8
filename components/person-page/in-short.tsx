'use client';

import type { ReactNode } from 'react';
import { Near } from '@/components/signs/near';
import { Link } from '@/components/ui/link';
import type { Stage } from '@/lib/domain';
import { type Meter, Meters } from './meters';
import type { Reach } from './reach';

/** What stands beside a person: each in the words of the page. */
export type Short = {
  ring: Stage;
  /** "since 10 February", or nothing where nobody ever confirmed a ring. */
  ringSince: string;
  knownSince: string;
  /** Through whom, as the owner or a file said it: a name that leads to whoever bears it, and to whoever else came that way. */
  through: string;
  /** "known for 14 months", for the line under the name. */
  knownFor: string;
  lastTalked: string;
  rhythm: string;
  /** Days that come back every year. */
  dates: readonly string[];
  /** What is to be said of the inner circle, where they were put into it early. */
  inner: string;
  channels: readonly Reach[];
  /** The user's own groups and tags. */
  labels: readonly string[];
  meters: readonly Meter[];
};

/**
 * Ring, known since, last talked, rhythm, how to reach them, and the three bars. Drawn from words here for
 * the reason the timeline is.
 */
export function InShort({ short }: { short: Short }) {
  return (
    <dl className="ledger">
      <Entry term="Ring">
        <Near ring={short.ring} /> <span className="quiet">{short.ringSince}</span>
      </Entry>
      <Entry term="Known since">
        {short.knownSince}
        {short.through ? (
          <>
            , through{' '}
            <Link href={`/people?q=${encodeURIComponent(short.through)}`}>
              <bdi>{short.through}</bdi>
            </Link>
          </>
        ) : null}
      </Entry>
      <Entry term="Last talked">{short.lastTalked}</Entry>
      {short.rhythm ? <Entry term="Rhythm">{short.rhythm}</Entry> : null}
      {short.inner ? <Entry term="Inner circle">{short.inner}</Entry> : null}
      {short.dates.length > 0 ? (
        <Entry term="Days to remember">
          {short.dates.map((date) => (
            <span className="reach" key={date}>
              {date}
            </span>
          ))}
        </Entry>
      ) : null}
      {short.channels.length > 0 ? (
        <Entry term="To reach them">
          {short.channels.map((channel) => (
            <span className="reach" key={`${channel.kind} ${channel.handle}`}>
              {channel.href ? <a href={channel.href}>{channel.handle}</a> : channel.handle}{' '}
              <span className="quiet">{channel.kind}</span>
            </span>
          ))}
        </Entry>
      ) : null}
      {short.labels.length > 0 ? (
        <Entry term="Labels">
          {short.labels.map((label) => (
            <span className="reach" key={label}>
              <Link href={`/people?label=${encodeURIComponent(label)}`}>
                <bdi>{label}</bdi>
              </Link>
            </span>
          ))}
        </Entry>
      ) : null}
      {short.meters.length > 0 ? (
        <div>
          <dt>Between you</dt>
          <dd>
            <Meters meters={short.meters} ring={short.ring} />
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The three of them that matter most, in one line under the name, where there is no room for an aside. */
export function UnderName({ short }: { short: Short }) {
  return (
    <p className="under">
      <Near ring={short.ring} />
      {short.ringSince ? <span>{short.ringSince}</span> : null}
      {short.knownFor ? <span>{short.knownFor}</span> : null}
      <span>last talked: {short.lastTalked}</span>
    </p>
  );
}
