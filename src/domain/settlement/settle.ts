import { shownAs } from '../comparison.ts';
import { isPast } from '../lifecycle.ts';
import type { OpenChange, OpenVerification } from '../policy/open-change.ts';
import { shapeOf } from '../profile-field.ts';
import type { PendingEntry } from '../snapshot.ts';
import { absenceIsDecision, confirmationOf, isStored, shownConfirmation } from './shown.ts';
import type { ChangeMove, KnownEntry, Settlement, SettlementInput, VerificationMove } from './types.ts';

/**
 * Turns what a provider shows now into moves of the open changes. Pure and idempotent: the direct answer,
 * a webhook, a refresh, a retry and the reconciliation all end here, in any order and any number of times.
 */
export function settle(input: SettlementInput): Settlement {
  const settlement: Settlement = {
    moves: [],
    verificationMoves: [],
    newVerifications: [],
    seenAfterEvidence: [],
    expiries: [],
  };
  for (const change of input.open) settleChange(change, input, settlement);
  adopt(input, settlement);
  return settlement;
}

function settleChange(change: OpenChange, input: SettlementInput, settlement: Settlement): void {
  const confirmation = shownConfirmation(change, input);
  if (confirmation) {
    move(settlement, change, { to: 'APPLIED', confirmation }, 'APPROVED');
  } else if (change.status === 'SUBMITTING') {
    settleSubmitting(change, input, settlement);
  } else if (change.verification) {
    settleVerifying(change, change.verification, input, settlement);
  }
}

function settleSubmitting(change: OpenChange, input: SettlementInput, settlement: Settlement): void {
  const { observation, table } = input;
  const refused = observation.refused.find(
    (part) => part.field === change.field && (part.itemKey === '' || part.itemKey === change.itemKey),
  );
  const answered = observation.answered.has(change.id);
  if (answered && refused) {
    reject(settlement, change, refused.providerCode);
    return;
  }
  const entry = change.sent ? entryFor(change, answered, input, settlement) : undefined;
  if (entry) {
    move(settlement, change, { to: 'AWAITING_VERIFICATION' }, null);
    settlement.newVerifications.push({ entry, change });
    return;
  }
  if (!answered) return;
  const rule = table[change.field];
  const confirmation = rule.supported ? confirmationOf(change, rule) : 'READ_BACK';
  if (confirmation !== 'READ_BACK') {
    move(settlement, change, { to: 'APPLIED', confirmation }, null);
    return;
  }
  if (!observation.snapshot) return;
  // The provider answered with a success and a profile that does not show this field at all.
  if (!observation.snapshot.covers.includes(change.field)) {
    move(settlement, change, { to: 'APPLIED', confirmation: 'UNVERIFIABLE' }, null);
    return;
  }
  // Without word about parked changes the old value proves nothing.
  if (observation.snapshot.pending === null && rule.supported && rule.verification) return;
  if (!observation.doneLater) reject(settlement, change, null);
}

/**
 * The parked entry that our call made. Providers may write the value differently, so a new entry right after our
 * call is ours; one that has ended here must show our value to be ours again.
 */
function entryFor(
  change: OpenChange,
  answered: boolean,
  input: SettlementInput,
  settlement: Settlement,
): KnownEntry | undefined {
  const entries = entriesOf(input).filter((one) => one.field === change.field && !isClaimed(one, settlement));
  const isCurrent = (one: KnownEntry) =>
    !input.endedReferences.has(one.reference) && !isPast(one.expiresAt, input.now);
  const ours = entries.filter((one) => shownAs(shapeOf(change.field), change.requested, one.value));
  if (answered) return ours.find(isCurrent) ?? entries.find(isCurrent) ?? ours[0];
  // Without an answer, one whose time is over says nothing about our call.
  return ours.find(isCurrent) ?? ours.find((one) => !isPast(one.expiresAt, input.now));
}

function isClaimed(entry: KnownEntry, settlement: Settlement): boolean {
  return settlement.newVerifications.some((one) => one.entry.reference === entry.reference);
}

