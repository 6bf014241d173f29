import { sql } from 'kysely';
import type { Database } from '../../src/db/connection.ts';

/** How many rows a database of a large back office has. */
export type Size = { users: number; updates: number };

/**
 * Fills an empty database in a few minutes: users unevenly over providers and statuses, each with the same number of
 * updates, of which the newest two in a thousand and the oldest hundred are open. The sealed values are empty, so that
 * nothing can be opened; the plans do not depend on them.
 */
export async function fill(db: Database, { users, updates }: Size): Promise<void> {
  const open = Math.round(updates / 500);
  const statements = [
    sql`insert into users (id, provider, provider_user_id, type, status, kyc_status, account_issued, version,
        sealed_state, synced_at, is_due)
      select md5('user' || n)::uuid,
        case when n % 1000 = 0 then 'PAYWARD' when n % 10 = 1 then 'BVNK' when n % 10 = 2 then 'BYZANTINE'
          when n % 10 in (3, 4) then 'MACHNET' else 'MATCHMOVE' end,
        'bulk-' || n, 'INDIVIDUAL',
        case when n % 1000 = 7 then 'CLOSED' when n % 50 = 8 then 'SUSPENDED' when n % 20 = 9 then 'PENDING'
          else 'ACTIVE' end,
        case when n % 1000 = 7 then 'REJECTED' when n % 20 = 9 then 'IN_REVIEW' else 'APPROVED' end,
        false, 1, sha512(n::text::bytea), now(), n % 100 = 0
      from generate_series(1, ${users}::int) n`,
    sql`insert into user_keys (user_id, master_key_id, wrapped_key, contacts_key_id, email_digest, phone_digest)
      select md5('user' || n)::uuid, 'bulk', '', 'bulk', sha256(('email' || n)::bytea), sha256(('phone' || n)::bytea)
      from generate_series(1, ${users}::int) n`,
    // A day of 1,400 updates, for two years.
    sql`insert into profile_updates (id, user_id, origin, status, caller_digest, requested_at, completed_at)
      select md5('update' || n)::uuid, md5('user' || 1 + n % ${users}::int)::uuid, 'CLIENT', s.status,
        sha256((case when n % 1000 = 3 then 'clerk-' || n % 7 else 'app' end)::bytea), t.at, case when s.is_open then null else t.at end
      from generate_series(1, ${updates}::int) n
      cross join lateral (select now() - make_interval(mins => ${updates}::int - n) as at) t
      cross join lateral (select n > ${updates - open}::int or n <= 100 as is_open) o
      cross join lateral (select o.is_open, case
        when o.is_open then (array['SUBMITTING', 'AWAITING_VERIFICATION', 'AWAITING_APPROVAL'])[1 + n % 3]
        when n % 10000 = 1 then 'PARTLY_APPLIED' when n % 100 = 2 then 'FAILED' when n % 25 = 3 then 'REJECTED'
        when n % 50 = 4 then 'EXPIRED' when n % 40 = 5 then 'CANCELLED' else 'APPLIED' end as status) s
      order by n`,
    sql`insert into update_changes (id, update_id, user_id, ordinal, field, status, confirmation, sealed_values, ended_at)
      select md5('change' || id)::uuid, id, user_id, 0,
        case when sequence % 10000 = 6 then 'METADATA' when sequence % 10 < 4 then 'EMAIL'
          when sequence % 10 < 8 then 'PHONE' else 'RESIDENTIAL_ADDRESS' end,
        case status when 'PARTLY_APPLIED' then 'APPLIED' else status end,
        case when status in ('APPLIED', 'PARTLY_APPLIED') then 'READ_BACK' else 'NONE' end,
        sha512(id::text::bytea), completed_at
      from profile_updates`,
    sql`insert into verifications (id, reference, user_id, change_id, field, action, status, created_at, expires_at)
      select md5('verification' || id)::uuid, id::text, user_id, id, field, 'EMAIL_VERIFICATION',
        case status when 'AWAITING_VERIFICATION' then 'AWAITING_EVIDENCE' when 'AWAITING_APPROVAL' then 'AWAITING_APPROVAL'
          else 'APPROVED' end, now(), now() + interval '14 days'
      from update_changes where field = 'EMAIL' or status in ('AWAITING_VERIFICATION', 'AWAITING_APPROVAL')`,
    sql`insert into audit_entries (user_id, sequence, occurred_at, actor, action, subject, hash)
      select md5('user' || 1 + n % ${users}::int)::uuid, 1 + n / ${users}::int, now(), 'app', 'UPDATE_REQUESTED', 'x', ''
      from generate_series(0, ${updates - 1}::int) n`,
    sql`analyze`,
  ];
  for (const statement of statements) await statement.execute(db);
}
