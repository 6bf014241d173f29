import { sql } from 'kysely';
import type { Database } from '../../src/db/connection.ts';

/**
 * Users in bulk with a history: each has an update that has ended, with its change, verification, call, event, webhook and
 * audit entry. One in a hundred is due.
 */
export async function crowd(db: Database, users: number): Promise<void> {
  const statements = [
    sql`insert into users (id, provider, provider_user_id, type, status, kyc_status, account_issued, version, sealed_state,
        synced_at)
      select gen_random_uuid(), 'BVNK', 'bulk-' || n, 'INDIVIDUAL', 'ACTIVE', 'APPROVED', false, 1, '', now()
      from generate_series(1, ${users}::int) n`,
    sql`insert into user_keys (user_id, master_key_id, wrapped_key) select id, 'test', '' from users
      where provider_user_id like 'bulk-%'`,
    sql`insert into user_actors (user_id, provider, wake_at)
      select id, provider, case when provider_user_id like '%00' then now() else now() + interval '1 day' end from users
      where provider_user_id like 'bulk-%'`,
    sql`insert into profile_updates (id, user_id, origin, status, requested_at, completed_at)
      select gen_random_uuid(), id, 'CLIENT', case when provider_user_id like 'bulk-_' then 'FAILED' else 'APPLIED' end,
        now(), now() from users where provider_user_id like 'bulk-%' order by provider_user_id`,
    sql`insert into provider_calls (id, user_id, kind, update_id, state, outcome, created_at, give_up_at, ended_at,
        not_before)
      select gen_random_uuid(), user_id, 'UPDATE', id, 'ENDED', 'DONE', now(), now(), now(), now() from profile_updates`,
    sql`insert into update_changes (id, update_id, user_id, ordinal, field, status, confirmation, sealed_values,
        closed_until, ended_at)
      select gen_random_uuid(), id, user_id, 0, 'EMAIL', 'APPLIED', 'READ_BACK', '', now(), now() from profile_updates`,
    sql`insert into verifications (id, reference, user_id, change_id, field, action, status, created_at)
      select gen_random_uuid(), id::text, user_id, id, 'EMAIL', 'EMAIL_VERIFICATION', 'APPROVED', now()
      from update_changes`,
    sql`insert into update_events (user_id, update_id, occurred_at, status, transitions)
      select user_id, id, now(), 'APPLIED', '[]' from profile_updates`,
    sql`insert into webhook_inbox (provider, event_id, event_type, provider_user_id, body_digest, received_at)
      select provider, id::text, 'x', provider_user_id, '', now() from users`,
    sql`insert into audit_entries (user_id, sequence, occurred_at, actor, action, subject, hash)
      select id, 1, now(), 'x', 'UPDATE_REQUESTED', 'x', '' from users`,
  ];
  for (const statement of statements) await statement.execute(db);
}
