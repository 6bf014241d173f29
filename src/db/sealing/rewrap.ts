import type { Database, Tx } from '../connection.ts';
import type { Keyring } from './keyring.ts';
import { unwrapDataKey, wrapDataKey } from './seal.ts';

/** A data key as stored, wrapped by a master key. */
export type WrappedKey = { id: string; master_key_id: string; wrapped_key: Buffer };

export type KeyTable = {
  /** Keys under certain master keys, in the order of their ids and behind one of them, locked; not those locked by others. */
  under(tx: Tx, masterKeyIds: readonly string[], page: Page): Promise<WrappedKey[]>;
  write(tx: Tx, id: string, masterKeyId: string, wrapped: Buffer): Promise<unknown>;
};

export type Page = { after: string; limit: number };

export type RewrapOptions = {
  /** Ends it between two batches. */
  signal?: AbortSignal | undefined;
  /** Called after each batch with how many it rewrapped. */
  progress?(rewrapped: number): void;
  /** Called with each key that its master key does not open: it is left as it is. */
  unreadable?(): void;
};

/** Data keys in a table whose rows have an id, a master key and the wrapped key in the usual columns. */
export function keysIn(table: 'callback_subscriptions' | 'service_keys'): KeyTable {
  return {
    under: (tx, masterKeyIds, { after, limit }) =>
      tx
        .selectFrom(table)
        .select(['id', 'master_key_id', 'wrapped_key'])
        .where('master_key_id', 'in', masterKeyIds)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute(),
    write: (tx, id, masterKeyId, wrapped) =>
      tx
        .updateTable(table)
        .set({ master_key_id: masterKeyId, wrapped_key: wrapped })
        .where('id', '=', id)
        .execute(),
  };
}

const BATCH = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Wraps every data key that an older master key wraps under the current one, so that the old one can be
 * retired. Safe to run on several replicas and to break off at any point. Returns how many were rewrapped.
 */
export async function rewrapKeys(
  db: Database,
  keyring: Keyring,
  table: KeyTable,
  { signal, progress, unreadable }: RewrapOptions = {},
): Promise<number> {
  const older = [...keyring.byId.keys()].filter((id) => id !== keyring.current.id);
  let rewrapped = 0;
  let after = FIRST_ID;
  while (older.length > 0 && !signal?.aborted) {
    const batch = await db.transaction().execute(async (tx) => {
      const rows = await table.under(tx, older, { after, limit: BATCH });
      let written = 0;
      for (const row of rows) {
        const key = opened(keyring, row);
        if (!key) {
          unreadable?.();
          continue;
        }
        const { masterKeyId, wrapped } = wrapDataKey(keyring, row.id, key);
        await table.write(tx, row.id, masterKeyId, wrapped);
        written += 1;
      }
      return { written, read: rows.length, last: rows.at(-1)?.id };
    });
    rewrapped += batch.written;
    progress?.(batch.written);
    if (batch.read < BATCH || batch.last === undefined) break;
    after = batch.last;
  }
  return rewrapped;
}

/** One that cannot be opened must not keep the others under a key that is to go. */
function opened(keyring: Keyring, { id, master_key_id, wrapped_key }: WrappedKey) {
  try {
    return unwrapDataKey(keyring, id, master_key_id, wrapped_key);
  } catch {
    return null;
  }
}
