import type { ProviderError } from '../provider-error.ts';
import type { Actor, Call, ProviderRules } from './actor.ts';
import { type BegunRead, expireOverdue, isSameMoment, refuseChanges, wantRead } from './apply-snapshot.ts';
import { endSatisfiedCalls, giveUpCalls, recoverAttempts } from './call-attempts.ts';
import type { Draft } from './draft.ts';
import { retryPause } from './retry-pause.ts';
import { needsComparison } from './wake-at.ts';

/** How often a read is tried after a notice or a wish before it is given up, in attempts. */
const READ_ATTEMPTS = 12;

/** How long the user is not read by itself after that, in milliseconds. A new notice or wish is read at once. */
const READ_GIVEN_UP_MS = 60 * 60 * 1000;

/**
 * Moves what time alone moves: attempts of a lease that has ended, evidence that nobody submitted, calls past their
 * limit. The holder of the lease begins with it and ends with it.
 */
export function advance(draft: Draft, rules: ProviderRules): void {
  recoverAttempts(draft);
  expireOverdue(draft, rules);
  endSatisfiedCalls(draft);
  giveUpCalls(draft, rules);
}

/**
 * A read failed. It is tried again with growing pauses. When the provider does not know the user, or nobody has been
 * able to read it for long, what asked for the read is given up, and the next notice starts again.
 */
export function failRead(
  draft: Draft,
  rules: ProviderRules,
  { readAt, noticedAt }: BegunRead,
  error: ProviderError,
): void {
  const { reading } = draft.actor;
  const pause = retryPause(reading.failures, error.details.retryAfterMs);
  reading.failures += 1;
  reading.retryAt = new Date(draft.now.getTime() + pause);
  // Nothing was sent for it: the refusal needs no confirmation.
  for (const call of draft.actor.calls) {
    if (call.state === 'REFUSED' && call.unknownAt === null && call.kind === 'UPDATE')
      refuseChanges(draft, rules, call);
  }
  if (draft.actor.calls.some((call) => callNeedsRead(call, draft.actor))) return;
  if (error.kind !== 'not_found' && reading.failures < READ_ATTEMPTS) return;
  if (isSameMoment(reading.noticedAt, noticedAt)) reading.noticedAt = null;
  if (reading.wantedAt && reading.wantedAt <= readAt) reading.wantedAt = null;
  if (reading.landingAt && reading.landingAt <= readAt) reading.landingAt = null;
  reading.round += 1;
  reading.failures = 0;
  reading.retryAt = new Date(draft.now.getTime() + READ_GIVEN_UP_MS);
}

/** A call that waits for a read has a limit of its own. */
function callNeedsRead(call: Call, actor: Actor): boolean {
  return (
    call.state === 'TAKEN' || call.state === 'REFUSED' || needsComparison(call, actor) || call.addsCopies
  );
}

/** A caller requests a read now: earlier failures do not delay it. */
export function requestRead(draft: Draft): void {
  wantRead(draft, draft.now);
  draft.actor.reading.failures = 0;
  draft.actor.reading.retryAt = null;
}
