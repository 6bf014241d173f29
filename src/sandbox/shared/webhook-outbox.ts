import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type SharedSwitches, type WebhookMode, webhookModeSchema } from './shared-switches.ts';

const attemptSchema = z.object({
  at: z.string(),
  url: z.string(),
  status: z.number().nullable(),
  /** Why there was no status: `timeout` or `unreachable`. */
  error: z.string().nullable(),
});

/** One webhook. It survives a restart until it is delivered or given up. */
export const outboxItemSchema = z.object({
  id: z.string(),
  /** The user that it is about. */
  subject: z.string(),
  event: z.string(),
  payload: z.unknown(),
  mode: webhookModeSchema,
  state: z.enum(['waiting', 'delivered', 'given_up', 'suppressed']),
  /** Deliveries still owed: 2 for `twice`. */
  copiesLeft: z.number().int(),
  failures: z.number().int(),
  /** Milliseconds of the simulator's clock. */
  nextAttemptAt: z.number(),
  attempts: z.array(attemptSchema),
});
export type OutboxItem = z.infer<typeof outboxItemSchema>;
export type WebhookAttempt = z.infer<typeof attemptSchema>;

export type NewWebhook = { subject: string; event: string; payload: unknown; mode?: WebhookMode | undefined };

const FINISHED_KEPT = 100;
const ATTEMPTS_KEPT = 100;

/** Puts a webhook into the outbox; `never` is kept there too, as `suppressed`, to be seen. */
export function enqueueWebhook(
  outbox: OutboxItem[],
  webhook: NewWebhook,
  switches: SharedSwitches,
  at: number,
): OutboxItem {
  const mode = webhook.mode ?? switches.webhooks;
  const item: OutboxItem = {
    id: randomUUID(),
    subject: webhook.subject,
    event: webhook.event,
    payload: webhook.payload,
    mode,
    state: mode === 'never' ? 'suppressed' : 'waiting',
    copiesLeft: mode === 'never' ? 0 : mode === 'twice' ? 2 : 1,
    failures: 0,
    nextAttemptAt: mode === 'late' ? at + switches.webhookDelayMs : at,
    attempts: [],
  };
  outbox.push(item);
  const finished = outbox.filter((other) => other.state !== 'waiting');
  for (const old of finished.slice(0, -FINISHED_KEPT)) outbox.splice(outbox.indexOf(old), 1);
  return item;
}

/** A delivery that was not taken: what came back, and how often it has failed by now. */
export type FailedDelivery = {
  /** HTTP status of the answer, or null when none came. */
  status: number | null;
  failures: number;
  /** When it was first tried, in milliseconds of the simulator's clock. */
  firstTriedAt: number;
  at: number;
};

/**
 * Milliseconds until the next try, or null to give up. `resendAfterMs` is for an answer that only asks for the
 * same again: it does not count as a failure.
 */
export type RetrySchedule = (failed: FailedDelivery) => number | null | { resendAfterMs: number };

/** Doubles the wait each time: where a provider publishes no schedule of its own. */
export function doublingRetries(switches: SharedSwitches): RetrySchedule {
  return ({ failures }) => {
    if (failures >= switches.webhookMaxAttempts) return null;
    const delay = switches.webhookFirstRetryMs * 2 ** Math.min(failures - 1, 30);
    return Math.min(delay, switches.webhookLongestRetryMs);
  };
}

/** Notes an attempt. The first stays, since schedules start there; of the others the latest do. */
export function noteAttempt(item: OutboxItem, attempt: WebhookAttempt): void {
  item.attempts.push(attempt);
  if (item.attempts.length > ATTEMPTS_KEPT) item.attempts.splice(1, 1);
}

/** Records one round of delivery: the next copy, the next retry, delivered or given up. */
export function recordRound(item: OutboxItem, taken: boolean, schedule: RetrySchedule, at: number): void {
  if (taken) {
    item.copiesLeft -= 1;
    // The failures stay counted, so that a second copy is the same to the byte.
    item.nextAttemptAt = at;
    if (item.copiesLeft === 0) item.state = 'delivered';
    return;
  }
  item.failures += 1;
  const mayRetry = item.mode !== 'forge' && item.mode !== 'unsigned';
  const next = mayRetry ? schedule(failureOf(item, at)) : null;
  if (next === null) item.state = 'given_up';
  else if (typeof next === 'number') item.nextAttemptAt = at + next;
  else {
    item.failures -= 1;
    item.nextAttemptAt = at + next.resendAfterMs;
  }
}

function failureOf(item: OutboxItem, at: number): FailedDelivery {
  const [first] = item.attempts;
  return {
    status: item.attempts.at(-1)?.status ?? null,
    failures: item.failures,
    firstTriedAt: first ? Date.parse(first.at) : at,
    at,
  };
}
