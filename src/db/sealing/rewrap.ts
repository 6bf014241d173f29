import type { Database, Tx } from '../connection.ts';
import type { Keyring } from './keyring.ts';
import { unwrapDataKey, wrapDataKey } from './seal.ts';

/** A data key as stored, wrapped by a master key. */
export type WrappedKey = { id: string; master_key_id: string; wrapped_key: Buffer };

export type KeyTable = {
  /** Keys under another master key that is known, locked, those locked by others left out. */
  outdated(tx: Tx, currentId: string, knownIds: string[], limit: number): Promise<WrappedKey[]>;
  write(tx: Tx, id: string, masterKeyId: string, wrapped: Buffer): Promise<unknown>;
};

const BATCH = 200;

/**
 * Wraps every data key that an older master key wraps under the current one, so that the old one can be
 * retired. Safe to run on several replicas and to break off at any point. Returns how many were rewrapped.
 */
export async function rewrapKeys(db: Database, keyring: Keyring, table: KeyTable): Promise<number> {
  let rewrapped = 0;
  for (;;) {
    const batch = await db.transaction().execute(async (tx) => {
      const rows = await table.outdated(tx, keyring.current.id, [...keyring.byId.keys()], BATCH);
      for (const row of rows) {
        const key = unwrapDataKey(keyring, row.id, row.master_key_id, row.wrapped_key);
        const { masterKeyId, wrapped } = wrapDataKey(keyring, row.id, key);
        await table.write(tx, row.id, masterKeyId, wrapped);
      }
      return rows.length;
    });
    rewrapped += batch;
    if (batch < BATCH) return rewrapped;
  }
}
