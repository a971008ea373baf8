import type { Outcome } from '@/lib/domain';

const words = {
  good: 'It went well',
  neutral: 'Neither here nor there',
  bad: 'It went badly',
} as const;

/** Where an outcome counts: of a skill as work seen, unless it was neither good nor bad (model.md, section 4). */
export function countsWords({ result, area }: { result: Outcome['result']; area: string | null }): string {
  return area && result !== 'neutral' ? 'It counts as what you have seen.' : 'It counts in your own record.';
}

/** "It went badly, and was put right." */
export function resultWords({ result, amendsOn }: Pick<Outcome, 'result' | 'amendsOn'>): string {
  return `${words[result]}${amendsOn ? ', and was put right' : ''}.`;
}
