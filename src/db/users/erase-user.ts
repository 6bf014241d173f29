import { sql } from 'kysely';
import type { Queryable } from '../connection.ts';

/** Erases a user: without its key nothing that was sealed for it can be read again. */
export async function eraseUser(db: Queryable, userId: string): Promise<boolean> {
  // Nothing can be done about a user that cannot be opened.
  await sql`update user_actors set wake_at = null, revision = revision + 1 where user_id = ${userId}`.execute(
    db,
  );
  const { numDeletedRows } = await db
    .deleteFrom('user_keys')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
