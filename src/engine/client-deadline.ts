import type { Clocks } from './clocks.ts';

/** The default of a client's wait, well within the 10 seconds that every answer may take. */
export const CLIENT_WAIT_MS = 8_000;

/** What `work` gives within `ms`, else `undefined`; `work` goes on. */
export async function within<T>(
  clocks: Pick<Clocks, 'after'>,
  ms: number,
  work: Promise<T>,
): Promise<T | undefined> {
  let cancel: (() => void) | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    cancel = clocks.after(ms, () => resolve(undefined));
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    cancel?.();
  }
}
