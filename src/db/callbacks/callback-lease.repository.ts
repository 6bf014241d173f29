import { sql } from 'kysely';
import type { Queryable } from '../connection.ts';

/** What a replica learns while it keeps its lease. */
export type CallbackDuties = {
  /** Another replica's lease has run out. */
  deserted: boolean;
  /** Somewhere a registration is served by nobody. */
  free: boolean;
  /** How many registrations the database holds to be this replica's. */
  held: number;
  /** The registrations, as the digest of `digestOfIds`. */
  digest: number;
};

/** Distinguishes sets of ids of the same size. The ids are random, so a part of each is enough. */
export function digestOfIds(ids: Iterable<string>): number {
  let digest = 0;
  for (const id of ids) digest ^= Number.parseInt(id.slice(0, 8), 16);
  return digest;
}

/** Takes or prolongs a replica's lease by `leaseMs` from now on the database's clock. */
export async function keepCallbackLease(
  db: Queryable,
  serverId: string,
  leaseMs: number,
): Promise<CallbackDuties> {
  const { rows } = await sql<CallbackDuties>`
    with mine as (
      insert into callback_servers (id, expires_at)
      values (${serverId}, clock_timestamp() + make_interval(secs => ${leaseMs / 1000}))
      on conflict (id) do update set expires_at = excluded.expires_at
      returning id
    )
    select
      exists (select 1 from callback_servers where id <> ${serverId} and expires_at < clock_timestamp()) as deserted,
      exists (select 1 from callback_subscriptions where server_id is null) as free,
      own.held, coalesce(own.digest, 0) as digest
    from mine, (
      select count(*) as held, bit_xor(('x' || left(id::text, 8))::bit(32)::int) as digest
      from callback_subscriptions where server_id = ${serverId}
    ) as own`.execute(db);
  return rows[0] ?? { deserted: false, free: false, held: 0, digest: 0 };
}

/** Frees what replicas served whose lease has run out. */
export async function endDesertedCallbackLeases(db: Queryable, serverId: string): Promise<void> {
  await sql`
    delete from callback_servers where id in (
      select id from callback_servers where id <> ${serverId} and expires_at < clock_timestamp()
      for update skip locked
    )`.execute(db);
}

/** Gives a replica's lease back, and frees all that it served. */
export async function endCallbackLease(db: Queryable, serverId: string): Promise<void> {
  await db.deleteFrom('callback_servers').where('id', '=', serverId).execute();
}
