import { MONTHS } from '@/lib/domain';

/** The months, as a form sends them and as people say them. */
export const months = MONTHS.map((label, at) => ({ value: String(at + 1).padStart(2, '0'), label }));
