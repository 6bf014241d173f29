import { shownAs } from '../../src/domain/comparison.ts';
import { bringsImage } from '../../src/domain/kept-items.ts';
import { shapeOf } from '../../src/domain/profile-field.ts';
import type { Decided } from '../../src/domain/user/draft.ts';
import type { ChangeRow, UserRows } from './memory-rows.ts';
import type { Traits } from './traits.ts';
import type { Truth } from './truth.ts';

type Judge = { truth: Truth; traits: Traits; violation(text: string): void };

/**
 * No commit says that something was refused or withdrawn while the provider has put it in force, though a later read
 * would correct it: clients would have been told.
 */
export function checkJudgements(user: UserRows, { commit }: Decided, judge: Judge): void {
  for (const { id, status, updateId } of commit.changes) {
    const change = user.changes.get(id);
    const event = commit.events.find((one) => one.updateId === updateId);
    const isWithdrawn = status === 'CANCELLED' && event?.note === 'withdrawn at the provider';
    if (!change || (status !== 'REJECTED' && !isWithdrawn)) continue;
    if (isDistinct(change, judge) && (wasApproved(user, change, judge) || wasStored(change, judge)))
      judge.violation(`${change.field} ${JSON.stringify(change.requested)} is ${status} and is in force`);
  }
}

/** Whether reads can tell the value from the one before, as this provider writes it. */
function isDistinct({ field, requested, previous }: ChangeRow, { truth, traits }: Judge): boolean {
  const isShown = truth.shown.includes(field) && !bringsImage(requested);
  return isShown && traits.respells !== 'OWN_WORDS' && !shownAs(shapeOf(field), requested, previous);
}

function wasApproved({ verifications }: UserRows, change: ChangeRow, { truth }: Judge): boolean {
  // Where entries may vanish, a webhook about one looks like the decision of another.
  if (truth.module.capabilities.pendingMayVanishAtEvidence) return false;
  const verification = [...verifications.values()].find((one) => one.changeId === change.id);
  return truth
    .entries()
    .some((one) => one.reference === verification?.reference && one.decided === 'APPROVED');
}

/** The call's own value was in force, and nothing else since, when the provider refused its repetition. */
function wasStored({ field, itemKey, callId }: ChangeRow, { truth, traits }: Judge): boolean {
  if (traits.readLagMs > 0 || callId === null) return false;
  const last = truth.stored.findLast((one) => one.field === field && [itemKey, ''].includes(one.itemKey));
  const refusedAt = truth.refused.findLast((one) => one.callId === callId)?.at;
  return last?.callId === callId && refusedAt !== undefined && last.at < refusedAt;
}
