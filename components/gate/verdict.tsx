import type { ReactNode } from 'react';
import { Row } from '@/components/shell/row';
import { VerdictSign, verdictColour } from '@/components/signs/verdict-sign';
import { type Answer, type CalendarDate, GATE, type RequestKind } from '@/lib/domain';
import { dayWords } from '@/lib/format';

const word = { earned: 'Earned.', 'not yet': 'Not yet.', never: 'Never.' } as const;

type VerdictProps = {
  /** `names`: whom it is about, one or two. */
  asked: { kind: RequestKind; area: string | null; names: readonly string[]; on: CalendarDate };
  answer: Answer;
  today: CalendarDate;
  children: ReactNode;
};

/** The verdict's word, of what it speaks, and what is staked; its reasons follow as children. */
export function Verdict({ asked, answer, today, children }: VerdictProps) {
  const { kind, area, names, on } = asked;
  return (
    <Row className="verdict" margin={<VerdictSign verdict={answer.verdict} size={56} spoken={false} />}>
      <h2 className={verdictColour(answer.verdict)}>{word[answer.verdict]}</h2>
      <p className="of">
        <Asked kind={kind} names={names} area={area} />: {GATE[kind].staked}.
      </p>
      {on === today ? null : (
        <p className="quiet">Asked on {dayWords(on, today)}, and told as it was then.</p>
      )}
      {answer.onYourWord ? (
        <p className="quiet">
          On your word: it counts things you wrote down more than a month after they happened. Without those
          it would be “not yet”.
        </p>
      ) : null}
      {children}
    </Row>
  );
}

/** "Refer Tomás for plumbing", with names and skill each in its own direction of writing. */
export function Asked({
  kind,
  names,
  area,
}: {
  kind: RequestKind;
  names: readonly string[];
  area: string | null;
}) {
  const [name, other] = names;
  const plain = GATE[kind].plain;
  const verb = plain.charAt(0).toUpperCase() + plain.slice(1);
  const who = <bdi>{name}</bdi>;
  if (kind === 'mass') return <>Tell everybody about {who}</>;
  if (kind === 'match' && other === undefined)
    return <>Weave {who} together with somebody who has earned it too</>;
  if (kind === 'match')
    return (
      <>
        Weave {who} and <bdi>{other}</bdi> together
      </>
    );
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

/** What was said of one of two, after their name. */
export function VerdictMark({ verdict }: Pick<Answer, 'verdict'>) {
  return (
    <span className={verdictColour(verdict)}>
      <VerdictSign verdict={verdict} size={18} spoken={false} /> {word[verdict]}
    </span>
  );
}
