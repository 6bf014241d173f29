/** A client's wait unless the core is told another: well within the 10 seconds that every answer may take. */
export const CLIENT_WAIT_MS = 8_000;

/** What `work` gives within `ms`, else `undefined`; `work` goes on. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
