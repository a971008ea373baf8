import { Row, Section } from '@/components/shell/row';
import { LinkButton } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { askStateWords, type CalendarDate, isShut, type Standing } from '@/lib/domain';
import { dayWords } from '@/lib/format';
import { type LedgerLine, WhatFor } from './ledger-lines';
import { Order } from './order';

type AsksOfProps = {
  person: {
    id: string;
    standing: Standing;
    firstAskedOn: CalendarDate | null;
    firstWarmOn: CalendarDate | null;
  };
  /** The latest few. */
  asks: readonly LedgerLine[];
  today: CalendarDate;
};

/** What somebody asked for, on their own page: the latest, which came first, and the way to all of it. */
export function AsksOf({ person, asks, today }: AsksOfProps) {
  if (asks.length === 0) return null;
  return (
    <Section
      title="What they asked for"
      rows={
        <>
          <ul className="ask-lines">
            {asks.map((ask) => (
              <Row as="li" key={ask.id} className={ask.mistakenOn ? 'mistaken' : ''}>
                <WhatFor ask={ask} />
                <p className="quiet">
                  <Link href={`/asks/${ask.id}`}>{dayWords(ask.on, today)}</Link>,{' '}
                  {ask.mistakenOn
                    ? 'written down by mistake'
                    : askStateWords(ask.state, ask.grantedLines).toLowerCase()}
                </p>
              </Row>
            ))}
          </ul>
          <Row>
            <div className="acts">
              <LinkButton look="act" href={`/asks?who=${person.id}`}>
                All they asked for
              </LinkButton>
              {isShut(person) ? null : (
                <LinkButton look="act" href={`/people/${person.id}/feedback`}>
                  Tell them how it came across
                </LinkButton>
              )}
            </div>
          </Row>
        </>
      }
    >
      <Order days={person} today={today} />
    </Section>
  );
}
