/** A seeded source of chance (mulberry32): the same seed gives the same street for ever. */
export interface Chance {
  /** A float in [0, 1). */
  next(): number;
  /** A float in [from, to). */
  between(from: number, to: number): number;
  /** An integer in [from, to], both included. */
  whole(from: number, to: number): number;
  /** Whether an event of this probability happens. */
  happens(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (from, to) => from + (to - from) * next(),
    whole: (from, to) => from + Math.floor((to - from + 1) * next()),
    happens: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)]!,
  };
}
