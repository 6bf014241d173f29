import { type Kysely, sql } from 'kysely';

/** The back office asks what one caller has asked for, and which updates change a field: both newest or oldest first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index profile_updates_caller on profile_updates (caller, sequence desc) where caller is not null`.execute(
    db,
  );
  await sql`create index update_changes_field on update_changes (field, update_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index profile_updates_caller`.execute(db);
  await sql`drop index update_changes_field`.execute(db);
}
