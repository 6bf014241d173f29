import { type Kysely, sql } from 'kysely';

/** When the provider decided, as it wrote it: a text that is no moment must not be lost. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table users add column kyc_processed_at_text text`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table users drop column kyc_processed_at_text`.execute(db);
}
