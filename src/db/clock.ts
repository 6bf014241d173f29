import { sql } from 'kysely';
import type { Queryable } from './connection.ts';

/**
 * How far the decision clock is ahead of the database's, as SQL: nothing, but for tests that set it for a session
 * (`clockOffsetMs` of `openDatabase`).
 */
const OFFSET = `make_interval(secs => coalesce(nullif(current_setting('profile.clock_offset_ms', true), ''), '0')::float8 / 1000)`;

/** The clock that expiries, retries and retention are decided by, as SQL: the database's, so that all replicas agree. */
export const DECISION_NOW = `(clock_timestamp() + ${OFFSET})`;

/** The same for the conditions of an index scan, which may not move while it runs. */
export const STATEMENT_NOW = `(statement_timestamp() + ${OFFSET})`;

/** What a session runs to have a decision clock of its own. */
export function setClockOffset(offsetMs: number): string {
  return `set profile.clock_offset_ms = '${Math.round(offsetMs)}'`;
}

/** The decision clock. */
export async function readClock(db: Queryable): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select ${sql.raw(DECISION_NOW)} as now`.execute(db);
  return rows[0]?.now ?? new Date();
}

/** The database's own clock. */
export async function readDatabaseClock(db: Queryable): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return rows[0]?.now ?? new Date();
}
