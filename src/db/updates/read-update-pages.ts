import { sql } from 'kysely';
import type { Queryable } from '../connection.ts';
import { keysOf } from '../keys.ts';
import { type UpdateFilter, updateConditions } from './update-conditions.ts';

/** A page of one user's updates, newest first: those older than a sequence number, at most `limit`. */
export type UpdatePageKey = { userId: string; before: number | null; limit: number };
export type UpdatePageRow = { id: string; sequence: number };

/** The pages of any number of users in one statement, in the order of the keys. */
export async function readUpdatePages(
  db: Queryable,
  keys: readonly UpdatePageKey[],
): Promise<UpdatePageRow[][]> {
  const { rows } = await sql<{ place: number; id: string; sequence: number }>`
    select k.place, p.id, p.sequence
    from unnest(
      ${keysOf(
        keys.map(({ userId }) => userId),
        'uuid',
      )},
      ${keysOf(
        keys.map(({ before }) => before),
        'bigint',
      )},
      ${keysOf(
        keys.map(({ limit }) => limit),
        'integer',
      )}
    ) with ordinality as k(user_id, before, max, place)
    cross join lateral (
      select id, sequence from profile_updates
      where user_id = k.user_id and (k.before is null or sequence < k.before)
      order by sequence desc limit k.max
    ) p
    order by k.place, p.sequence desc`.execute(db);
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return keys.map((_key, index) => byPlace.get(index + 1) ?? []);
}

/** A sequence number among one user's updates. */
export type PlaceOfUser = { userId: string; sequence: number };

/** Whether each user has an update at its place or newer, in one statement and in the order of the keys. */
export async function hasNewerUpdates(db: Queryable, keys: readonly PlaceOfUser[]): Promise<boolean[]> {
  const { rows } = await sql<{ newer: boolean }>`
    select exists (
      select from profile_updates p where p.user_id = k.user_id and p.sequence >= k.sequence
    ) as newer
    from unnest(
      ${keysOf(
        keys.map(({ userId }) => userId),
        'uuid',
      )},
      ${keysOf(
        keys.map(({ sequence }) => sequence),
        'bigint',
      )}
    ) with ordinality as k(user_id, sequence, place)
    order by k.place`.execute(db);
  return rows.map(({ newer }) => newer);
}

/** Whether any update passes the filter. */
export async function hasUpdates(db: Queryable, filter: UpdateFilter): Promise<boolean> {
  return (await countUpdates(db, filter, 1)) > 0;
}

/** How many updates pass the filter, counted up to a limit. Erased users' are left out. */
export async function countUpdates(db: Queryable, filter: UpdateFilter, limit: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (
      select from profile_updates p
      join users u on u.id = p.user_id
      -- With a limit of its own it is looked up for each row; as a plain join, the whole table of keys may be hashed.
      cross join lateral (select from user_keys where user_id = p.user_id limit 1) k
      where ${updateConditions(filter)} limit ${limit}
    ) counted`.execute(db);
  return rows[0]?.count ?? 0;
}

/** How many updates each user has, counted up to a limit, in the order of the ids. */
export async function countUpdatesOf(
  db: Queryable,
  userIds: readonly string[],
  limit: number,
): Promise<number[]> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*)::integer from (
      select from profile_updates where user_id = k.user_id limit ${limit}
    ) counted) as count
    from unnest(${keysOf(userIds, 'uuid')}) with ordinality as k(user_id, place)
    order by k.place`.execute(db);
  return rows.map(({ count }) => count);
}
