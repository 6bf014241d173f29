import { type Kysely, sql } from 'kysely';

/** The version before goes on with the columns in clear text, which are still written while one of its replicas runs. */
export const oldestVersion = '0050-event-targets';

/**
 * The caller of an update (`sub`) and its idempotency key, sealed under the user's key, with digests to find them by. The
 * columns in clear text are emptied by a periodic task, in batches, once no replica of the version before runs. The down
 * migration cannot bring them back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Data keys that belong to no user. They make digests that a rotation of master keys must not change.
  await sql`
    create table service_keys (
      id uuid primary key,
      name text not null unique,
      master_key_id text not null,
      wrapped_key bytea not null,
      created_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`create index service_keys_master on service_keys (master_key_id, id)`.execute(db);

  await sql`
    alter table profile_updates add column caller_digest bytea, add column sealed_caller bytea,
      add column key_digest bytea, add column sealed_key bytea`.execute(db);
  await sql`
    create index profile_updates_caller_digest on profile_updates (caller_digest, sequence desc)
      where caller_digest is not null`.execute(db);
  await sql`
    create unique index profile_updates_key_digest on profile_updates (user_id, key_digest)
      where key_digest is not null`.execute(db);
  await sql`
    create index profile_updates_digested on profile_updates (requested_at) where key_digest is not null`.execute(
    db,
  );

  // The version of a replica, by its newest migration; null for replicas of the version before.
  await sql`alter table replica_keys add column schema_version text`.execute(db);
  // Until when callers and keys are written in clear text, too. Replicas of the version before put it off.
  await sql`
    create table clear_text (
      singleton boolean primary key default true check (singleton),
      needed_until timestamptz not null
    )`.execute(db);
  await sql`
    insert into clear_text (needed_until)
    select case when exists (select from users) then clock_timestamp() + interval '1 hour'
      else '-infinity'::timestamptz end`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table clear_text`.execute(db);
  await sql`alter table replica_keys drop column schema_version`.execute(db);
  // What has no form in clear text any more is no longer known.
  await sql`update profile_updates set input_digest = null where idempotency_key is null`.execute(db);
  await sql`
    alter table profile_updates drop column caller_digest, drop column sealed_caller, drop column key_digest,
      drop column sealed_key`.execute(db);
  await sql`drop table service_keys`.execute(db);
}
