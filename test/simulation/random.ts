/** Chance out of a seed: the same seed gives the same history. */
export type Random = ReturnType<typeof createRandom>;

export function createRandom(seed: number) {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88 ^ Math.imul(seed, 0x85ebca6b);
  let c = 0xb7e15162 ^ Math.floor(seed / 0x1_0000_0000);
  let counter = 1;

  /** At least 0, below 1 (sfc32). */
  function next(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 0x1_0000_0000;
  }
  for (let i = 0; i < 12; i += 1) next();

  return {
    next,
    chance: (probability: number) => probability > 0 && next() < probability,
    /** A whole number of `low` to `high`. */
    int: (low: number, high: number) => low + Math.floor(next() * (high - low + 1)),
    pick<T>(list: readonly T[]): T {
      return list[Math.floor(next() * list.length)] as T;
    },
    /** Mostly short, now and then long: milliseconds between the two, evenly over their magnitudes. */
    pause: (low: number, high: number) => Math.round(low * (high / low) ** next()),
  };
}
