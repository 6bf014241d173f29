import { setTimeout as sleep } from 'node:timers/promises';

/** The time between the first sign of a stop and the end of the listener. */
export type Drain = {
  /** True from the beginning of the drain on. */
  isDraining(): boolean;
  /** Begins the drain. Resolves when the drain time is over, or earlier when `hurry` is aborted. */
  run(hurry?: AbortSignal): Promise<void>;
};

/**
 * Load balancers learn late that a replica stops. So the replica says first that it is not ready, and still answers
 * every request for `milliseconds`.
 */
export function createDrain(milliseconds: number): Drain {
  let draining = false;
  return {
    isDraining: () => draining,
    async run(signal) {
      draining = true;
      if (milliseconds === 0) return;
      await sleep(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
    },
  };
}
