import { sql } from 'kysely';
import { PROVIDERS } from '../../domain/vocabulary.ts';
import type { Queryable } from '../connection.ts';

/** How far the engine is behind. */
export type Backlog = {
  /** Users whose time has come and whom no replica works on. */
  due: number;
  /** Seconds since the longest due of them was due; 0 where there is none. */
  oldestDueSeconds: number;
};

/** Counts what is due, up to a thousand users of each provider. */
export async function readBacklog(db: Queryable): Promise<Backlog> {
  const { rows } = await sql<{ due: number; oldest: number }>`
    select count(*)::integer as due,
      coalesce(extract(epoch from clock_timestamp() - min(wake_at)), 0)::float8 as oldest
    from unnest(${[...PROVIDERS]}::text[]) as one(provider)
    cross join lateral (
      select wake_at from user_actors
      where provider = one.provider and wake_at <= statement_timestamp() order by wake_at limit 1000
    ) waiting`.execute(db);
  return { due: rows[0]?.due ?? 0, oldestDueSeconds: rows[0]?.oldest ?? 0 };
}
