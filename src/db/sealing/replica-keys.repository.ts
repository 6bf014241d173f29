import { sql } from 'kysely';
import type { Queryable } from '../connection.ts';

/**
 * Notes which master keys a replica has, and the newest migration that it knows. Forgets replicas that have been silent
 * for a day.
 */
export async function noteReplicaKeys(
  db: Queryable,
  replicaId: string,
  keyIds: readonly string[],
  schemaVersion: string,
): Promise<void> {
  await sql`
    with forgotten as (
      delete from replica_keys
      where seen_at < clock_timestamp() - interval '1 day' and replica_id <> ${replicaId}
    )
    insert into replica_keys (replica_id, key_ids, seen_at, schema_version)
    values (${replicaId}, ${sql.val([...keyIds])}::text[], clock_timestamp(), ${schemaVersion})
    on conflict (replica_id) do update set key_ids = excluded.key_ids, seen_at = excluded.seen_at`.execute(
    db,
  );
}

export async function forgetReplicaKeys(db: Queryable, replicaId: string): Promise<void> {
  await db.deleteFrom('replica_keys').where('replica_id', '=', replicaId).execute();
}

/** How many replicas that were heard of in the last `withinMs` do not have a key. */
export async function countReplicasWithout(db: Queryable, keyId: string, withinMs: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from replica_keys
    where seen_at > clock_timestamp() - make_interval(secs => ${withinMs / 1000})
      and not (${keyId} = any(key_ids))`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** How many replicas were heard of in the last `withinMs`. */
export async function countReplicas(db: Queryable, withinMs: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from replica_keys
    where seen_at > clock_timestamp() - make_interval(secs => ${withinMs / 1000})`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
