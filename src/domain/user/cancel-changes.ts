import { isCancellable } from '../policy/access.ts';
import { type Problem, problem } from '../problem.ts';
import { type ActorChange, changesOf, type ProviderRules, tableOf } from './actor.ts';
import { type Draft, endCall, noteAudit } from './draft.ts';
import { statusByClock } from './lifecycle.ts';
import { moveChange, moveVerification } from './moves.ts';

/** Ends open changes as `CANCELLED`, with their verifications and with calls that have nothing left to send. */
export function cancelChanges(
  draft: Draft,
  rules: ProviderRules,
  changes: readonly ActorChange[],
  note: string,
  supersededBy: string | null,
): void {
  const table = tableOf(draft.actor, rules);
  for (const change of changes) {
    if (change.verification) moveVerification(draft, change, 'CANCELLED');
    moveChange(draft, change, { to: 'CANCELLED', note, supersededBy }, table);
  }
  for (const call of draft.actor.calls) {
    const carried = call.kind === 'UPDATE' && changes.some((change) => change.callId === call.id);
    if (carried && changesOf(draft.actor, call).length === 0) endCall(draft, call, 'DROPPED');
  }
}

/** Takes back what was not sent yet or still awaits evidence of an update; the rest of it goes on. */
export function cancelUpdate(
  draft: Draft,
  rules: ProviderRules,
  { updateId, caller }: { updateId: string; caller: string },
): Problem[] {
  const changes = draft.actor.open.filter(
    (change) =>
      change.updateId === updateId &&
      isCancellable(change) &&
      statusByClock(change.status, change.verification, draft.now) !== 'EXPIRED',
  );
  if (changes.length === 0) {
    const message =
      'No change of this update can be cancelled: each has ended or was already sent to the provider.';
    return [problem('NOT_CANCELLABLE', message, { path: ['updateId'] })];
  }
  cancelChanges(draft, rules, changes, 'cancelled by the client', null);
  noteAudit(draft, {
    actor: caller,
    action: 'UPDATE_CANCELLED',
    subject: updateId,
  });
  return [];
}
