import { sameValue, shownAs } from '../comparison.ts';
import type { OpenChange, OpenVerification } from '../policy/open-change.ts';
import { keyOf, shapeOf } from '../profile-field.ts';
import type { Shape } from '../shapes.ts';
import type { KnownEntry, SettlementInput } from './types.ts';

/** The provider's own stored value is the one that was asked for. */
export function isShown(change: OpenChange, input: SettlementInput): boolean {
  const { snapshot } = input.observation;
  const rule = input.table[change.field];
  if (!snapshot?.covers.includes(change.field) || !rule.supported || rule.confirmation !== 'READ_BACK')
    return false;
  const shape = itemShape(change);
  const shown = shownValue(change, snapshot.values);
  // A change that was never sent and yet is shown was made by somebody else: no less applied.
  if (sameValue(shape, change.requested, shown)) return true;
  const neverSent = change.status === 'SUBMITTING' && !change.sent;
  if (neverSent || !shownAs(shape, change.requested, shown)) return false;
  // `john` → `John` looks like the old value too: only the provider's decision tells them apart.
  return !shownAs(shape, change.requested, change.previous) || isDecided(change, input);
}

/** Nothing of this change is parked any more, so what is shown is the provider's last word on it. */
function isDecided(change: OpenChange, input: SettlementInput): boolean {
  const { snapshot, answered, doneLater } = input.observation;
  const { verification } = change;
  const entries = snapshot?.pending?.filter((entry) => !input.endedReferences.has(entry.reference));
  // An answer that does not tell about parked changes decides nothing.
  if (!entries) return false;
  if (!verification) {
    return answered.has(change.id) && !doneLater && !entries.some((entry) => entry.field === change.field);
  }
  return (
    verification.status === 'AWAITING_APPROVAL' &&
    !entries.some((entry) => entry.reference === verification.reference) &&
    absenceIsDecision(verification, input)
  );
}

/** A parked value that is the stored one already. */
export function isStored(entry: KnownEntry, { observation: { snapshot }, table }: SettlementInput): boolean {
  const rule = table[entry.field];
  if (!snapshot?.covers.includes(entry.field) || !rule.supported || rule.confirmation !== 'READ_BACK')
    return false;
  return shownAs(shapeOf(entry.field), entry.value, snapshot.values[keyOf(entry.field)]);
}

/**
 * Where entries may vanish at evidence, a missing one means a decision only if it was still listed after the
 * evidence, or if a signed webhook came later than the evidence.
 */
export function absenceIsDecision(verification: OpenVerification, input: SettlementInput): boolean {
  if (!input.mayVanish || verification.seenAfterEvidence) return true;
  const { evidenceTakenAt } = verification;
  if (!evidenceTakenAt || !input.notifiedAt) return false;
  // Providers write whole seconds: an event within the evidence's own second counts as later.
  return input.notifiedAt.getTime() >= Math.floor(evidenceTakenAt.getTime() / 1000) * 1000;
}

function itemShape(change: OpenChange): Shape {
  const shape = shapeOf(change.field);
  return change.itemKey !== '' && shape.kind === 'list' ? shape.of : shape;
}

function shownValue(change: OpenChange, values: object): unknown {
  const whole = (values as Record<string, unknown>)[keyOf(change.field)];
  return change.itemKey === '' ? whole : Array.isArray(whole) ? whole[Number(change.itemKey)] : undefined;
}
