import { sql } from 'kysely';
import type { Queryable } from '../connection.ts';

/** Longer than a call may hold the key, so that it needs no heartbeat. */
const LEASE_SECONDS = 3;

const NANOSECONDS = sql`(extract(epoch from clock_timestamp()) * 1000000000)::bigint`;

/**
 * The next nonce of a key: above every earlier one, and the clock's nanoseconds where those are higher. Given to
 * the holder of the key's lease, and to anybody when the lease is free or has run out; `undefined` otherwise.
 */
export async function takeNonce(db: Queryable, key: string, holder: string): Promise<bigint | undefined> {
  const { rows } = await sql<{ nonce: string }>`
    insert into nonce_sequences as taken (key, last_nonce, holder, expires_at)
    values (${key}, ${NANOSECONDS}, ${holder}, clock_timestamp() + make_interval(secs => ${LEASE_SECONDS}))
    on conflict (key) do update
      set last_nonce = greatest(taken.last_nonce + 1, ${NANOSECONDS}),
        holder = excluded.holder, expires_at = excluded.expires_at
      where taken.holder is null or taken.holder = excluded.holder or taken.expires_at < clock_timestamp()
    returning last_nonce::text as nonce`.execute(db);
  return rows[0] && BigInt(rows[0].nonce);
}

/** Releases the key to the next replica. */
export async function releaseNonces(db: Queryable, key: string, holder: string): Promise<void> {
  await db
    .updateTable('nonce_sequences')
    .set({ holder: null })
    .where('key', '=', key)
    .where('holder', '=', holder)
    .execute();
}

/** Later nonces start at least `by` above the last one and above the clock. */
export async function skipNonces(db: Queryable, key: string, by: bigint): Promise<void> {
  await sql`
    update nonce_sequences set last_nonce = greatest(last_nonce, ${NANOSECONDS}) + ${by.toString()}::bigint
    where key = ${key}`.execute(db);
}
