import { type Kysely, sql } from 'kysely';

/** Every read of a user asks which of its verifications have ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index verifications_user on verifications (user_id, action)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index verifications_user`.execute(db);
}
