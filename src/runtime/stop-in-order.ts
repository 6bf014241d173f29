type Stop = () => unknown;

/** Hears of each part that was stopped, and of the failure where it did not stop cleanly. */
export type StopReport = (part: string, milliseconds: number, failure?: unknown) => void;

/** Collects how to stop what was started, to do it in reverse. A stop that fails does not keep the others. */
export function stopInOrder() {
  const stops: { part: string; stop: Stop }[] = [];
  let stopping: Promise<void> | undefined;
  return {
    /** Remembers how to stop `started`, and gives it back. `part` is its name in the log. */
    later<T>(part: string, started: T, stop: (started: T) => unknown): T {
      stops.push({ part, stop: () => stop(started) });
      return started;
    },
    /** Done before everything else so far. */
    first(part: string, stop: Stop): void {
      stops.push({ part, stop });
    },
    /** Stops everything once, however often it is called. Throws afterwards where a part did not stop cleanly. */
    stop(report: StopReport = () => undefined): Promise<void> {
      stopping ??= run(stops, report);
      return stopping;
    },
  };
}

async function run(stops: { part: string; stop: Stop }[], report: StopReport): Promise<void> {
  const failures: unknown[] = [];
  for (const { part, stop } of stops.toReversed()) {
    const since = performance.now();
    try {
      await stop();
      report(part, performance.now() - since);
    } catch (failure) {
      failures.push(failure);
      report(part, performance.now() - since, failure);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some components did not stop cleanly');
}
