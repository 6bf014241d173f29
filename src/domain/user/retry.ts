import type { Call } from './actor.ts';
import { type Draft, noteAudit, writeCall } from './draft.ts';

/**
 * Makes the calls of an update that wait for their next attempt due now, and so the reads that hold them back. Gives the
 * calls that are still in progress; what has ended is left as it is.
 */
export function retryUpdate(
  draft: Draft,
  { updateId, caller }: { updateId: string; caller: string },
): Call[] {
  const calls = draft.actor.calls.filter((call) => call.updateId === updateId);
  if (calls.length === 0) return [];
  for (const call of calls) {
    if (call.state === 'WAITING' && call.notBefore > draft.now)
      writeCall(draft, call, { notBefore: draft.now });
  }
  draft.actor.reading.failures = 0;
  draft.actor.reading.retryAt = null;
  noteAudit(draft, { actor: caller, action: 'UPDATE_RETRIED', subject: updateId });
  return calls;
}
