import { type Draft, endCall, noteAudit } from './draft.ts';
import { moveChange, moveVerification } from './moves.ts';

/** Why the last events of a user happened. */
export const ERASED = 'the user was erased';

/**
 * Erases the user: ends everything that is in progress, and has the commit destroy the key. Whatever a provider answers
 * afterwards is dropped, since nobody can load the user any more.
 */
export function eraseUser(draft: Draft, caller: string): void {
  draft.write.erased = true;
  for (const change of draft.actor.open) {
    if (change.verification) moveVerification(draft, change, 'CANCELLED');
    moveChange(draft, change, { to: 'CANCELLED', note: ERASED }, null);
  }
  for (const call of draft.actor.calls) endCall(draft, call, 'DROPPED');
  noteAudit(draft, { actor: caller, action: 'USER_ERASED', subject: draft.actor.provider });
}
