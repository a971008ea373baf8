import { Row } from '@/components/shell/row';
import { Near } from '@/components/signs/near';
import { type Verdict, VerdictSign } from '@/components/signs/verdict-sign';
import { Link } from '@/components/ui/link';
import {
  type AskFlag,
  type AskState,
  askStateWords,
  type CalendarDate,
  type RequestKind,
  type Stage,
} from '@/lib/domain';
import { shortDay } from '@/lib/format';
import { askedFor, channelWords, flagWords } from './ask-words';

export type LedgerLine = {
  id: string;
  person: { id: string; name: string };
  on: CalendarDate;
  channel: string | null;
  product: string;
  lines: readonly { kind: RequestKind; area: string | null; verdict: Verdict }[];
  flags: readonly AskFlag[];
  stageAtAsk: Stage;
  isEarly: boolean;
  state: AskState;
  grantedLines: number;
  mistakenOn: CalendarDate | null;
};

/** Asks, a line each: who, from which ring, what for, what the gate said, and what became of it. */
export function LedgerLines({ asks, today }: { asks: readonly LedgerLine[]; today: CalendarDate }) {
  return (
    <ul className="ask-lines">
      {asks.map((ask) => (
        <Row
          as="li"
          key={ask.id}
          className={ask.mistakenOn ? 'mistaken' : ''}
          margin={<Day on={ask.on} today={today} />}
        >
          <h2>
            <Link href={`/asks/${ask.id}`}>
              <bdi>{ask.person.name}</bdi>
            </Link>
            <Near ring={ask.stageAtAsk} />
          </h2>
          <WhatFor ask={ask} />
          <p className="quiet">{smallPrint(ask)}</p>
        </Row>
      ))}
    </ul>
  );
}

/** What was asked for, and what the gate said of it; the same verdict is shown once. */
export function WhatFor({ ask: { lines, product } }: { ask: Pick<LedgerLine, 'lines' | 'product'> }) {
  const verdicts = [...new Set(lines.map(({ verdict }) => verdict))];
  return (
    <p>
      <span className="ask-verdicts">
        {verdicts.map((verdict) => (
          <VerdictSign key={verdict} verdict={verdict} size={16} />
        ))}
      </span>{' '}
      {askedFor(lines)}
      {product ? (
        <>
          : <bdi>{product}</bdi>
        </>
      ) : null}
    </p>
  );
}

function smallPrint({ state, grantedLines, channel, flags, isEarly, mistakenOn }: LedgerLine): string {
  if (mistakenOn) return 'Written down by mistake';
  // A one-link stand says the same, only more of it.
  const isStand = flags.includes('ONE_LINK_STAND');
  const early = isEarly && !isStand ? 'before your first warm day' : '';
  return [askStateWords(state, grantedLines), channelWords(channel), flagWords(flags), early]
    .filter(Boolean)
    .join(', ');
}

function Day({ on, today }: { on: CalendarDate; today: CalendarDate }) {
  return (
    <time dateTime={on}>
      {shortDay(on)}
      {on.slice(0, 4) === today.slice(0, 4) ? null : (
        <>
          <br />
          {on.slice(0, 4)}
        </>
      )}
    </time>
  );
}
