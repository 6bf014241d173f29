import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // One row per API key whose calls carry a rising nonce; a lease, so that no transaction is open during a call.
  await sql`
    create table nonce_sequences (
      -- A digest of the API key.
      key text primary key,
      last_nonce bigint not null,
      holder uuid,
      expires_at timestamptz not null
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table nonce_sequences`.execute(db);
}
