import { Agent, request } from 'undici';
import { readRetryAfter } from '../../domain/retry-after.ts';

import { errorType } from '../../tracing/attributes.ts';
import type { DeliveryOutcome, EventTarget } from './target.ts';
import { RETRIES_AT_ONCE, USERS_AT_ONCE } from './timing.ts';
import { signWebhook } from './webhook-signature.ts';

export type WebhookTargetOptions = {
  name: string;
  url: string;
  /** The newest first. */
  secrets: readonly Buffer[];
  /** Milliseconds since 1970, by the database's clock. */
  now(): number;
  answerWithinMs: number;
};

const LONGEST_ANSWER = 16_384;

/** Posts events as Standard Webhooks says. It follows no redirect: the signature is for this receiver. */
export function createWebhookTarget(options: WebhookTargetOptions): EventTarget {
  const { name, url, secrets, now, answerWithinMs } = options;
  // Connections of its own: a target that hangs holds up no other one.
  const dispatcher = new Agent({
    connections: USERS_AT_ONCE + RETRIES_AT_ONCE,
    pipelining: 1,
    connect: { timeout: answerWithinMs },
    headersTimeout: answerWithinMs,
    bodyTimeout: answerWithinMs,
  });
  return {
    name,
    async send({ id, type, data }, signal): Promise<DeliveryOutcome> {
      const body = JSON.stringify({ type, timestamp: data.occurredAt, data });
      const timestamp = Math.floor(now() / 1_000);
      try {
        const answer = await request(url, {
          method: 'POST',
          dispatcher,
          headers: {
            'content-type': 'application/json',
            'user-agent': 'profile-subgraph',
            'webhook-id': id,
            'webhook-timestamp': String(timestamp),
            'webhook-signature': signWebhook(secrets, { id, timestamp, body }),
          },
          body,
          signal,
        });
        // The status is the answer: what comes behind it is not waited for.
        answer.body.dump({ limit: LONGEST_ANSWER }).catch(() => undefined);
        return judge(answer.statusCode, answer.headers);
      } catch (error) {
        return { kind: 'FAILED', httpStatus: null, retryAfterMs: null, reason: errorType(error) };
      }
    },
    close: () => dispatcher.destroy(),
  };
}

type Headers = Readonly<Record<string, string | string[] | undefined>>;

function judge(httpStatus: number, headers: Headers): DeliveryOutcome {
  if (httpStatus >= 200 && httpStatus < 300) return { kind: 'DELIVERED', httpStatus };
  const header = (name: string) => [headers[name]].flat()[0];
  const retryAfterMs = readRetryAfter(header('retry-after'), header('date')) ?? null;
  return { kind: 'FAILED', httpStatus, retryAfterMs };
}
