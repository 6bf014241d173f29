import { type Kysely, sql } from 'kysely';

/** Keys that a sandbox makes for itself. They stand beside the data so that every replica of it finds the same. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table sandbox_secrets (name text primary key, value text not null)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table sandbox_secrets`.execute(db);
}
