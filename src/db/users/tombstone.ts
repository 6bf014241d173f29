import type { Queryable } from '../connection.ts';
import type { UserKey } from './read-users.ts';

/** What is left of an erased user. */
export type Tombstone = { userId: string; erasedAt: Date };

export async function findTombstone(db: Queryable, key: UserKey): Promise<Tombstone | undefined> {
  const row = await db
    .selectFrom('users')
    .select(['id', 'erased_at'])
    .where((eb) =>
      'id' in key
        ? eb('id', '=', key.id)
        : eb.and([eb('provider', '=', key.provider), eb('provider_user_id', '=', key.providerUserId)]),
    )
    .executeTakeFirst();
  return row?.erased_at ? { userId: row.id, erasedAt: row.erased_at } : undefined;
}
