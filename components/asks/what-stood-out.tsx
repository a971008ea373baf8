import { Section } from '@/components/shell/row';
import { Link } from '@/components/ui/link';
import { type AskFlag, type CalendarDate, flagReasons } from '@/lib/domain';
import { dayWords, numberWords } from '@/lib/format';
import { flagWords } from './ask-words';

type StoodOutProps = {
  flags: readonly AskFlag[];
  points: number;
  /** What stood out earlier, while one watches how they ask; the latest first. */
  earlier: readonly { id: string; on: CalendarDate; flags: readonly AskFlag[] }[];
  today: CalendarDate;
};

/** What may be noted about the manners of an ask, each with its reason: ignorance is assumed before malice. */
export function WhatStoodOut({ flags, points, earlier, today }: StoodOutProps) {
  return (
    <Section title="What stood out">
      {flags.length === 0 ? (
        <p className="measure">Nothing. Asking is no offence.</p>
      ) : (
        <>
          <ul className="steps measure">
            {flagReasons(flags).map((reason) => (
              <li key={reason.flag}>
                <p>{reason.what}.</p>
                <p className="quiet">
                  {reason.label}
                  {reason.points > 0 ? `, ${pointWords(reason.points)}` : ''}
                </p>
              </li>
            ))}
          </ul>
          <p className="quiet measure mt-3">
            {points === 0
              ? 'No points: it is only worth knowing.'
              : `${capital(pointWords(points))} in all. Points never change a verdict; from two in a year on, Gus asks whether you want to watch how they ask.`}
          </p>
        </>
      )}
      {earlier.length > 0 ? (
        <>
          <p className="mt-3">You are watching how they ask. Earlier there was:</p>
          <ul className="evidence">
            {earlier.map((ask) => (
              <li key={ask.id} className="plain-line">
                <Link href={`/asks/${ask.id}`}>{dayWords(ask.on, today)}</Link>: {flagWords(ask.flags)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}

function pointWords(points: number): string {
  return `${numberWords(points)} ${points === 1 ? 'point' : 'points'}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
