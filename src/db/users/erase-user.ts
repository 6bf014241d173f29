import type { Commit } from '../../domain/user/commit.ts';
import type { Parts } from './commit-user.ts';

/**
 * Destroys the user's key: nothing that was sealed under it can be read again. What stood beside it in clear text goes,
 * too. A tombstone is left: our id, the provider's reference, and when.
 */
export function eraseParts(parts: Parts, { at, updates }: Commit): void {
  parts.add('key', 'delete from user_keys k using guard where k.user_id = guard.user_id');
  parts.add(
    'tombstone',
    `update users u set erased_at = ${parts.value(at, 'timestamptz')}, sealed_state = '', provider_account_id = null,
        status = 'UNKNOWN', provider_status = null, kyc_status = 'UNKNOWN', kyc_sub_status = null,
        kyc_provider_status = null, kyc_processed_at = null, kyc_processed_at_text = null, account_issued = false,
        is_due = false
      from guard where u.id = guard.user_id`,
  );
  // Those that end with the user move in the same part: a row is written once in a statement.
  parts.add(
    'updates',
    `update profile_updates p set status = coalesce(r.status, p.status),
        completed_at = coalesce(r."completedAt", p.completed_at),
        caller = null, idempotency_key = null, input_digest = null, caller_digest = null, sealed_caller = null,
        key_digest = null, sealed_key = null
      from guard, profile_updates own left join
        jsonb_to_recordset(${parts.value(JSON.stringify(updates), 'jsonb')})
          as r(id uuid, status text, "completedAt" timestamptz) on r.id = own.id
      where own.user_id = guard.user_id and p.id = own.id`,
  );
}
