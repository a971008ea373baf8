import type { Outcome } from '@/lib/domain';

const words = {
  good: 'It went well',
  neutral: 'Neither here nor there',
  bad: 'It went badly',
} as const;

/** "It went badly, and was put right." */
export function resultWords({ result, amendsOn }: Pick<Outcome, 'result' | 'amendsOn'>): string {
  return `${words[result]}${amendsOn ? ', and was put right' : ''}.`;
}
