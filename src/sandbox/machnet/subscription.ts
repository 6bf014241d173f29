import type { OutboxItem, RetrySchedule } from '../shared/webhook-outbox.ts';
import type { MachnetSwitches } from './switches.ts';
import type { MachnetState, MachnetWorld } from './user-record.ts';

const PLEASE_RESEND = 409;

/** The subscription of the only partner; its id is the one of the published vectors. */
export function newSubscription(): MachnetState['subscription'] {
  return { id: 'caec6725-bf0a-4ca4-9f8c-153f4da87259', paused: false, failuresInARow: 0 };
}

/** A 409 asks for the same again at a fixed interval; anything else that is not 2xx, redirects too, is a failure. */
export function webhookRetries(switches: MachnetSwitches): RetrySchedule {
  return ({ status, failures }) => {
    if (status === PLEASE_RESEND) return { resendAfterMs: switches.webhookResendMs };
    return failures > switches.webhookRetries ? null : switches.webhookRetryMs;
  };
}

/** Counts failures in a row, over all events, and pauses the subscription after too many. */
export function noteDelivery(item: OutboxItem, taken: boolean, world: MachnetWorld): void {
  // What we made wrong on purpose says nothing about the receiver.
  if (item.mode === 'forge' || item.mode === 'unsigned') return;
  const { subscription } = world.provider;
  if (taken) subscription.failuresInARow = 0;
  else if (item.attempts.at(-1)?.status !== PLEASE_RESEND) subscription.failuresInARow += 1;
  const { pauseAfterFailures } = world.switches;
  if (pauseAfterFailures !== null && subscription.failuresInARow >= pauseAfterFailures) {
    subscription.paused = true;
  }
}

/** Pauses or resumes; either way the count begins anew. */
export function setPaused(world: MachnetWorld, paused: boolean): void {
  world.provider.subscription.paused = paused;
  world.provider.subscription.failuresInARow = 0;
}
