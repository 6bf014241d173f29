import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Queryable } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { createDataKey, type DataKey, seal, unseal, unwrapDataKey } from '../sealing/seal.ts';

/** A registration that this replica serves. A replica that takes it over later has a higher lease number. */
export type CallbackHold = { id: string; serverId: string; leaseNumber: number; key: DataKey };

export type ClaimedCallback = {
  hold: CallbackHold;
  /** As it was stored; `undefined` when it cannot be read and never will be. */
  registration: unknown;
  /** Behind which event to go on. */
  cursor: string | null;
};

const registrationContext = (id: string): string => `callback-registration:${id}`;
const cursorContext = (id: string): string => `callback-cursor:${id}`;

/** A router's address and its id for a subscription, and who asked. */
export type CallbackOrigin = { reference: readonly [address: string, subscription: string]; viewer: Buffer };

/** How many registrations one viewer, and all of them together, may have. */
export type CallbackRoom = { own: number; all: number };

/** Whether there is room for a registration; one that it would replace takes none. */
export async function hasCallbackRoom(
  db: Queryable,
  { reference, viewer }: CallbackOrigin,
  room: CallbackRoom,
): Promise<boolean> {
  const { own, all } = await db
    .selectFrom('callback_subscriptions')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('viewer', '=', viewer).as('own'),
      eb.fn.countAll<number>().as('all'),
    ])
    .where('reference', '!=', digestOf(reference))
    .executeTakeFirstOrThrow();
  return Number(own) < room.own && Number(all) < room.all;
}

/**
 * Stores a registration as served by a replica, or as free when that replica has no lease; gives `null` where there is
 * no room. An older one of the same `reference` is replaced: a router that asks again does not want every event twice.
 */
export async function insertCallback(
  db: Database,
  keyring: Keyring,
  callback: {
    id: string;
    serverId: string;
    registration: object;
    cursor: string | null;
  } & CallbackOrigin,
  room: CallbackRoom,
): Promise<CallbackHold | null> {
  const { id, serverId, registration, cursor } = callback;
  const { key, masterKeyId, wrapped } = createDataKey(keyring, id);
  const row = {
    id,
    server_id: sql<string | null>`(select id from callback_servers where id = ${serverId})`,
    viewer: callback.viewer,
    created_at: sql<Date>`clock_timestamp()`,
    lease_number: 1,
    master_key_id: masterKeyId,
    wrapped_key: wrapped,
    sealed_registration: seal(key, registrationContext(id), registration),
    sealed_cursor: cursor === null ? null : seal(key, cursorContext(id), cursor),
  };
  return db.transaction().execute(async (tx) => {
    // One at a time, so that many at once do not all find the last place free.
    await sql`select pg_advisory_xact_lock(hashtext('callback_subscriptions'))`.execute(tx);
    if (!(await hasCallbackRoom(tx, callback, room))) return null;
    await tx
      .insertInto('callback_subscriptions')
      .values({ reference: digestOf(callback.reference), ...row })
      .onConflict((conflict) => conflict.column('reference').doUpdateSet(row))
      .execute();
    return { id, serverId, leaseNumber: 1, key };
  });
}

function digestOf(reference: CallbackOrigin['reference']): Buffer {
  return createHash('sha256').update(JSON.stringify(reference)).digest();
}

/**
 * Takes registrations that nobody serves, and those that this replica holds but does not serve (any more). Not one of
 * `serving`, even where nobody has it: its delivery here has not ended yet.
 */
export async function claimCallbacks(
  db: Queryable,
  keyring: Keyring,
  serverId: string,
  serving: readonly string[],
  limit: number,
): Promise<ClaimedCallback[]> {
  const rows = await db
    .updateTable('callback_subscriptions')
    .set((eb) => ({ server_id: serverId, lease_number: eb('lease_number', '+', 1) }))
    .where('id', 'in', (query) =>
      query
        .selectFrom('callback_subscriptions')
        .select('id')
        .where((eb) =>
          eb.and([
            eb.or([eb('server_id', 'is', null), eb('server_id', '=', serverId)]),
            sql<boolean>`not (id = any(${sql.val([...serving])}::uuid[]))`,
          ]),
        )
        // One under a master key that this replica does not have (yet) is for those that have it.
        .where('master_key_id', 'in', [...keyring.byId.keys()])
        .orderBy('created_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'lease_number', 'master_key_id', 'wrapped_key', 'sealed_registration', 'sealed_cursor'])
    .execute();
  return rows.map((row) => {
    const { id, lease_number: leaseNumber, sealed_registration: sealed, sealed_cursor: place } = row;
    try {
      const key = unwrapDataKey(keyring, id, row.master_key_id, row.wrapped_key);
      return {
        hold: { id, serverId, leaseNumber, key },
        registration: unseal(key, registrationContext(id), sealed),
        cursor: place === null ? null : (unseal(key, cursorContext(id), place) as string),
      };
    } catch {
      const hold = { id, serverId, leaseNumber, key: Buffer.alloc(0) };
      return { hold, registration: undefined, cursor: null };
    }
  });
}

/** Those of the ids that a replica still holds. */
export async function heldCallbacks(
  db: Queryable,
  serverId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('callback_subscriptions')
    .select('id')
    .where('server_id', '=', serverId)
    .where(sql<boolean>`id = any(${sql.val([...ids])}::uuid[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Notes the last event that the router has taken. False when the registration is no longer this holder's. */
export async function acknowledgeCallback(
  db: Queryable,
  { id, serverId, leaseNumber, key }: CallbackHold,
  cursor: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('callback_subscriptions')
    .set({ sealed_cursor: seal(key, cursorContext(id), cursor) })
    .where('id', '=', id)
    .where('server_id', '=', serverId)
    .where('lease_number', '=', leaseNumber)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Forgets a registration for good, unless it is no longer this holder's. */
export async function deleteCallback(
  db: Queryable,
  { id, serverId, leaseNumber }: CallbackHold,
): Promise<void> {
  await db
    .deleteFrom('callback_subscriptions')
    .where('id', '=', id)
    .where('server_id', '=', serverId)
    .where('lease_number', '=', leaseNumber)
    .execute();
}
