import { spelledAs } from '../comparison.ts';
import type { OpenChange, OpenVerification } from '../policy/open-change.ts';
import { shapeOf } from '../profile-field.ts';
import type { PendingEntry } from '../snapshot.ts';
import { isPast } from './lifecycle.ts';
import type {
  ChangeMove,
  KnownEntry,
  Reconciliation,
  ReconciliationInput,
  VerificationMove,
} from './reconciliation.ts';
import {
  absenceIsDecision,
  confirmationOf,
  isMaskShown,
  isRespelled,
  isStored,
  shownConfirmation,
  shownInstead,
} from './shown.ts';
import { ABSENCE_CONFIRMED_AFTER_MS } from './wake-at.ts';

/**
 * Turns what a provider shows now into moves of the open changes. Pure and idempotent: the direct answer,
 * a webhook, a refresh, a retry and the periodic read all end here, in any order and any number of times.
 */
export function reconcile(input: ReconciliationInput): Reconciliation {
  const result: Reconciliation = {
    moves: [],
    verificationMoves: [],
    newVerifications: [],
    seenAfterEvidence: [],
    absent: [],
    expiries: [],
  };
  for (const change of input.open) reconcileChange(change, input, result);
  adopt(input, result);
  return result;
}

function reconcileChange(change: OpenChange, input: ReconciliationInput, result: Reconciliation): void {
  const confirmation = shownConfirmation(change, input);
  if (confirmation) {
    move(result, change, { to: 'APPLIED', confirmation }, 'APPROVED');
  } else if (change.status === 'SUBMITTING') {
    reconcileSubmitting(change, input, result);
  } else if (change.verification) {
    reconcileVerifying(change, change.verification, input, result);
  }
}

function reconcileSubmitting(change: OpenChange, input: ReconciliationInput, result: Reconciliation): void {
  const { observation, table } = input;
  const refused = observation.refused.find(
    (part) => part.field === change.field && (part.itemKey === '' || part.itemKey === change.itemKey),
  );
  const answered = observation.answered.has(change.id);
  if (answered && refused) {
    if (refused.dropped) failNotKept(result, change);
    else reject(result, change, refused.providerCode);
    return;
  }
  const entry = change.sent ? entryFor(change, answered, input, result) : undefined;
  if (entry) {
    move(result, change, { to: 'AWAITING_VERIFICATION' }, null);
    result.newVerifications.push({ entry, change });
    return;
  }
  if (!answered) return;
  const rule = table[change.field];
  const confirmation = rule.supported ? confirmationOf(change, rule) : 'READ_BACK';
  if (confirmation === 'UNVERIFIABLE') {
    move(result, change, { to: 'APPLIED', confirmation }, null);
    return;
  }
  // What the provider does later it shows later: until then neither an old value nor another one says anything.
  if (!observation.snapshot || observation.doneLater) return;
  // The provider answered with a success and a profile that does not show this field at all.
  if (!observation.snapshot.covers.includes(change.field)) {
    move(result, change, { to: 'APPLIED', confirmation: 'UNVERIFIABLE' }, null);
    return;
  }
  // Without word about parked changes what is shown proves nothing.
  if (observation.snapshot.pending === null && rule.supported && rule.verification) return;
  if (confirmation === 'MASKED' && isMaskShown(change, input)) {
    move(result, change, { to: 'APPLIED', confirmation }, null);
  } else if (confirmation === 'READ_BACK' && shownInstead(change, input) === 'OTHER') {
    move(result, change, { to: 'APPLIED', confirmation, respelled: true, note: RESPELLED }, null);
  } else if (observation.overdue?.has(change.id)) {
    failNotKept(result, change);
  }
}

const RESPELLED = 'the provider stores the value in another spelling';

/**
 * The parked entry that our call made. Providers may write the value differently, so a new entry in the call's own
 * answer is ours, also one whose value cannot be read. A read may be older than the call: another value in it is ours
 * only when no better one comes in time.
 * One that has ended here must show our value to be ours again.
 */
function entryFor(
  change: OpenChange,
  answered: boolean,
  input: ReconciliationInput,
  result: Reconciliation,
): KnownEntry | undefined {
  const entries = entriesOf(input).filter((one) => one.field === change.field && !isClaimed(one, result));
  const isCurrent = (one: KnownEntry) =>
    !input.endedReferences.has(one.reference) && !isPast(one.expiresAt, input.now);
  const ours = entries.filter(
    (one) => !one.unreadable && spelledAs(shapeOf(change.field), change.requested, one.value),
  );
  const { direct, overdue } = input.observation;
  const isLastWord = direct?.has(change.id) || overdue?.has(change.id);
  if (answered) return ours.find(isCurrent) ?? (isLastWord ? entries.find(isCurrent) : undefined) ?? ours[0];
  // Without an answer, one whose time is over says nothing about our call.
  return ours.find(isCurrent) ?? ours.find((one) => !isPast(one.expiresAt, input.now));
}

function isClaimed(entry: KnownEntry, result: Reconciliation): boolean {
  return result.newVerifications.some((one) => one.entry.reference === entry.reference);
}

