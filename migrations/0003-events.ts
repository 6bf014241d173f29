import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table update_events (
      id bigint generated always as identity primary key,
      -- Given by the relay after the commit, in commit order; null until then.
      position bigint unique,
      user_id uuid not null references users (id) on delete cascade,
      update_id uuid not null references profile_updates (id) on delete cascade,
      occurred_at timestamptz not null,
      previous_status text,
      status text not null,
      -- [{changeId, field, path, previousStatus, status}]: no values.
      transitions jsonb not null,
      note text
    )`.execute(db);
  await sql`create index update_events_unnumbered on update_events (id) where position is null`.execute(db);
  await sql`create index update_events_user on update_events (user_id, position)`.execute(db);
  await sql`create index update_events_update on update_events (update_id, id)`.execute(db);
  // One row: the head of the log. The relay that holds its lock is the one that numbers.
  await sql`
    create table event_log (
      singleton boolean primary key default true check (singleton),
      -- Part of every cursor, so that a cursor of another database is recognised.
      log_id uuid not null default gen_random_uuid(),
      head bigint not null default 0,
      -- Events up to here are no longer kept.
      pruned_through bigint not null default 0
    )`.execute(db);
  await sql`insert into event_log default values`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table event_log, update_events`.execute(db);
}
