/** Runs at most `atOnce` functions at a time. The others wait in order of arrival. */
export type ConcurrencyLimit = <Result>(run: () => Promise<Result>) => Promise<Result>;

export function createConcurrencyLimit(atOnce: number): ConcurrencyLimit {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (run) => {
    if (running >= atOnce) await new Promise<void>((resolve) => void waiting.push(resolve));
    else running += 1;
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      // The place passes to the next one directly, so that a new call cannot overtake it.
      if (next) next();
      else running -= 1;
    }
  };
}
