import { sql } from 'kysely';
import type { Queryable } from './connection.ts';

/** The database's clock, so that all replicas agree, moved by `offsetMs` in tests. */
export async function readClock(db: Queryable, offsetMs: number): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return new Date((rows[0]?.now ?? new Date()).getTime() + offsetMs);
}
