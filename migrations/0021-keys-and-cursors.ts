import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // The key of cursors, which hides how many events there are. `log_id` was part of every cursor before.
  await sql`alter table event_log add column secret_id uuid not null default gen_random_uuid()`.execute(db);

  // The master keys that this database has seen, by id. Only the current one wraps data keys.
  await sql`
    create table master_keys (
      id text primary key,
      -- Sealed by the key: another key of the same id does not open it.
      proof bytea not null,
      is_current boolean not null default false,
      created_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create unique index master_keys_current on master_keys (is_current) where is_current`.execute(db);

  // Which master keys are in use, and what is still to be wrapped anew, is told without reading every data key.
  await sql`create index user_keys_master on user_keys (master_key_id, user_id)`.execute(db);
  await sql`create index callback_subscriptions_master on callback_subscriptions (master_key_id, id)`.execute(
    db,
  );

  // Which master keys each running replica has: one becomes current only when all of them have it.
  await sql`
    create table replica_keys (
      replica_id uuid primary key,
      key_ids text[] not null,
      seen_at timestamptz not null
    )`.execute(db);

  // Who asked for a registration, as a digest, to be counted; null where an older version stored it.
  await sql`alter table callback_subscriptions add column viewer bytea`.execute(db);
  await sql`create index callback_subscriptions_viewer on callback_subscriptions (viewer)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table callback_subscriptions drop column viewer`.execute(db);
  await sql`drop table replica_keys, master_keys`.execute(db);
  await sql`drop index user_keys_master, callback_subscriptions_master`.execute(db);
  await sql`alter table event_log drop column secret_id`.execute(db);
}
