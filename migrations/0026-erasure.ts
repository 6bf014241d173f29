import { type Kysely, sql } from 'kysely';

/**
 * What is left of an erased user: a tombstone that keeps the provider's reference from being linked again, and one last
 * event, which belongs to no update.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table users add column erased_at timestamptz`.execute(db);
  await sql`alter table update_events alter column update_id drop not null`.execute(db);
  // For the export of all that is held about a user. Calls of updates are found by those.
  await sql`create index provider_calls_status on provider_calls (user_id) where update_id is null`.execute(
    db,
  );
  await sql`create index webhook_inbox_user on webhook_inbox (provider_user_id, provider)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index webhook_inbox_user, provider_calls_status`.execute(db);
  await sql`delete from update_events where update_id is null`.execute(db);
  await sql`alter table update_events alter column update_id set not null`.execute(db);
  await sql`alter table users drop column erased_at`.execute(db);
}
