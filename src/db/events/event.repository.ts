import { sql } from 'kysely';
import type { Transition } from '../../domain/user/commit.ts';
import type { UpdateStatus } from '../../domain/vocabulary.ts';
import type { Database, Queryable } from '../connection.ts';
import { keysOf } from '../keys.ts';
import {
  type FormerEpoch,
  identityOf,
  keepEpoch,
  type LogHead,
  logIdOf,
  readFormerEpochs,
} from './log-epoch.ts';

/** A numbered event. Positions rise in commit order and have no gaps. */
export type EventRecord = {
  position: number;
  userId: string;
  /** `null` for the last event of a user, who was erased. */
  updateId: string | null;
  occurredAt: Date;
  previousStatus: UpdateStatus | null;
  status: UpdateStatus;
  transitions: Transition[];
  note: string | null;
};

/** Channel on which the relay publishes the new head and its epoch; a hint only. */
export const EVENTS_CHANNEL = 'profile_events';

/** Runs in a row that others came before; more often than this is left to the next notification. */
const RACES = 5;

/**
 * Numbers every committed event that has no position yet and wakes the feeds, in one statement: no lock outlives it,
 * whatever becomes of this process. One at a time: the head row's lock is the lease. A statement sees what was committed
 * when it began, which may be before another relay's numbers; then the head that it locked is not the one that it sees,
 * and it numbers nothing. So positions follow commits: a transaction that took a smaller id and commits later gets a later
 * position. Events of one user are inserted under that user's row lock, so their ids follow their commits. Returns the
 * head, or `null` when another relay is at work.
 */
export async function numberCommittedEvents(db: Database): Promise<LogHead | null> {
  const identity = await identityOf(db);
  for (let race = 0; race < RACES; race += 1) {
    const { rows } = await sql<LogHead & { isSameLog: boolean; isLatest: boolean }>`
      with log as (
        select head, epoch, identity = ${identity} as same, head = (select head from event_log) as latest
        from event_log for update skip locked
      ), fresh as (
        -- By subqueries: a join would be planned by the statistics of a table of one row, which nobody gathers.
        select id, (select head from log) + row_number() over (order by id) as position
        from update_events where position is null and (select same and latest from log)
      ), stamped as (
        update update_events e set position = fresh.position from fresh where e.id = fresh.id returning 1
      ), moved as (
        update event_log set head = head + (select count(*) from stamped)
        where exists (select from stamped) returning head
      ), told as (
        select pg_notify(${EVENTS_CHANNEL}, head || ' ' || (select epoch from log)) from moved
      )
      select coalesce((select head from moved), head) as head, epoch, coalesce(same, false) as "isSameLog",
        latest as "isLatest", (select count(*) from told) as told
      from log`.execute(db);
    const [log] = rows;
    if (!log) return null;
    if (!log.isSameLog) await keepEpoch(db, identity);
    else if (log.isLatest) return { head: log.head, epoch: log.epoch };
  }
  return null;
}

/** The head, and whether some committed event waits for its number: one statement for an idle replica. */
export async function readLogHead(db: Queryable): Promise<LogHead & { hasUnnumbered: boolean }> {
  const { rows } = await sql<LogHead & { hasUnnumbered: boolean }>`
    select head, epoch, exists (select from update_events where position is null) as "hasUnnumbered"
    from event_log`.execute(db);
  const [log] = rows;
  if (!log) throw new Error('the event log has no head');
  return log;
}

export type LogState = {
  /** Known to every replica and shown to nobody: the key of all cursors. */
  secret: string;
  /** The key of the log's cursors in this epoch. */
  logId: string;
  epoch: number;
  former: FormerEpoch[];
  /** The id that cursors showed before they were sealed. */
  formerId: string;
  head: number;
  prunedThrough: number;
};

export async function readLogState(db: Queryable): Promise<LogState> {
  const row = await db
    .selectFrom('event_log')
    .select(['secret_id', 'log_id', 'epoch', 'head', 'pruned_through'])
    .executeTakeFirstOrThrow();
  const secret = row.secret_id;
  return {
    secret,
    logId: logIdOf(secret, row.epoch),
    epoch: row.epoch,
    former: row.epoch === 0 ? [] : await readFormerEpochs(db, secret),
    formerId: row.log_id,
    head: row.head,
    prunedThrough: row.pruned_through,
  };
}

/** Up to `limit` events after a position, oldest first; of one user, or of all. */
export async function readEventsAfter(
  db: Queryable,
  after: number,
  userId: string | null,
  limit: number,
): Promise<EventRecord[]> {
  const rows = await db
    .selectFrom('update_events')
    .select([
      'position',
      'user_id',
      'update_id',
      'occurred_at',
      'previous_status',
      'status',
      'transitions',
      'note',
    ])
    .where('position', '>', after)
    .$if(userId !== null, (query) => query.where('user_id', '=', userId))
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    position: row.position as number,
    userId: row.user_id,
    updateId: row.update_id,
    occurredAt: row.occurred_at,
    previousStatus: row.previous_status,
    status: row.status,
    transitions: row.transitions,
    note: row.note,
  }));
}

/** When and how an update moved, oldest first. */
export async function readHistory(
  db: Queryable,
  updateIds: readonly string[],
): Promise<{ updateId: string; status: UpdateStatus; occurredAt: Date; note: string | null }[]> {
  const rows = await db
    .selectFrom('update_events')
    .select(['update_id', 'status', 'occurred_at', 'note'])
    .where('update_id', '=', sql<string>`any(${keysOf(updateIds, 'uuid')})`)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    updateId: row.update_id as string,
    status: row.status,
    occurredAt: row.occurred_at,
    note: row.note,
  }));
}
