import { sql } from 'kysely';
import type { Queryable } from '../connection.ts';

const LEASE_SECONDS = 15;

/**
 * Takes the user's lease when it is free or has run out. The number rises with every taking, so that
 * what was read under an older one can be told apart. `undefined` when somebody else holds it.
 */
export async function takeLease(db: Queryable, userId: string, holder: string): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    insert into user_leases as held (user_id, number, holder, expires_at)
    values (${userId}, 1, ${holder}, now() + make_interval(secs => ${LEASE_SECONDS}))
    on conflict (user_id) do update
      set number = held.number + 1, holder = excluded.holder, expires_at = excluded.expires_at
      where held.holder is null or held.expires_at < now()
    returning number`.execute(db);
  return rows[0]?.number;
}

/** Keeps a lease alive; false when it was lost. */
export async function renewLease(
  db: Queryable,
  userId: string,
  holder: string,
  number: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('user_leases')
    .set({ expires_at: sql`now() + make_interval(secs => ${LEASE_SECONDS})` })
    .where('user_id', '=', userId)
    .where('holder', '=', holder)
    .where('number', '=', number)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function releaseLease(
  db: Queryable,
  userId: string,
  holder: string,
  number: number,
): Promise<void> {
  await db
    .updateTable('user_leases')
    .set({ holder: null })
    .where('user_id', '=', userId)
    .where('holder', '=', holder)
    .where('number', '=', number)
    .execute();
}
