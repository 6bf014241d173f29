import { type Kysely, sql } from 'kysely';

/** The back office asks for updates that failed or were refused: few among very many, newest first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index profile_updates_status on profile_updates (status, sequence desc)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index profile_updates_status`.execute(db);
}
