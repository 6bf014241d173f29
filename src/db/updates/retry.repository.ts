import { sql } from 'kysely';
import type { Queryable } from '../connection.ts';

/** Nobody sends this update again before then, whichever replica and however many jobs there are. */
export async function noteRetry(db: Queryable, updateId: string, delayMs: number): Promise<void> {
  await db
    .updateTable('profile_updates')
    .set({ not_before: sql`clock_timestamp() + make_interval(secs => ${delayMs / 1000})` })
    .where('id', '=', updateId)
    .execute();
}

/** How long an update must still wait for its next attempt, and how old it is, by the database's own clock. */
export async function readRetry(
  db: Queryable,
  updateId: string,
): Promise<{ remainingMs: number; ageMs: number }> {
  const row = await db
    .selectFrom('profile_updates')
    .select([
      sql<number>`coalesce(extract(epoch from not_before - clock_timestamp()), 0)::float8 * 1000`.as(
        'remaining',
      ),
      sql<number>`extract(epoch from clock_timestamp() - created_at)::float8 * 1000`.as('age'),
    ])
    .where('id', '=', updateId)
    .executeTakeFirst();
  return { remainingMs: Math.max(0, Math.ceil(row?.remaining ?? 0)), ageMs: row?.age ?? 0 };
}

/** Updates with something unsent that has rested for a while: their jobs may have been lost. */
export async function forgottenUpdates(
  db: Queryable,
  olderThanMs: number,
  limit: number,
): Promise<{ id: string; userId: string }[]> {
  const rows = await db
    .selectFrom('update_changes as c')
    .innerJoin('profile_updates as p', 'p.id', 'c.update_id')
    .select(['p.id', 'p.user_id as userId'])
    .distinct()
    .where('c.status', '=', 'SUBMITTING')
    .where('p.completed_at', 'is', null)
    .where(sql<boolean>`p.created_at < clock_timestamp() - make_interval(secs => ${olderThanMs / 1000})`)
    .where(sql<boolean>`coalesce(p.not_before, p.created_at) < clock_timestamp()`)
    .limit(limit)
    .execute();
  return rows;
}
