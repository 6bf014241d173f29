import { sql } from 'kysely';
import type { Database, Queryable } from '../connection.ts';

/** So many in a window, as a bucket that empties evenly. */
export type Rate = { count: number; windowMs: number };

/**
 * Counts one call under a key, in one statement that replicas may run at once. Gives `null` where the call is within the
 * rate, else the milliseconds after which the next one is.
 *
 * @param db no transaction: its commit would not wait for the disk either
 * @param key 32 bytes, a digest: keys may name people
 */
export async function countCall(
  db: Database,
  key: Buffer,
  { count, windowMs }: Rate,
): Promise<number | null> {
  const each = sql`make_interval(secs => ${windowMs / count / 1000})`;
  const window = sql`make_interval(secs => ${windowMs / 1000})`;
  const { rows } = await sql<{ counted: boolean; wait_ms: number | null }>`
    with counted as (
      insert into rate_limits as r (key, free_at) values (${key}, clock_timestamp() + ${each})
      on conflict (key) do update set free_at = greatest(r.free_at, clock_timestamp()) + ${each}
        where greatest(r.free_at, clock_timestamp()) + ${each} <= clock_timestamp() + ${window}
      returning key
    )
    select exists (select from counted) as counted, (
      select extract(epoch from free_at + ${each} - ${window} - clock_timestamp())::float8 * 1000
      from rate_limits where key = ${key}
    ) as wait_ms,
    -- A count that a crash of the database loses harms nobody: the caller does not wait for the disk.
    set_config('synchronous_commit', 'off', true)`.execute(db);
  const [row] = rows;
  if (!row || row.counted) return null;
  return Math.max(row.wait_ms ?? 0, windowMs / count);
}

/** Forgets keys of which nothing is used any more. */
export async function forgetUnusedRates(db: Queryable): Promise<void> {
  await sql`delete from rate_limits where key in (
    select key from rate_limits where free_at < now() limit 1000 for update skip locked
  )`.execute(db);
}
