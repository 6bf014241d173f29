import { sql } from 'kysely';
import type { ProviderId, UpdateStatus } from '../../domain/vocabulary.ts';
import type { Queryable } from '../connection.ts';
import { type UpdateFilter, updateConditions } from './read-updates.ts';

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
      ${keys.map((key) => key.userId)}::uuid[],
      ${keys.map((key) => key.before)}::bigint[],
      ${keys.map((key) => key.limit)}::integer[]
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
      ${keys.map((key) => key.userId)}::uuid[],
      ${keys.map((key) => key.sequence)}::bigint[]
    ) with ordinality as k(user_id, sequence, place)
    order by k.place`.execute(db);
  return rows.map(({ newer }) => newer);
}

/** Whether there is an update at or above a sequence number that passes the filter. */
export async function hasUpdatesFrom(
  db: Queryable,
  filter: { userId?: string; statuses?: readonly UpdateStatus[]; provider?: ProviderId },
  sequence: number,
  clockOffsetMs: number,
): Promise<boolean> {
  const matching: UpdateFilter = { ...filter, from: sequence };
  const { rows } = await sql`
    select from profile_updates p join users u on u.id = p.user_id
    where ${updateConditions(matching, clockOffsetMs)} limit 1`.execute(db);
  return rows.length > 0;
}
