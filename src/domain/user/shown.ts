import { areAssociatesShown } from '../associates.ts';
import { isEmpty, sameValue, shownAs, spelledAs } from '../comparison.ts';
import { bringsImage, isItemShown, isNewlyListed, itemsOfType } from '../kept-items.ts';
import type { OpenChange, OpenVerification } from '../policy/open-change.ts';
import type { SupportedRule } from '../policy-rules.ts';
import { keyOf, shapeOf } from '../profile-field.ts';
import type { Shape } from '../shapes.ts';
import { isPlainObject } from '../validation/tidy.ts';
import type { KnownEntry, ReconciliationInput } from './reconciliation.ts';

type Confirmation = SupportedRule['confirmation'];

/** How a change that was taken counts as confirmed: each kind of item for itself. */
export function confirmationOf(change: OpenChange, rule: SupportedRule): Confirmation {
  if (change.itemKey === '') return rule.confirmation;
  if (bringsImage(change.requested)) return 'UNVERIFIABLE';
  const type = isPlainObject(change.requested) ? change.requested.type : undefined;
  const kind = rule.parts?.find((part) => part.path.length === 0 && part.itemType === type);
  return kind?.confirmation ?? rule.confirmation;
}

/** How what the provider shows confirms a change, or `null` when it does not. */
export function shownConfirmation(change: OpenChange, input: ReconciliationInput): Confirmation | null {
  const rule = input.table[change.field];
  if (rule.supported && rule.items === 'KEPT' && change.itemKey !== '') {
    return keptItemConfirmation(change, rule, input);
  }
  return isShown(change, input) ? 'READ_BACK' : null;
}

/**
 * An item of a list that keeps what is left out. A number shows by itself; an image shows as a document that was not
 * listed before the call; a masked number cannot be compared.
 */
function keptItemConfirmation(
  change: OpenChange,
  rule: SupportedRule,
  { observation: { snapshot } }: ReconciliationInput,
): Confirmation | null {
  if (!snapshot?.covers.includes(change.field) || !change.sent) return null;
  const shown = snapshot.values[keyOf(change.field)];
  const confirmation = confirmationOf(change, rule);
  if (confirmation === 'READ_BACK') {
    return isItemShown(itemShape(change), change.requested, shown) ? confirmation : null;
  }
  if (!bringsImage(change.requested) || !change.knownDocumentIds) return null;
  return isNewlyListed(change.requested, shown, change.knownDocumentIds) ? confirmation : null;
}

/** The provider's own stored value is the one that was asked for. */
function isShown(change: OpenChange, input: ReconciliationInput): boolean {
  const { snapshot } = input.observation;
  const rule = input.table[change.field];
  if (!snapshot?.covers.includes(change.field) || !rule.supported || rule.confirmation !== 'READ_BACK')
    return false;
  const shape = itemShape(change);
  const shown = shownValue(change, snapshot.values);
  if (change.field === 'ASSOCIATES' && Array.isArray(change.requested)) {
    return change.sent && areAssociatesShown(change.requested, shown);
  }
  // A change that was never sent and yet is shown was made by somebody else: no less applied.
  if (sameValue(shape, change.requested, shown)) return true;
  const neverSent = change.status === 'SUBMITTING' && !change.sent;
  if (neverSent || !shownAs(shape, change.requested, shown)) return false;
  // `john` → `John` looks like the old value too: only the provider's decision distinguishes them.
  return !shownAs(shape, change.requested, change.previous) || isDecided(change, input);
}

/** The provider shows the asked value in a spelling of its own, and not the old one. */
export function isRespelled(change: OpenChange, input: ReconciliationInput): boolean {
  const { snapshot } = input.observation;
  if (!snapshot?.covers.includes(change.field)) return false;
  const shape = itemShape(change);
  const shown = shownValue(change, snapshot.values);
  return spelledAs(shape, change.requested, shown) && !spelledAs(shape, change.previous, shown);
}

/** Nothing of this change is parked any more, so what is shown is the provider's last word on it. */
function isDecided(change: OpenChange, input: ReconciliationInput): boolean {
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
export function isStored(
  entry: KnownEntry,
  { observation: { snapshot }, table }: ReconciliationInput,
): boolean {
  const rule = table[entry.field];
  if (!snapshot?.covers.includes(entry.field) || !rule.supported || rule.confirmation !== 'READ_BACK')
    return false;
  return shownAs(shapeOf(entry.field), entry.value, snapshot.values[keyOf(entry.field)]);
}

/**
 * Where entries may vanish at evidence, a missing one means a decision only if it was still listed after the
 * evidence, or if a signed webhook came later than the evidence.
 */
export function absenceIsDecision(verification: OpenVerification, input: ReconciliationInput): boolean {
  if (!input.mayVanish || verification.seenAfterEvidence) return true;
  const { evidenceTakenAt } = verification;
  if (!evidenceTakenAt || !input.notifiedAt) return false;
  // Providers write whole seconds: an event within the evidence's own second counts as later.
  return input.notifiedAt.getTime() >= Math.floor(evidenceTakenAt.getTime() / 1000) * 1000;
}

/** Whether a number is there at all: its masked form cannot be compared, but none is none. */
export function isMaskShown(change: OpenChange, input: ReconciliationInput): boolean {
  const values = input.observation.snapshot?.values ?? {};
  const rule = input.table[change.field];
  if (!rule.supported || rule.items !== 'KEPT' || change.itemKey === '') {
    return isEmpty(change.requested) || !isEmpty(shownValue(change, values));
  }
  const type = isPlainObject(change.requested) ? change.requested.type : undefined;
  const shown = itemsOfType((values as Record<string, unknown>)[keyOf(change.field)], type);
  return shown.some((item) => !isEmpty(item.number));
}

function itemShape(change: OpenChange): Shape {
  const shape = shapeOf(change.field);
  return change.itemKey !== '' && shape.kind === 'list' ? shape.of : shape;
}

function shownValue(change: OpenChange, values: object): unknown {
  const whole = (values as Record<string, unknown>)[keyOf(change.field)];
  return change.itemKey === '' ? whole : Array.isArray(whole) ? whole[Number(change.itemKey)] : undefined;
}

/** What a read shows of the value of a change that the provider has said yes to. */
export type ShownValue = 'OLD' | 'OTHER';

/**
 * Whether the provider still shows what was there before, or a value that is neither that nor the one asked for: its own
 * spelling. Nothing at all where something was asked for is no spelling: the value is not there yet.
 */
export function shownInstead(change: OpenChange, input: ReconciliationInput): ShownValue {
  const rule = input.table[change.field];
  const values = input.observation.snapshot?.values ?? {};
  const shape = itemShape(change);
  if (rule.supported && rule.items === 'KEPT' && change.itemKey !== '') {
    const type = isPlainObject(change.requested) ? change.requested.type : undefined;
    const shown = itemsOfType((values as Record<string, unknown>)[keyOf(change.field)], type);
    return shown.some((item) => !isItemShown(shape, change.previous, [item])) ? 'OTHER' : 'OLD';
  }
  const shown = shownValue(change, values);
  if (shownAs(shape, change.previous, shown)) return 'OLD';
  return isEmpty(shown) && !isEmpty(change.requested) ? 'OLD' : 'OTHER';
}
