import type { ReactNode } from 'react';
import { Row } from '@/components/shell/row';
import { VerdictSign, verdictColour } from '@/components/signs/verdict-sign';
import { type CalendarDate, GATE, type RequestKind, type Ruling } from '@/lib/domain';
import { dayWords } from '@/lib/format';

const word = { earned: 'Earned.', 'not yet': 'Not yet.', never: 'Never.' } as const;

type VerdictProps = {
  asked: { kind: RequestKind; area: string | null; name: string; on: CalendarDate };
  ruling: Ruling;
  today: CalendarDate;
  children: ReactNode;
};

/** The verdict's word, of what it speaks, and what is staked; its reasons follow as children. */
export function Verdict({ asked, ruling, today, children }: VerdictProps) {
  const { kind, area, name, on } = asked;
  return (
    <Row className="verdict" margin={<VerdictSign verdict={ruling.verdict} size={56} spoken={false} />}>
      <h2 className={verdictColour(ruling.verdict)}>{word[ruling.verdict]}</h2>
      <p className="of">
        {askedWords(kind, name, area)}: {GATE[kind].staked}.{' '}
        {on === today ? null : <span className="quiet">Asked {dayWords(on, today)}.</span>}
      </p>
      {ruling.onYourWord ? (
        <p className="quiet">On your word: part of this you remembered, more than a month after its day.</p>
      ) : null}
      {children}
      {ruling.earliest && ruling.earliest > on ? (
        <p className="when">Not before {dayWords(ruling.earliest, today)}.</p>
      ) : null}
      {ruling.earliest && ruling.earliest <= on ? (
        <p className="when">It could be as early as today.</p>
      ) : null}
    </Row>
  );
}

/** "Refer Tomás for plumbing". */
export function askedWords(kind: RequestKind, name: string, area: string | null): string {
  const plain = GATE[kind].plain;
  const verb = plain.charAt(0).toUpperCase() + plain.slice(1);
  if (kind === 'mass') return verb;
  if (kind === 'match') return `Weave ${name} together with somebody`;
  if (kind === 'share') return `Share what ${name} does`;
  return area ? `${verb} ${name} for ${area}` : `${verb} ${name}`;
}
