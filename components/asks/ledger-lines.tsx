import { Day } from '@/components/shell/day';
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
  STAGE_NAMES,
  type Stage,
} from '@/lib/domain';
import { dayWords } from '@/lib/format';
import { askedFor, channelWords, flagWords } from './ask-words';

export type LedgerLine = {
  id: string;
  person: { id: string; name: string; stage: Stage };
  on: CalendarDate;
  channel: string | null;
  product: string;
  lines: readonly { kind: RequestKind; area: string | null; verdict: Verdict }[];
  flags: readonly AskFlag[];
  /** What the evidence of that day said; the ring beside the name is the one they are in. */
  stageAtAsk: Stage;
  isEarly: boolean;
  state: AskState;
  until: CalendarDate | null;
  grantedLines: number;
  mistakenOn: CalendarDate | null;
};

/** Asks, a line each: who, in which ring, what for, what the gate said, and what became of it. */
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
            <Near ring={ask.person.stage} />
          </h2>
          <WhatFor ask={ask} />
          <p className="quiet">{smallPrint(ask, today)}</p>
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

function smallPrint(ask: LedgerLine, today: CalendarDate): string {
  const { person, stageAtAsk, state, until, grantedLines, channel, flags, isEarly, mistakenOn } = ask;
  if (mistakenOn) return 'Written down by mistake';
  // A one-link stand says the same, only more of it.
  const isStand = flags.includes('ONE_LINK_STAND');
  const early = isEarly && !isStand ? 'before your first warm day' : '';
  const then = stageAtAsk === person.stage ? '' : `by what was written down then: ${STAGE_NAMES[stageAtAsk]}`;
  const answer = `${askStateWords(state, grantedLines)}${until ? ` (${dayWords(until, today)})` : ''}`;
  return [answer, channelWords(channel), flagWords(flags), early, then].filter(Boolean).join(', ');
}
