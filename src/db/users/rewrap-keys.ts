import type { Database } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { unwrapDataKey, wrapDataKey } from '../sealing/seal.ts';

const BATCH = 200;

/**
 * Wraps every data key that an older master key wraps under the current one, so that the old one can be
 * retired. Safe to run on several replicas and to break off at any point. Returns how many were rewrapped.
 */
export async function rewrapUserKeys(db: Database, keyring: Keyring): Promise<number> {
  let rewrapped = 0;
  for (;;) {
    const batch = await db.transaction().execute(async (tx) => {
      const rows = await tx
        .selectFrom('user_keys')
        .select(['user_id', 'master_key_id', 'wrapped_key'])
        .where('master_key_id', '!=', keyring.current.id)
        .where('master_key_id', 'in', [...keyring.byId.keys()])
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute();
      for (const row of rows) {
        const key = unwrapDataKey(keyring, row.user_id, row.master_key_id, row.wrapped_key);
        const { masterKeyId, wrapped } = wrapDataKey(keyring, row.user_id, key);
        await tx
          .updateTable('user_keys')
          .set({ master_key_id: masterKeyId, wrapped_key: wrapped })
          .where('user_id', '=', row.user_id)
          .execute();
      }
      return rows.length;
    });
    rewrapped += batch;
    if (batch < BATCH) return rewrapped;
  }
}
