import { type Kysely, sql } from 'kysely';

/**
 * What is left of an erased user: a tombstone that keeps the provider's reference from being linked again, and one last
 * event, which belongs to no update.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table users add column erased_at timestamptz`.execute(db);
  await sql`alter table update_events alter column update_id drop not null`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from update_events where update_id is null`.execute(db);
  await sql`alter table update_events alter column update_id set not null`.execute(db);
  await sql`alter table users drop column erased_at`.execute(db);
}
