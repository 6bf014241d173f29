import type { ProfileField } from '../../domain/profile-field.ts';
import type { KycStatus, ProviderId, UserStatus, UserType } from '../../domain/vocabulary.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { knownDataKey } from '../sealing/known-keys.ts';
import { type DataKey, unseal } from '../sealing/seal.ts';
import { reviveState } from './revive-state.ts';
import { stateContext } from './sealed-contexts.ts';

/** From `users u` and `user_keys k`, one by one: a statement that is kept planned must not change with the table. */
export const USER_COLUMNS = `u.id, u.provider, u.provider_user_id, u.provider_account_id, u.type, u.status, u.provider_status,
  u.kyc_status, u.kyc_sub_status, u.kyc_provider_status, u.kyc_processed_at, u.kyc_processed_at_text, u.account_issued,
  u.version, u.sealed_state, u.synced_at, k.master_key_id, k.wrapped_key`;

/** What every statement that reads a user brings. */
export type UserRow = {
  id: string;
  provider: ProviderId;
  provider_user_id: string;
  provider_account_id: string | null;
  type: UserType;
  status: UserStatus;
  provider_status: string | null;
  kyc_status: KycStatus;
  kyc_sub_status: string | null;
  kyc_provider_status: string | null;
  kyc_processed_at: Date | null;
  kyc_processed_at_text: string | null;
  account_issued: boolean;
  version: number;
  sealed_state: Buffer;
  synced_at: Date;
  master_key_id: string;
  wrapped_key: Buffer;
  closed_fields: { field: ProfileField; conflict_group: string | null; closed_until: string }[] | null;
};

export function dataKeyOf(
  row: Pick<UserRow, 'id' | 'master_key_id' | 'wrapped_key'>,
  keyring: Keyring,
): DataKey {
  return knownDataKey(keyring, { id: row.id, masterKeyId: row.master_key_id, wrapped: row.wrapped_key });
}

/** Opens what is sealed in a row. */
export function openUser(row: UserRow, dataKey: DataKey) {
  return {
    id: row.id,
    provider: row.provider,
    providerUserId: row.provider_user_id,
    providerAccountId: row.provider_account_id,
    state: {
      type: row.type,
      status: row.status,
      providerStatus: row.provider_status,
      kyc: {
        status: row.kyc_status,
        subStatus: row.kyc_sub_status,
        providerStatus: row.kyc_provider_status,
        processedAt: row.kyc_processed_at,
        // Absent and not null: what is stored compares with what an adapter gives.
        ...(row.kyc_processed_at_text === null ? {} : { processedAtText: row.kyc_processed_at_text }),
      },
      accountIssued: row.account_issued,
    },
    version: row.version,
    profile: reviveState(unseal(dataKey, stateContext(row.id), row.sealed_state)),
    syncedAt: row.synced_at,
    closed: (row.closed_fields ?? []).map((closed) => ({
      field: closed.field,
      conflictGroup: closed.conflict_group,
      until: new Date(closed.closed_until),
    })),
  };
}
