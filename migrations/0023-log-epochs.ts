import { type Kysely, sql } from 'kysely';

/**
 * After a restore the log goes on from an earlier place, and gives the places behind it a second time. The epoch is part
 * of every cursor, so that those of the lost time are told from the new ones.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // `identity`: of the server, its timeline and this table, as at the last numbering. Another one means a restore.
  await sql`alter table event_log add column epoch integer not null default 0, add column identity text`.execute(
    db,
  );
  await sql`
    create table event_log_epochs (
      epoch integer primary key,
      -- The head when the epoch ended: cursors of it are good up to here.
      last_position bigint not null,
      ended_at timestamptz not null default clock_timestamp()
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table event_log_epochs`.execute(db);
  await sql`alter table event_log drop column epoch, drop column identity`.execute(db);
}
