import type { ServerResponse } from 'node:http';

/** Longer than the feed's patience, so that a client that begins to read again still learns where to resume. */
const HANG_UP_AFTER_MS = 15_000;

/** Resolves when the text has left for the client, or the response is closed: by us, where the client takes nothing. */
export function write(response: ServerResponse, text: string): Promise<void> {
  return handOver(response, (done) => response.write(text, done));
}

/** The same for all that there is, and the end of the response. */
export function end(response: ServerResponse, text?: string | null): Promise<void> {
  return handOver(response, (done) => response.end(text ?? '', done));
}

export function isOver({ writableEnded, destroyed }: ServerResponse): boolean {
  return writableEnded || destroyed;
}

/** Node calls back when the operating system has the bytes: it takes no more than fits into the connection. */
function handOver(response: ServerResponse, act: (done: () => void) => void): Promise<void> {
  if (isOver(response)) return Promise.resolve();
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
