import type { PolicyTable } from '../policy-rules.ts';
import type { ProfileValues } from '../profile.ts';
import { keyOf, type ProfileField } from '../profile-field.ts';
import type { PendingEntry, UserState } from '../snapshot.ts';
import { isPlainObject } from '../validation/tidy.ts';
import type { Actor, ProfileState } from './actor.ts';
import { masked } from './moves.ts';
import type { ChangeMove, Observation } from './reconciliation.ts';

/** `differs`: something is to be stored; `changed`: something of it counts for the user's version. */
export type Merged = { state: UserState; profile: ProfileState; differs: boolean; changed: boolean };

/**
 * The user after an observation: what a snapshot covers replaces what was known, what it does not cover stays.
 * Values that the provider took but never shows go into our own copy, without images and full numbers.
 */
export function mergeSnapshot(
  actor: Pick<Actor, 'profile' | 'state' | 'open' | 'endedReferences'>,
  table: PolicyTable,
  observation: Observation,
  moves: readonly ChangeMove[],
): Merged {
  const { snapshot } = observation;
  const values: Record<string, unknown> = { ...actor.profile.values };
  for (const field of snapshot?.covers ?? []) values[keyOf(field)] = snapshot?.values[keyOf(field)] ?? null;
  const unseen = moves.filter(
    (move) =>
      move.to === 'APPLIED' &&
      move.confirmation !== 'READ_BACK' &&
      !snapshot?.covers.includes(move.change.field),
  );
  for (const [field, own] of Map.groupBy(unseen, (move) => move.change.field)) {
    values[keyOf(field)] = valueAfter(field, values[keyOf(field)], own, table, observation);
  }
  const profile: ProfileState = {
    values: values as ProfileValues,
    readOnly: { ...actor.profile.readOnly, ...snapshot?.readOnly },
    due: snapshot?.due ?? actor.profile.due,
    unknownEntries: snapshot?.pending ? unknownAmong(snapshot.pending, actor) : actor.profile.unknownEntries,
  };
  // The type of a linked user does not change under its clients' feet.
  const state: UserState = snapshot ? { ...snapshot.state, type: actor.state.type } : actor.state;
  const isStateNew = !sameAsStored(state, actor.state);
  const differs = isStateNew || !sameAsStored(profile, actor.profile);
  const changed = isStateNew || !sameAsStored(untouched(profile), untouched(actor.profile));
  return { state, profile, differs, changed };
}

/** Entries that we do not understand, without those that a verification of ours stands for or stood for. */
function unknownAmong(
  pending: readonly PendingEntry[],
  { open, endedReferences }: Pick<Actor, 'open' | 'endedReferences'>,
): PendingEntry[] {
  const ours = new Set([...endedReferences, ...open.map((change) => change.verification?.reference)]);
  return pending
    .filter((entry) => entry.field === null || entry.action === null || entry.unreadable)
    .filter((entry) => !ours.has(entry.reference))
    .map(({ unreadable, ...entry }) => (unreadable ? { ...entry, field: null, action: null } : entry));
}

/** Our copy of a field that no snapshot shows, after some of its changes were taken. */
function valueAfter(
  field: ProfileField,
  known: unknown,
  moves: readonly ChangeMove[],
  table: PolicyTable,
  { documentIds }: Observation,
): unknown {
  const rule = table[field];
  const isKept = rule.supported && rule.items === 'KEPT';
  let items: unknown[] = Array.isArray(known) ? [...known] : [];
  for (const { change } of moves) {
    const { itemKey } = change;
    const value = masked(field, itemKey, change.requested);
    if (itemKey === '') return value;
    const given = documentIds?.find((one) => one.itemKey === itemKey);
    const item =
      given && typeof value === 'object' && value !== null
        ? { ...value, providerDocumentId: given.providerDocumentId }
        : value;
    if (isKept) items = [...items.filter((one) => typeOf(one) !== typeOf(item)), item];
    else items[Number(itemKey)] = item;
  }
  return items.filter((item) => item !== null && item !== undefined);
}

function typeOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null ? (item as { type?: unknown }).type : undefined;
}

/** That the provider touched its record is no change of the user. */
function untouched(profile: ProfileState): ProfileState {
  const record = { ...profile.readOnly.record, updatedAt: null };
  return { ...profile, readOnly: { ...profile.readOnly, record } };
}

/** Equal as it is stored. "Known to be empty" and "not known" differ for us, not for a client's version. */
function sameAsStored(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (isNothing(left) || isNothing(right)) return isNothing(left) && isNothing(right);
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => sameAsStored(item, right[index]));
  }
  if (left instanceof Date || !isPlainObject(left) || !isPlainObject(right)) {
    return JSON.stringify(left) === JSON.stringify(right);
  }
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameAsStored(left[key], right[key]));
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}
