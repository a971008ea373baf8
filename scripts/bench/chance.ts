/** Chances that fall the same way in every run, so that two runs of the benchmark compare. */
export type Chance = {
  /** A fraction from 0 up to, but without, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True about so many times in a hundred. */
  percent(hundredths: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
};

/** mulberry32, a small generator with an even spread; good for variety, not for secrets. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    percent: (hundredths) => next() * 100 < hundredths,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
  };
}

/** An id of the shape that rows have (RFC 9562, version 7): those of one instant sort near each other. */
export function anId(by: Chance, instant = 0): string {
  const hex = (length: number) => Array.from({ length }, () => by.between(0, 15).toString(16)).join('');
  const time = instant.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${by.pick(['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}
