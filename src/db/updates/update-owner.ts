import type { Queryable } from '../connection.ts';

/** Whose update this is. */
export async function ownerOfUpdate(db: Queryable, updateId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('profile_updates')
    .select('user_id')
    .where('id', '=', updateId)
    .executeTakeFirst();
  return row?.user_id;
}
