import { shownAs } from '../comparison.ts';
import { isPast } from '../lifecycle.ts';
import type { OpenChange, OpenVerification } from '../policy/open-change.ts';
import { keyOf, shapeOf } from '../profile-field.ts';
import type { Shape } from '../shapes.ts';
import type { PendingEntry } from '../snapshot.ts';
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
  if (isShown(change, input)) {
    move(settlement, change, { to: 'APPLIED', confirmation: 'READ_BACK' }, 'APPROVED');
  } else if (change.status === 'SUBMITTING') {
    settleSubmitting(change, input, settlement);
  } else if (change.verification) {
    settleVerifying(change, change.verification, input, settlement);
  }
}

/** The provider's own stored value is the one that was asked for. */
function isShown(change: OpenChange, { observation, table }: SettlementInput): boolean {
  const { snapshot } = observation;
  const rule = table[change.field];
  if (!snapshot?.covers.includes(change.field) || !rule.supported || rule.confirmation !== 'READ_BACK')
    return false;
  // A change that was never sent and yet is shown was made by somebody else: no less applied.
  return shownAs(itemShape(change), change.requested, shownValue(change, snapshot.values));
}

function itemShape(change: OpenChange): Shape {
  const shape = shapeOf(change.field);
  return change.itemKey !== '' && shape.kind === 'list' ? shape.of : shape;
}

function shownValue(change: OpenChange, values: object): unknown {
  const whole = (values as Record<string, unknown>)[keyOf(change.field)];
  return change.itemKey === '' ? whole : Array.isArray(whole) ? whole[Number(change.itemKey)] : undefined;
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
  const entry = entriesOf(input).find(
    (one) =>
      one.field === change.field &&
      change.sent &&
      // Providers may write the value differently, so a new entry right after our call is ours; one that has
      // ended here must show our value to be ours again.
      ((answered && !input.endedReferences.has(one.reference)) ||
        shownAs(shapeOf(change.field), change.requested, one.value)),
  );
  if (entry) {
    move(settlement, change, { to: 'AWAITING_VERIFICATION' }, null);
    settlement.newVerifications.push({ entry, change });
    return;
  }
  if (!answered) return;
  const rule = table[change.field];
  if (rule.supported && rule.confirmation !== 'READ_BACK') {
    move(settlement, change, { to: 'APPLIED', confirmation: rule.confirmation }, null);
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
  reject(settlement, change, null);
}

function settleVerifying(
  change: OpenChange,
  verification: OpenVerification,
  input: SettlementInput,
  settlement: Settlement,
): void {
  const { snapshot } = input.observation;
  const entry = snapshot?.pending?.find((one) => one.reference === verification.reference);
  if (entry) {
    keepWaiting(verification, entry, settlement);
    if (!isOverdue(verification, entry.expiresAt, input.now)) return;
    move(settlement, change, { to: 'EXPIRED' }, 'EXPIRED');
    return;
  }
  if (isOverdue(verification, verification.expiresAt, input.now)) {
    move(settlement, change, { to: 'EXPIRED' }, 'EXPIRED');
    return;
  }
  const goneAndOld = snapshot?.pending != null && snapshot.covers.includes(change.field);
  if (!goneAndOld) return;
  if (verification.status === 'AWAITING_EVIDENCE') {
    move(settlement, change, { to: 'CANCELLED', note: 'withdrawn at the provider' }, 'CANCELLED');
  } else if (verification.status === 'AWAITING_APPROVAL' && absenceMeansRefusal(verification, input)) {
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

/**
 * Where entries may vanish at evidence, a missing one means a decision only if it was still listed after the
 * evidence, or if a signed webhook came later than the evidence.
 */
function absenceMeansRefusal(verification: OpenVerification, input: SettlementInput): boolean {
  if (!input.mayVanish || verification.seenAfterEvidence) return true;
  const { evidenceTakenAt } = verification;
  if (!evidenceTakenAt || !input.notifiedAt) return false;
  // Providers write whole seconds: an event within the evidence's own second counts as later.
  return input.notifiedAt.getTime() >= Math.floor(evidenceTakenAt.getTime() / 1000) * 1000;
}

function adopt(input: SettlementInput, settlement: Settlement): void {
  const moved = new Map(settlement.moves.map((one) => [one.change.id, one.to]));
  const stillOpen = (change: OpenChange): boolean => {
    const to = moved.get(change.id);
    return to === undefined || to === 'AWAITING_VERIFICATION' || to === 'AWAITING_APPROVAL';
  };
  for (const entry of entriesOf(input)) {
    if (settlement.newVerifications.some((one) => one.entry.reference === entry.reference)) continue;
    if (input.endedReferences.has(entry.reference) || isPast(entry.expiresAt, input.now)) continue;
    // One open change per field: ours goes first, the next look finds what is left.
    if (input.open.some((change) => change.field === entry.field && stillOpen(change))) continue;
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
