import { isDeepStrictEqual } from 'node:util';
import type { SealedState, UserRecord } from '../db/users/user-record.ts';
import type { ProfileValues } from '../domain/profile.ts';
import { keyOf } from '../domain/profile-field.ts';
import type { ChangeMove } from '../domain/settlement/types.ts';
import type { Snapshot, UserState } from '../domain/snapshot.ts';

export type Merged = { state: UserState; profile: SealedState; changed: boolean };

/**
 * The user after a snapshot: what it covers replaces what was known, what it does not cover stays. Values that
 * the provider took but never shows go into our own copy.
 */
export function mergeSnapshot(
  record: UserRecord,
  snapshot: Snapshot | null,
  moves: readonly ChangeMove[],
): Merged {
  const values: Record<string, unknown> = { ...record.profile.values };
  for (const field of snapshot?.covers ?? []) values[keyOf(field)] = snapshot?.values[keyOf(field)] ?? null;
  for (const move of moves) {
    if (move.to === 'APPLIED' && move.confirmation !== 'READ_BACK' && move.change.itemKey === '') {
      values[keyOf(move.change.field)] = move.change.requested;
    }
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

/** As it is stored: no undefined keys, dates as text. */
function plain(state: SealedState): unknown {
  return JSON.parse(JSON.stringify(dropNulls(state)));
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
