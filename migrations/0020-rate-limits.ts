import { type Kysely, sql } from 'kysely';

/**
 * How much each caller has used up, for all replicas. Unlogged: after a crash of the database everybody starts with
 * nothing used, and the table costs no write-ahead log.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create unlogged table rate_limits (
    key bytea primary key check (octet_length(key) = 32),
    -- When nothing of the limit is used any more.
    free_at timestamptz not null
  )`.execute(db);
  await sql`create index rate_limits_free_at on rate_limits (free_at)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table rate_limits`.execute(db);
}
