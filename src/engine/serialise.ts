import { Overloaded } from '../db/overload.ts';
import { within } from './client-deadline.ts';
import type { Clocks } from './clocks.ts';

/**
 * Runs the work of one key in order of arrival, one at a time, so that a row that somebody else has locked holds up one
 * connection and not all of them. Throws `Overloaded` when the work has waited for `waitMs`.
 */
export function createSerialiser(clocks: Pick<Clocks, 'after'>, waitMs: number) {
  const ends = new Map<string, Promise<void>>();
  return async function serialise<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = ends.get(key);
    let leave = () => {};
    const own = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const end = before ? before.then(() => own) : own;
    ends.set(key, end);
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
      return await work();
    } finally {
      leave();
      if (ends.get(key) === end) ends.delete(key);
    }
  };
}
