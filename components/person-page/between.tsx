import { Section } from '@/components/shell/row';
import { type Balance, balanceWords, type Stage } from '@/lib/domain';

/** What went to and fro, in words; nobody keeps count with whom they trust. */
export function Between({ balance, stage }: { balance: Balance; stage: Stage }) {
  const { what, counts, gratitude } = balanceWords(balance, stage);
  return (
    <Section title="Give and take">
      <p className="measure">{what}.</p>
      {gratitude ? <p className="measure">{gratitude}</p> : null}
      {counts && counts.given + counts.received > 0 ? (
        <p className="quiet">
          Weighed over two years: {counts.given} from you, {counts.received} from them.
        </p>
      ) : null}
    </Section>
  );
}
