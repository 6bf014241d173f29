import { isOpen, updateStatusOf } from '../../domain/lifecycle.ts';
import type { ProfileField } from '../../domain/profile-field.ts';
import type {
  ChangeConfirmation,
  ChangeStatus,
  UpdateOrigin,
  UpdateStatus,
} from '../../domain/vocabulary.ts';
import type { Queryable, Tx } from '../connection.ts';
import type { StoredTransition } from '../database.ts';
import { insertEvent } from '../events/event.repository.ts';
import { type DataKey, seal } from '../sealing/seal.ts';
import { changePath } from '../users/read-users.ts';
import { changeContext } from '../users/sealed-contexts.ts';

export type NewUpdate = {
  id: string;
  userId: string;
  origin: UpdateOrigin;
  requestedAt: Date;
  /** The subject of the caller; absent where we found the change at the provider. */
  requestedBy?: string;
  idempotency: { key: string; digest: Buffer } | null;
};

export type NewChange = {
  id: string;
  field: ProfileField;
  itemKey: string;
  conflictGroup: string | null;
  status: 'SUBMITTING' | 'AWAITING_VERIFICATION';
  requested: unknown;
  previous: unknown;
};

/**
 * Inserts an update with its changes and its first event. `beforeChanges` runs when the update can be referred
 * to and its changes are not open yet: the place to end what they take the place of.
 */
export async function insertUpdate(
  tx: Tx,
  dataKey: DataKey,
  update: NewUpdate,
  changes: readonly NewChange[],
  beforeChanges: () => Promise<void> = async () => {},
): Promise<void> {
  const status = updateStatusOf(changes.map((change) => change.status));
  await tx
    .insertInto('profile_updates')
    .values({
      id: update.id,
      user_id: update.userId,
      origin: update.origin,
      status,
      requested_at: update.requestedAt,
      caller: update.requestedBy ?? null,
      idempotency_key: update.idempotency?.key ?? null,
      input_digest: update.idempotency?.digest ?? null,
    })
    .execute();
  await beforeChanges();
  await tx
    .insertInto('update_changes')
    .values(
      changes.map((change, ordinal) => ({
        id: change.id,
        update_id: update.id,
        user_id: update.userId,
        ordinal,
        field: change.field,
        item_key: change.itemKey,
        conflict_group: change.conflictGroup,
        status: change.status,
        sealed_values: sealValues(dataKey, change.id, change.requested, change.previous),
      })),
    )
    .execute();
  await insertEvent(tx, {
    userId: update.userId,
    updateId: update.id,
    occurredAt: update.requestedAt,
    previousStatus: null,
    status,
    transitions: changes.map((change) => ({
      field: change.field,
      path: changePath(change.field, change.itemKey),
      previousStatus: null,
      status: change.status,
    })),
    note: null,
  });
}

export function sealValues(
  dataKey: DataKey,
  changeId: string,
  requested: unknown,
  previous: unknown,
): Buffer {
  return seal(dataKey, changeContext(changeId), { requested, previous });
}

/** Another update that was accepted under this caller's key for this user. */
export async function findByIdempotencyKey(
  db: Queryable,
  caller: string,
  userId: string,
  key: string,
): Promise<{ id: string; digest: Buffer } | undefined> {
  const row = await db
    .selectFrom('profile_updates')
    .select(['id', 'input_digest'])
    .where('caller', '=', caller)
    .where('user_id', '=', userId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
  return row?.input_digest ? { id: row.id, digest: row.input_digest } : undefined;
}

export type ChangeWrite = {
  id: string;
  status: ChangeStatus;
  confirmation: ChangeConfirmation;
  failure: { code: string; providerCode: string | null } | null;
  supersededBy?: string | null;
  closedUntil?: Date | null;
};

export async function writeChange(tx: Tx, change: ChangeWrite): Promise<void> {
  await tx
    .updateTable('update_changes')
    .set({
      status: change.status,
      confirmation: change.confirmation,
      failure_code: change.failure?.code ?? null,
      failure_provider_code: change.failure?.providerCode ?? null,
      superseded_by: change.supersededBy ?? null,
      closed_until: change.closedUntil ?? null,
    })
    .where('id', '=', change.id)
    .execute();
}

/** Replaces the kept values of a change, e.g. by their masked form once the provider has them. */
export async function writeChangeValues(
  tx: Tx,
  dataKey: DataKey,
  changeId: string,
  requested: unknown,
  previous: unknown,
): Promise<void> {
  await tx
    .updateTable('update_changes')
    .set({ sealed_values: sealValues(dataKey, changeId, requested, previous) })
    .where('id', '=', changeId)
    .execute();
}

/** Brings an update's own status up to its changes and records the event of this transaction. */
export async function advanceUpdate(
  tx: Tx,
  updateId: string,
  transitions: readonly StoredTransition[],
  note: string | null,
  now: Date,
): Promise<UpdateStatus> {
  const update = await tx
    .selectFrom('profile_updates')
    .select(['user_id', 'status'])
    .where('id', '=', updateId)
    .executeTakeFirstOrThrow();
  const changes = await tx
    .selectFrom('update_changes')
    .select('status')
    .where('update_id', '=', updateId)
    .execute();
  const status = updateStatusOf(changes.map((change) => change.status));
  await tx
    .updateTable('profile_updates')
    .set({ status, completed_at: isOpen(status) ? null : now })
    .where('id', '=', updateId)
    .execute();
  await insertEvent(tx, {
    userId: update.user_id,
    updateId,
    occurredAt: now,
    previousStatus: update.status,
    status,
    transitions,
    note,
  });
  return status;
}
