import type { Queryable } from '../connection.ts';

/** Erases a user: without its key nothing that was sealed for it can be read again. */
export async function eraseUser(db: Queryable, userId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('user_keys')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
