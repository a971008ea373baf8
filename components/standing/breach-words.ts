import type { Breach } from '@/lib/domain';

/** What gave way, in words. */
export const breachOfWords: Record<Breach['of'], string> = {
  benevolence: 'Their goodwill',
  integrity: 'Their honesty',
  competence: 'Their care for the work',
};

/** How much it weighs, in words. */
export const severityWords: Record<Breach['severity'], string> = {
  minor: 'A little',
  serious: 'Much',
  grave: 'Gravely',
};

/** What the form of a breach begins with. */
export type Beginning = Pick<Breach, 'of' | 'severity'> & { text: string };

/** Beginnings for what happens often (S0-9, S0-12). */
export const presets: Record<'gossip' | 'pressure', Beginning> = {
  gossip: { of: 'benevolence', severity: 'minor', text: 'They talked about me to others' },
  pressure: { of: 'benevolence', severity: 'minor', text: 'They pressed me after I had said no' },
};

/** The beginning for what a bad outcome was called; its words are those of the outcome. */
export const ofFaith = { of: 'integrity', severity: 'serious' } as const satisfies Partial<Beginning>;
