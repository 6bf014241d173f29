import type { UserState } from '../../domain/snapshot.ts';
import type { ProviderId } from '../../domain/vocabulary.ts';
import type { Queryable, Tx } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { createDataKey, type DataKey, seal } from '../sealing/seal.ts';
import { stateContext } from './sealed-contexts.ts';
import type { SealedState } from './user-record.ts';

/** Serialises every change of a user's rows; held until the transaction ends. False when there is no such user. */
export async function lockUser(tx: Tx, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('users')
    .select('id')
    .where('id', '=', userId)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

export type NewUser = {
  id: string;
  provider: ProviderId;
  providerUserId: string;
  providerAccountId: string | null;
  state: UserState;
  profile: SealedState;
  syncedAt: Date;
};

/** Inserts a user and its data key; false when the provider's reference is linked already. */
export async function insertUser(tx: Tx, keyring: Keyring, user: NewUser): Promise<boolean> {
  const { key, masterKeyId, wrapped } = createDataKey(keyring, user.id);
  const inserted = await tx
    .insertInto('users')
    .values({
      id: user.id,
      provider: user.provider,
      provider_user_id: user.providerUserId,
      provider_account_id: user.providerAccountId,
      version: 1,
      sealed_state: seal(key, stateContext(user.id), user.profile),
      synced_at: user.syncedAt,
      ...stateColumns(user.state),
    })
    .onConflict((conflict) => conflict.constraint('users_provider_reference_key').doNothing())
    .executeTakeFirst();
  if (!inserted.numInsertedOrUpdatedRows) return false;
  await tx
    .insertInto('user_keys')
    .values({ user_id: user.id, master_key_id: masterKeyId, wrapped_key: wrapped })
    .execute();
  return true;
}

export type UserWrite = {
  state: UserState;
  profile: SealedState;
  version: number;
  snapshotLease: number;
  syncedAt: Date;
};

export async function updateUserRow(tx: Tx, userId: string, key: DataKey, write: UserWrite): Promise<void> {
  await tx
    .updateTable('users')
    .set({
      version: write.version,
      sealed_state: seal(key, stateContext(userId), write.profile),
      snapshot_lease: write.snapshotLease,
      synced_at: write.syncedAt,
      ...stateColumns(write.state),
    })
    .where('id', '=', userId)
    .execute();
}

export async function bumpVersion(tx: Tx, userId: string): Promise<void> {
  await tx
    .updateTable('users')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', userId)
    .execute();
}

/** Remembers when the provider says the newest genuine webhook about this user happened. */
export async function noteNotification(db: Queryable, userId: string, at: Date): Promise<void> {
  await db
    .updateTable('users')
    .set((eb) => ({ notified_at: eb.fn('greatest', ['notified_at', eb.val(at)]) }))
    .where('id', '=', userId)
    .execute();
}

/** Erases a user: without its key nothing that was sealed for it can be read again. */
export async function eraseUser(db: Queryable, userId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('user_keys')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function stateColumns(state: UserState) {
  return {
    type: state.type,
    status: state.status,
    provider_status: state.providerStatus,
    kyc_status: state.kyc.status,
    kyc_sub_status: state.kyc.subStatus,
    kyc_provider_status: state.kyc.providerStatus,
    kyc_processed_at: state.kyc.processedAt,
    kyc_processed_at_text: state.kyc.processedAtText ?? null,
    account_issued: state.accountIssued,
  };
}
