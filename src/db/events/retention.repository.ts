import { sql } from 'kysely';
import type { Queryable } from '../connection.ts';

/**
 * Moves the place from which cursors may resume over the events before `olderThan`, `limit` of them at most, and stops
 * at the first that is younger even where older ones follow. The events themselves stay: they are the history of their
 * updates. It only moves onto an event that is there, so that the erasure of young ones ends no cursor. Gives how many
 * events it passed: `limit` when there may be more.
 *
 * One statement, which holds the head row's lock, and with it up the numbering, only to write. What it has read
 * meanwhile stays true: positions are given behind the head alone, and the last `where` is judged again under the lock.
 */
export async function expireEvents(db: Queryable, olderThan: Date, limit: number): Promise<number> {
  const { rows } = await sql<{ passed: number }>`
    with ahead as (
      select position, bool_or(occurred_at >= ${olderThan}) over (order by position) as kept from update_events
      where position > (select pruned_through from event_log) and position <= (select head from event_log)
      order by position limit ${limit}
    ), old as (
      select max(position) as last, count(*) as passed from ahead where not kept
    )
    update event_log set pruned_through = old.last from old
    where old.last > event_log.pruned_through
    returning old.passed`.execute(db);
  return rows[0]?.passed ?? 0;
}
