import { type Kysely, sql } from 'kysely';

/** The version before writes none of it, and misses none of it. */
export const oldestVersion = '0030-walls';

const BATCH = 5_000;

/**
 * Numbers users in short transactions before the migration, which then has little left to write: in one transaction,
 * every row of a large table would stay locked until its end. It may be broken off, and goes on when it is called again.
 * The version before does not see the new columns.
 */
export async function prepare(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ exists: boolean }>`select to_regclass('users') is not null as exists`.execute(
    db,
  );
  if (!rows[0]?.exists) return;
  await db.transaction().execute(async (tx) => {
    await sql`
      alter table users add column if not exists sequence bigint,
        add column if not exists is_due boolean not null default false`.execute(tx);
    // By which the next ones are found.
    await sql`
      create index if not exists users_unnumbered on users (created_at, id) where sequence is null`.execute(
      tx,
    );
    await sql`create index if not exists users_numbered on users (sequence) where sequence is not null`.execute(
      tx,
    );
  });
  while ((await db.transaction().execute((tx) => number(tx, BATCH))) === BigInt(BATCH));
}

/** Numbers those without a number, the oldest first, behind those with one. */
async function number(db: Kysely<unknown>, limit: number | null): Promise<bigint> {
  const { numAffectedRows = 0n } = await sql`
    update users u set sequence = o.place + (select coalesce(max(sequence), 0) from users where sequence is not null)
    from (
      select id, row_number() over (order by created_at, id) as place
      from (select id, created_at from users where sequence is null order by created_at, id limit ${limit}) next
    ) o where o.id = u.id`.execute(db);
  return numAffectedRows;
}

/**
 * The back office lists users newest first, by provider, status, KYC status and what is due, and looks them up by e-mail
 * and phone. Digests of both stand beside the user's key, so that they go with it when the user is erased. Users of before
 * get theirs from a periodic task: `contacts_key_id` is null until then.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table users add column if not exists sequence bigint,
      add column if not exists is_due boolean not null default false`.execute(db);
  await number(db, null);
  await sql`drop index if exists users_unnumbered, users_numbered`.execute(db);
  await sql`alter table users alter column sequence set not null`.execute(db);
  await sql`alter table users alter column sequence add generated always as identity`.execute(db);
  await sql`
    select setval(pg_get_serial_sequence('users', 'sequence'), coalesce(max(sequence), 0) + 1, false) from users`.execute(
    db,
  );
  await sql`create unique index users_newest on users (sequence)`.execute(db);
  await sql`create index users_provider on users (provider, sequence)`.execute(db);
  await sql`create index users_status on users (status, sequence)`.execute(db);
  await sql`create index users_kyc_status on users (kyc_status, sequence)`.execute(db);
  await sql`create index profile_updates_requested on profile_updates (requested_at)`.execute(db);
  await sql`create index users_due on users (sequence) where is_due`.execute(db);

  await sql`
    alter table user_keys add column email_digest bytea, add column phone_digest bytea,
      -- The master key that the digests are made with.
      add column contacts_key_id text`.execute(db);
  await sql`create index user_keys_email on user_keys (email_digest) where email_digest is not null`.execute(
    db,
  );
  await sql`create index user_keys_phone on user_keys (phone_digest) where phone_digest is not null`.execute(
    db,
  );
  await sql`create index user_keys_contacts on user_keys (contacts_key_id, user_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table user_keys drop column email_digest, drop column phone_digest, drop column contacts_key_id`.execute(
    db,
  );
  await sql`drop index profile_updates_requested`.execute(db);
  await sql`alter table users drop column sequence, drop column is_due`.execute(db);
}
