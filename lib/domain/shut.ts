import type { Standing } from './evidence';

/** Pest and severed: outside by the owner's word, and let in again by a second chance alone (model.md, section 3). */
export const OUTSIDE: readonly Standing[] = ['severed', 'pest'];

/** Those, and whoever is in memory: Gus never brings them up of itself. */
export const SHUT: readonly Standing[] = [...OUTSIDE, 'memorial'];

/** Whether the owner keeps somebody outside. */
export function isOutside({ standing }: { standing: Standing }): boolean {
  return OUTSIDE.includes(standing);
}

/** Whether somebody is never brought up: they are outside, or in memory. */
export function isShut({ standing }: { standing: Standing }): boolean {
  return SHUT.includes(standing);
}
