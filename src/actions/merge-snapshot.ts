import { isDeepStrictEqual } from 'node:util';
import type { SealedState, UserRecord } from '../db/users/user-record.ts';
import type { PolicyTable } from '../domain/policy-rules.ts';
import type { ProfileValues } from '../domain/profile.ts';
import { keyOf, type ProfileField } from '../domain/profile-field.ts';
import type { ChangeMove, Observation } from '../domain/settlement/types.ts';
import type { UserState } from '../domain/snapshot.ts';
import { masked } from './keep-masked.ts';

export type Merged = { state: UserState; profile: SealedState; changed: boolean };

/**
 * The user after an observation: what a snapshot covers replaces what was known, what it does not cover stays.
 * Values that the provider took but never shows go into our own copy, without images and full numbers.
 */
export function mergeSnapshot(
  record: UserRecord,
  table: PolicyTable,
  observation: Observation,
  moves: readonly ChangeMove[],
): Merged {
  const { snapshot } = observation;
  const values: Record<string, unknown> = { ...record.profile.values };
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
  const profile: SealedState = {
    values: values as ProfileValues,
    readOnly: { ...record.profile.readOnly, ...snapshot?.readOnly },
    due: snapshot?.due ?? record.profile.due,
    unknownEntries: snapshot?.pending?.filter((entry) => entry.field === null || entry.action === null) ?? [
      ...record.profile.unknownEntries,
    ],
  };
  // The type of a linked user does not change under its clients' feet.
  const state: UserState = snapshot ? { ...snapshot.state, type: record.state.type } : record.state;
  const changed =
    !isDeepStrictEqual(plain(profile), plain(record.profile)) || !isDeepStrictEqual(state, record.state);
  return { state, profile, changed };
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

/** As it is stored: no undefined keys, dates as text. That the provider touched its record is no change of the user. */
function plain(state: SealedState): unknown {
  const record = { ...state.readOnly.record, updatedAt: null };
  return JSON.parse(JSON.stringify(dropNulls({ ...state, readOnly: { ...state.readOnly, record } })));
}

/** "Known to be empty" and "not known" differ for us, not for a client's version. */
function dropNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropNulls);
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null && part !== undefined)
      .map(([key, part]) => [key, dropNulls(part)]),
  );
}
