import { readRetryAfter } from '../../domain/retry-after.ts';

/** Milliseconds that an answer's `Retry-After` header asks us to wait; `undefined` when it asks for nothing. */
export function retryAfterMs(headers: Headers, now: () => number = Date.now): number | undefined {
  return readRetryAfter(headers.get('retry-after'), headers.get('date'), now);
}
