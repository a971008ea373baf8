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
        <Asked kind={kind} name={name} area={area} />: {GATE[kind].staked}.
      </p>
      {on === today ? null : (
        <p className="quiet">Asked on {dayWords(on, today)}, and told as it was then.</p>
      )}
      {ruling.onYourWord ? (
        <p className="quiet">
          On your word: without what you wrote down more than a month after its day, it would not be.
        </p>
      ) : null}
      {children}
    </Row>
  );
}

/** "Refer Tomás for plumbing", with the name and the skill each in its own direction of writing. */
export function Asked({ kind, name, area }: { kind: RequestKind; name: string; area: string | null }) {
  const plain = GATE[kind].plain;
  const verb = plain.charAt(0).toUpperCase() + plain.slice(1);
  const who = <bdi>{name}</bdi>;
  if (kind === 'mass') return <>Tell everybody about {who}</>;
  if (kind === 'match') return <>Weave {who} together with somebody</>;
  if (kind === 'share') return <>Share what {who} does</>;
  return (
    <>
      {verb} {who}
      {area ? (
        <>
          {' '}
          for <bdi>{area}</bdi>
        </>
      ) : null}
    </>
  );
}
