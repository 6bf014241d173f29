import { type Kysely, sql } from 'kysely';

/** By which what is no longer kept is found, the oldest first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index profile_updates_keyed on profile_updates (requested_at) where idempotency_key is not null`.execute(
    db,
  );
  await sql`create index provider_calls_ended on provider_calls (ended_at) where state = 'ENDED'`.execute(db);
  await sql`create index update_changes_correctable_until on update_changes (ended_at) where correctable`.execute(
    db,
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index profile_updates_keyed, provider_calls_ended, update_changes_correctable_until`.execute(db);
}
