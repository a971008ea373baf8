import { Sign, type SignName } from '@/components/ui/sign';

/** The domain's verdicts. */
export type Verdict = 'earned' | 'not yet' | 'never';

const signs: Record<Verdict, { name: SignName; colour: string; word: string }> = {
  earned: { name: 'earned', colour: 'earned', word: 'Earned' },
  'not yet': { name: 'not-yet', colour: 'notyet', word: 'Not yet' },
  never: { name: 'never', colour: 'nosign', word: 'Never' },
};

/** The colour class of a verdict's word. */
export const verdictColour = (verdict: Verdict): string =>
  verdict === 'never' ? 'never' : signs[verdict].colour;

type VerdictSignProps = {
  verdict: Verdict;
  size?: number;
  /** False only where the word already stands beside it. */
  spoken?: boolean;
  /** True in a table of signs: ink instead of the verdict's colour, but the NO sign stays red. */
  plain?: boolean;
};

/** ○ earned, ◐ not yet, and the NO sign: sign, word and colour together. */
export function VerdictSign({ verdict, size = 20, spoken = true, plain = false }: VerdictSignProps) {
  const { name, colour, word } = signs[verdict];
  return (
    <>
      <Sign name={name} size={size} className={plain && verdict !== 'never' ? undefined : colour} />
      {spoken ? <span className="sr-only">{word}</span> : null}
    </>
  );
}