function settleVerifying(
  change: OpenChange,
  verification: OpenVerification,
  input: SettlementInput,
  settlement: Settlement,
): void {
  const { snapshot } = input.observation;
  const entry = snapshot?.pending?.find((one) => one.reference === verification.reference);
  // Readers saw it expire by the clock: that the provider gives more time now comes too late.
  if (isOverdue(verification, verification.expiresAt, input.now)) {
    move(settlement, change, { to: 'EXPIRED' }, 'EXPIRED');
    return;
  }
  if (entry) {
    keepWaiting(verification, entry, settlement);
    if (!isOverdue(verification, entry.expiresAt, input.now)) return;
    move(settlement, change, { to: 'EXPIRED' }, 'EXPIRED');
    return;
  }
  const goneAndOld = snapshot?.pending != null && snapshot.covers.includes(change.field);
  if (!goneAndOld) return;
  if (verification.status === 'AWAITING_EVIDENCE') {
    move(settlement, change, { to: 'CANCELLED', note: 'withdrawn at the provider' }, 'CANCELLED');
  } else if (verification.status === 'AWAITING_APPROVAL' && absenceIsDecision(verification, input)) {
    move(
      settlement,
      change,
      { to: 'REJECTED', failure: { code: 'PROVIDER_REJECTED', providerCode: null } },
      'REJECTED',
    );
  }
  // SUBMITTING_EVIDENCE: the evidence itself may have made the entry vanish; its repetition will tell.
}

/** An entry waits for evidence and its time is over. After evidence the provider decides, however long it takes. */
function isOverdue(verification: OpenVerification, expiresAt: Date | null, now: Date): boolean {
  return verification.status === 'AWAITING_EVIDENCE' && isPast(expiresAt, now);
}

function keepWaiting(verification: OpenVerification, entry: PendingEntry, settlement: Settlement): void {
  if (verification.status === 'AWAITING_APPROVAL' && !verification.seenAfterEvidence) {
    settlement.seenAfterEvidence.push(verification.id);
  }
  if (entry.expiresAt?.getTime() !== verification.expiresAt?.getTime() && entry.expiresAt) {
    settlement.expiries.push({ verificationId: verification.id, expiresAt: entry.expiresAt });
  }
}

function adopt(input: SettlementInput, settlement: Settlement): void {
  const moved = new Map(settlement.moves.map((one) => [one.change.id, one.to]));
  const stillOpen = (change: OpenChange): boolean => {
    const to = moved.get(change.id);
    return to === undefined || to === 'AWAITING_VERIFICATION' || to === 'AWAITING_APPROVAL';
  };
  for (const entry of entriesOf(input)) {
    if (isClaimed(entry, settlement) || isStored(entry, input)) continue;
    if (input.endedReferences.has(entry.reference) || isPast(entry.expiresAt, input.now)) continue;
    // One open change per field: ours goes first, the next look finds what is left.
    if (input.open.some((change) => change.field === entry.field && stillOpen(change))) continue;
    if (settlement.newVerifications.some((one) => one.entry.field === entry.field)) continue;
    settlement.newVerifications.push({ entry, change: null });
  }
}

/** Entries that we understand and that do not belong to a verification that is open here. */
function entriesOf({ observation, open }: SettlementInput): KnownEntry[] {
  const known = new Set(open.map((change) => change.verification?.reference));
  return (observation.snapshot?.pending ?? []).filter(
    (entry): entry is KnownEntry =>
      entry.field !== null && entry.action !== null && !known.has(entry.reference),
  );
}

function reject(settlement: Settlement, change: OpenChange, providerCode: string | null): void {
  move(settlement, change, { to: 'REJECTED', failure: { code: 'PROVIDER_REJECTED', providerCode } }, null);
}

function move(
  settlement: Settlement,
  change: OpenChange,
  target: Pick<ChangeMove, 'to'> & Partial<Pick<ChangeMove, 'confirmation' | 'failure' | 'note'>>,
  verificationTo: VerificationMove['to'] | null,
): void {
  settlement.moves.push({ change, confirmation: 'NONE', failure: null, note: null, ...target });
  if (change.verification && verificationTo) {
    settlement.verificationMoves.push({ verificationId: change.verification.id, to: verificationTo });
  }
}
