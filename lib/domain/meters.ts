import type { CalendarDate } from './calendar';
import type { Evidence } from './evidence';
import { type Measures, measure } from './measures';

/** Three bars between 0 and 1. Display only: no decision reads them (model.md, section 3). */
export type Meters = { know: number; like: number; trust: number };

/** How full the three pillars are. */
export function meters(history: readonly Evidence[], today: CalendarDate): Meters {
  return metersOf(measure(history, today));
}

/** The same from measures. Of somebody with whom nothing was tried yet the benefit of the doubt draws no trust. */
export function metersOf(m: Measures): Meters {
  const isUntried = m.age + m.r + m.s + m.received + m.given === 0;
  return {
    know: mean(part(m.facts, 8), part(m.categories, 4), part(m.deep, 3)),
    like: mean(part(m.warmDays, 12), part(m.months, 6), part(m.initiative, 3)),
    trust: mean(
      part(m.age, 180),
      part(m.r, 3),
      isUntried ? 0 : part(m.reliability, 0.8),
      part(m.received, 1),
      part(m.given, 1),
    ),
  };
}

/** The bars as words, which say more than a length does. */
export function meterWords({ know, like, trust }: Meters): Record<keyof Meters, string> {
  return {
    know: level(know, ['not yet', 'a little', 'fairly well', 'well']),
    like: level(like, ['not yet', 'a first warmth', 'warmly', 'very warmly']),
    trust: level(trust, ['not yet', 'first tests', 'some tests', 'well tested']),
  };
}

function level(value: number, words: readonly [string, string, string, string]): string {
  if (value < 0.05) return words[0];
  if (value < 0.4) return words[1];
  return value < 0.8 ? words[2] : words[3];
}

function part(have: number, full: number): number {
  return Math.min(1, have / full);
}

function mean(...parts: number[]): number {
  return parts.reduce((sum, each) => sum + each, 0) / parts.length;
}
