import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Replicas that deliver subscriptions to routers. The lease of a replica is the lease of all that it serves, so that
  // keeping a thousand of them alive is one small write.
  await sql`
    create table callback_servers (
      id uuid primary key,
      expires_at timestamptz not null
    )`.execute(db);

  await sql`
    create table callback_subscriptions (
      id uuid primary key,
      -- Digest of the router's address and its id for the subscription: registered again, it replaces the older one.
      reference bytea not null unique,
      created_at timestamptz not null default clock_timestamp(),
      -- Who serves it; null: nobody. A replica whose lease ran out lets go of everything by its row's deletion.
      server_id uuid references callback_servers (id) on delete set null,
      -- Rises with every taking, so that what an earlier holder still writes has no effect.
      lease_number integer not null default 1,
      master_key_id text not null,
      wrapped_key bytea not null,
      -- Address, id, verifier, operation, viewer.
      sealed_registration bytea not null,
      -- Behind which event to go on; null where the stream has no places.
      sealed_cursor bytea
    )`.execute(db);
  await sql`create index callback_subscriptions_server on callback_subscriptions (server_id)`.execute(db);
  await sql`create index callback_subscriptions_free on callback_subscriptions (created_at)
    where server_id is null`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table callback_subscriptions, callback_servers`.execute(db);
}
