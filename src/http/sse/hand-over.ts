import type { ServerResponse } from 'node:http';

/** Longer than the feed's patience, so that a client that begins to read again still learns where to resume. */
const HANG_UP_AFTER_MS = 15_000;

/** Sends all that there is, and ends the response. */
export function end(response: ServerResponse, text?: string | null): Promise<void> {
  if (isOver(response)) return Promise.resolve();
  return handOver(response, (done) => response.end(text ?? '', done));
}

export function isOver({ writableEnded, destroyed }: ServerResponse): boolean {
  return writableEnded || destroyed;
}

/**
 * Resolves when `act` calls back, or the response is closed: by us, where the client takes nothing. Node calls back when
 * the operating system has the bytes: it takes no more than fits into the connection.
 */
export function handOver(response: ServerResponse, act: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => response.destroy(), HANG_UP_AFTER_MS);
    const done = () => {
      clearTimeout(timer);
      response.off('close', done);
      resolve();
    };
    response.once('close', done);
    act(done);
  });
}
