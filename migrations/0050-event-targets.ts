import { type Kysely, sql } from 'kysely';

/** It only adds. */
export const oldestVersion = '0030-walls';

/** Services outside GraphQL to which events are delivered, one row each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table event_targets (
      name text primary key,
      -- Every event up to here was delivered, given up, or belongs to one of the stragglers.
      position bigint not null,
      -- Users whose next event failed, with the place behind which their events are still to be delivered. There are
      -- about a hundred at most: with more, nothing new is read for the target.
      stragglers jsonb not null default '[]',
      delivered_at timestamptz,
      -- Rises with each claim and each replay, so that what an earlier holder still writes has no effect.
      lease_number integer not null default 0,
      -- null: no replica holds it.
      lease_until timestamptz
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table event_targets`.execute(db);
}