function reconcileVerifying(
  change: OpenChange,
  verification: OpenVerification,
  input: ReconciliationInput,
  result: Reconciliation,
): void {
  const { snapshot } = input.observation;
  const entry = snapshot?.pending?.find((one) => one.reference === verification.reference);
  // Readers saw it expire by the clock: that the provider gives more time now comes too late.
  if (isOverdue(verification, verification.expiresAt, input.now)) {
    move(result, change, { to: 'EXPIRED' }, 'EXPIRED');
    return;
  }
  if (entry) {
    keepWaiting(verification, entry, result);
    if (!isOverdue(verification, entry.expiresAt, input.now)) return;
    move(result, change, { to: 'EXPIRED' }, 'EXPIRED');
    return;
  }
  const gone = snapshot?.pending != null && snapshot.covers.includes(change.field);
  // SUBMITTING_EVIDENCE: the evidence itself may have made the entry vanish; its repetition will tell.
  if (!gone || verification.status === 'SUBMITTING_EVIDENCE') return;
  const taken = verification.status === 'AWAITING_APPROVAL';
  // Without our evidence, another value may be somebody else's: its letters have to be those that were asked for.
  if (taken ? shownInstead(change, input) === 'OTHER' : isRespelled(change, input)) {
    const applied = { to: 'APPLIED', confirmation: 'READ_BACK', respelled: true, note: RESPELLED } as const;
    move(result, change, applied, 'APPROVED');
    return;
  }
  if (taken && !absenceIsDecision(verification, input)) return;
  // A read may be torn: the entry gone already, the value still the old one.
  const since = verification.absentSince;
  if (!since || input.now.getTime() - since.getTime() < ABSENCE_CONFIRMED_AFTER_MS) {
    if (!since) result.absent.push({ verificationId: verification.id, since: input.now });
    return;
  }
  if (taken) {
    const failure = { code: 'PROVIDER_REJECTED' as const, providerCode: null };
    move(result, change, { to: 'REJECTED', failure }, 'REJECTED');
  } else {
    const cancelled = { to: 'CANCELLED', withdrawn: true, note: 'withdrawn at the provider' } as const;
    move(result, change, cancelled, 'CANCELLED');
  }
}

/** An entry waits for evidence and its time is over. After evidence the provider decides, however long it takes. */
function isOverdue(verification: OpenVerification, expiresAt: Date | null, now: Date): boolean {
  return verification.status === 'AWAITING_EVIDENCE' && isPast(expiresAt, now);
}

function keepWaiting(verification: OpenVerification, entry: PendingEntry, result: Reconciliation): void {
  if (verification.absentSince) result.absent.push({ verificationId: verification.id, since: null });
  if (verification.status === 'AWAITING_APPROVAL' && !verification.seenAfterEvidence) {
    result.seenAfterEvidence.push(verification.id);
  }
  if (entry.expiresAt?.getTime() !== verification.expiresAt?.getTime() && entry.expiresAt) {
    result.expiries.push({ verificationId: verification.id, expiresAt: entry.expiresAt });
  }
}

function adopt(input: ReconciliationInput, result: Reconciliation): void {
  const moved = new Map(result.moves.map((one) => [one.change.id, one.to]));
  const stillOpen = (change: OpenChange): boolean => {
    const to = moved.get(change.id);
    return to === undefined || to === 'AWAITING_VERIFICATION' || to === 'AWAITING_APPROVAL';
  };
  for (const entry of entriesOf(input)) {
    if (entry.unreadable || isClaimed(entry, result) || isStored(entry, input)) continue;
    if (input.endedReferences.has(entry.reference) || isPast(entry.expiresAt, input.now)) continue;
    // One open change per field: ours goes first, the next read finds the rest.
    if (input.open.some((change) => change.field === entry.field && stillOpen(change))) continue;
    if (result.newVerifications.some((one) => one.entry.field === entry.field)) continue;
    result.newVerifications.push({ entry, change: null });
  }
}

/** Entries of a kind that we understand and that do not belong to a verification that is open here. */
function entriesOf({ observation, open }: ReconciliationInput): KnownEntry[] {
  const known = new Set(open.map((change) => change.verification?.reference));
  return (observation.snapshot?.pending ?? []).filter(
    (entry): entry is KnownEntry =>
      entry.field !== null && entry.action !== null && !known.has(entry.reference),
  );
}

function reject(result: Reconciliation, change: OpenChange, providerCode: string | null): void {
  move(result, change, { to: 'REJECTED', failure: { code: 'PROVIDER_REJECTED', providerCode } }, null);
}

function failNotKept(result: Reconciliation, change: OpenChange): void {
  const failure = { code: 'PROVIDER_DID_NOT_KEEP' as const, providerCode: null };
  move(
    result,
    change,
    { to: 'FAILED', failure, note: 'the provider accepted the value but did not store it' },
    null,
  );
}

function move(
  result: Reconciliation,
  change: OpenChange,
  target: Pick<ChangeMove, 'to'> & Partial<Omit<ChangeMove, 'change' | 'to'>>,
  verificationTo: VerificationMove['to'] | null,
): void {
  result.moves.push({
    ...{ change, confirmation: 'NONE', respelled: false, withdrawn: false, failure: null, note: null },
    ...target,
  });
  if (change.verification && verificationTo) {
    result.verificationMoves.push({ verificationId: change.verification.id, to: verificationTo });
  }
}
