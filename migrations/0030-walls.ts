import { type Kysely, sql } from 'kysely';

/** Tables with rows of users, and the column that says whose they are. */
export const OWNED = [
  ['users', 'id'],
  ['user_keys', 'user_id'],
  ['user_actors', 'user_id'],
  ['profile_updates', 'user_id'],
  ['update_changes', 'user_id'],
  ['verifications', 'user_id'],
  ['provider_calls', 'user_id'],
  ['update_events', 'user_id'],
  ['audit_entries', 'user_id'],
] as const;

/** The version before needs none of it. */
export const oldestVersion = '0026-erasure';

/**
 * Row-level security for statements of end users. Such a statement names its user in `profile.end_user`; one without it
 * is of a service and sees all rows. Roles that own the tables are not bound, so that dumps stay whole.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [table, owner] of OWNED) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    // By subqueries: each is worked out once in a statement, and PostgreSQL expects half of the rows to pass, whoever asks.
    await sql`
      create policy end_user on ${sql.table(table)} using (
        (select coalesce(current_setting('profile.end_user', true), '') = '')
        or ${sql.ref(owner)} = (select nullif(current_setting('profile.end_user', true), '')::uuid)
      )`.execute(db);
  }
  // Lets a version run on a schema that is newer than its own, where the newer migrations allow it.
  await sql`
    create table schema_compatibility (
      migration text primary key,
      -- The oldest version that runs on the schema after this migration, named by its own newest migration.
      oldest_version text not null
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table schema_compatibility`.execute(db);
  for (const [table] of OWNED) {
    await sql`drop policy end_user on ${sql.table(table)}`.execute(db);
    await sql`alter table ${sql.table(table)} disable row level security`.execute(db);
  }
}
