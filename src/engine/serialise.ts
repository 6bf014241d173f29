import { Overloaded } from '../db/overload.ts';
import { within } from './client-deadline.ts';
import type { Clocks } from './clocks.ts';

type Queue = {
  end: Promise<void>;
  /** How many have not ended. */
  length: number;
  /** How long the last one that ended took. */
  lastMs: number;
};

/**
 * Runs the work of one key in order of arrival, one at a time, so that a row that somebody else has locked holds up one
 * connection and not all of them. Throws `Overloaded` when the work has waited for `waitMs`, and at once when it would
 * have to: as many as are before it, each as long as the last one.
 */
export function createSerialiser(clocks: Pick<Clocks, 'after' | 'steadyMs'>, waitMs: number) {
  const queues = new Map<string, Queue>();
  return async function serialise<T>(key: string, work: () => Promise<T>): Promise<T> {
    const queue = queues.get(key) ?? { end: Promise.resolve(), length: 0, lastMs: 0 };
    if (queue.length * queue.lastMs > waitMs) throw new Overloaded();
    const before = queue.length > 0 ? queue.end : null;
    const { promise: own, resolve: leave } = Promise.withResolvers<void>();
    queue.end = before ? before.then(() => own) : own;
    queue.length += 1;
    queues.set(key, queue);
    try {
      if (
        before &&
        !(await within(
          clocks,
          waitMs,
          before.then(() => true),
        ))
      )
        throw new Overloaded();
      const since = clocks.steadyMs();
      try {
        return await work();
      } finally {
        // A process that was stopped meanwhile has not worked for so long.
        queue.lastMs = Math.min(clocks.steadyMs() - since, waitMs);
      }
    } finally {
      leave();
      queue.length -= 1;
      if (queue.length === 0) queues.delete(key);
    }
  };
}
