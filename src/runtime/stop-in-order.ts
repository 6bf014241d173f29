type Stop = () => unknown;

/** Collects how to stop what was started, to do it in reverse. A stop that fails does not keep the others. */
export function stopInOrder() {
  const stops: Stop[] = [];
  let stopping: Promise<void> | undefined;
  return {
    /** Remembers how to stop `started`, and gives it back. */
    later<T>(started: T, stop: (started: T) => unknown): T {
      stops.push(() => stop(started));
      return started;
    },
    /** Done before everything else so far. */
    first(stop: Stop): void {
      stops.push(stop);
    },
    /** Stops everything once, however often it is called. */
    stop(): Promise<void> {
      stopping ??= run(stops);
      return stopping;
    },
  };
}

async function run(stops: Stop[]): Promise<void> {
  const failures: unknown[] = [];
  for (const stop of stops.toReversed()) {
    try {
      await stop();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some parts did not stop cleanly');
}
