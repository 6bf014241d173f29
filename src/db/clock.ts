import { sql } from 'kysely';
import type { Queryable } from './connection.ts';

/**
 * The database's clock, so that all replicas agree, moved by `offsetMs` for decisions in tests.
 * `real` is not moved: it is what provider's times are compared with.
 */
export type Moment = { now: Date; real: Date };

export type Clock = { offsetMs: number; read(db: Queryable): Promise<Moment> };

export function databaseClock(offsetMs: number): Clock {
  return {
    offsetMs,
    async read(db) {
      const { rows } = await sql<{ real: Date }>`select clock_timestamp() as real`.execute(db);
      const real = rows[0]?.real ?? new Date();
      return { real, now: new Date(real.getTime() + offsetMs) };
    },
  };
}
