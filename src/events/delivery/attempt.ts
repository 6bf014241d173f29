import { setTimeout as sleep } from 'node:timers/promises';
import type { OutgoingEvent } from '../../db/events/outgoing-event.repository.ts';
import { inSpan, recallTrace } from '../../tracing/spans.ts';
import type { EventsLog } from '../log.ts';
import { messageOf } from './message.ts';
import type { DeliveryOutcome, EventTarget } from './target.ts';
import type { DeliveryTiming } from './timing.ts';

/** One attempt to deliver an event. */
export type DeliveryReport = { target: string; outcome: 'delivered' | 'failed'; seconds: number };

type Options = {
  target: EventTarget;
  /** The key of the log's cursors. */
  logId(): string;
  /** Whether the lease holds. */
  mayTalk(): boolean;
  /** Begins nothing new. */
  leaving: AbortSignal;
  /** Breaks off what is under way. */
  cut: AbortSignal;
  timing: DeliveryTiming;
  report(report: DeliveryReport): void;
  log: EventsLog;
};

/** Delivers an event once; `null` where it was not seen through, since this replica leaves the target. */
export type Attempt = (event: OutgoingEvent, number: number) => Promise<DeliveryOutcome | null>;

/** Attempts to deliver to one target: none while the target wants none, each with a line in the log. */
export function createAttempts({
  target,
  logId,
  mayTalk,
  leaving,
  cut,
  timing,
  report,
  log,
}: Options): Attempt {
  let pausedUntil = 0;

  async function pauseOver(): Promise<void> {
    while (!leaving.aborted && pausedUntil > performance.now())
      await sleep(pausedUntil - performance.now(), undefined, { signal: leaving, ref: false }).catch(
        () => undefined,
      );
  }

  function note(event: OutgoingEvent, attempt: number, outcome: DeliveryOutcome, durationMs: number): void {
    const { position: eventId, userId, updateId } = event;
    const { httpStatus } = outcome;
    const fields = { target: target.name, eventId, userId, updateId, attempt, httpStatus, durationMs };
    if (outcome.kind === 'DELIVERED') {
      report({ target: target.name, outcome: 'delivered', seconds: durationMs / 1_000 });
      log.info(fields, 'an event was delivered');
      return;
    }
    report({ target: target.name, outcome: 'failed', seconds: durationMs / 1_000 });
    const { retryAfterMs, reason } = outcome;
    log.warn({ ...fields, retryAfterMs, reason }, 'an event could not be delivered; it is retried');
    if (retryAfterMs !== null)
      pausedUntil = Math.max(
        pausedUntil,
        performance.now() + Math.min(retryAfterMs, timing.longestRetryAfterMs),
      );
  }

  return async (event, number) => {
    await pauseOver();
    if (leaving.aborted || !mayTalk()) return null;
    const since = performance.now();
    const { userId, updateId, provider } = event;
    const fields = { userId, updateId: updateId ?? undefined, provider };
    const outcome = await inSpan(
      'deliver event',
      { kind: 'PRODUCER', fields, parent: recallTrace(updateId) },
      () => target.send(messageOf(event, logId()), cut),
    );
    if (outcome.kind === 'FAILED' && cut.aborted) return null;
    note(event, number, outcome, Math.round(performance.now() - since));
    return outcome;
  };
}
