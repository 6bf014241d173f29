import { Agent, request } from 'undici';
import { readRetryAfter } from '../../domain/retry-after.ts';
import {
  type CallbackMessage,
  messageBody,
  PROTOCOL_HEADER,
  PROTOCOL_VERSION,
  type RouterAddress,
} from './protocol.ts';

export type PostOutcome =
  | { kind: 'TAKEN'; status: number; protocol: string | null }
  /** The router knows of no such subscription (any more). */
  | { kind: 'UNKNOWN'; status: number }
  /** The router will not have it, however often it is sent. */
  | { kind: 'REFUSED'; status: number }
  /** May go better later. */
  | { kind: 'FAILED'; status: number | null; retryAfterMs: number | null };

export type Poster = {
  /** Posts one message. Never throws, follows no redirect, reads no answer. */
  post(
    to: RouterAddress,
    message: CallbackMessage,
    withinMs: number,
    signal?: AbortSignal,
  ): Promise<PostOutcome>;
  close(): Promise<void>;
};

/** A router that does not answer holds up no more than its own connections. */
const CONNECTIONS_PER_ROUTER = 128;
const LONGEST_ANSWER = 16_384;
const CLIENT_FAULTS_THAT_PASS = new Set([408, 425, 429]);

/** Posts to routers over connections of its own that are kept alive. */
export function createPoster(): Poster {
  const dispatcher = new Agent({ connections: CONNECTIONS_PER_ROUTER, pipelining: 1 });
  return {
    async post(to, message, withinMs, signal) {
      const { signal: cut, release } = deadline(withinMs, signal);
      try {
        const { statusCode, headers, body } = await request(to.callbackUrl, {
          method: 'POST',
          dispatcher,
          // Hive Gateway reads a body of exactly this type only.
          headers: { 'content-type': 'application/json', [PROTOCOL_HEADER]: PROTOCOL_VERSION },
          body: messageBody(to, message),
          signal: cut,
        });
        // The status is the answer: what comes behind it is not waited for.
        body.dump({ limit: LONGEST_ANSWER, signal: AbortSignal.timeout(withinMs) }).catch(() => undefined);
        return judge(statusCode, headers);
      } catch {
        return { kind: 'FAILED', status: null, retryAfterMs: null };
      } finally {
        release();
      }
    },
    close: () => dispatcher.destroy(),
  };
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

function judge(status: number, headers: Headers): PostOutcome {
  if (status >= 200 && status < 300)
    return { kind: 'TAKEN', status, protocol: first(headers[PROTOCOL_HEADER]) };
  if (status === 404 || status === 410) return { kind: 'UNKNOWN', status };
  if (status >= 400 && status < 500 && !CLIENT_FAULTS_THAT_PASS.has(status))
    return { kind: 'REFUSED', status };
  const retryAfterMs = readRetryAfter(first(headers['retry-after']), first(headers.date)) ?? null;
  return { kind: 'FAILED', status, retryAfterMs };
}

function first(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** Lets go of the outer signal afterwards: it outlives thousands of messages. */
function deadline(withinMs: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, withinMs);
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort, { once: true });
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}
