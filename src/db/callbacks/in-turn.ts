/** Runs what it is given, so many at once at most; the others wait in the order in which they came. */
export type InTurn = <Result>(run: () => Promise<Result>) => Promise<Result>;

export function createTurns(atOnce: number): InTurn {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running >= atOnce) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running += 1;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      // The place goes from hand to hand, so that nobody who comes just now steps in between.
      if (next) next();
      else running -= 1;
    }
  };
}
