import type { Database } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { unwrapDataKey, wrapDataKey } from '../sealing/seal.ts';

const BATCH = 200;

/** Wraps the keys of registrations under the current master key, as `rewrapUserKeys` does for users. */
export async function rewrapCallbackKeys(db: Database, keyring: Keyring): Promise<number> {
  let rewrapped = 0;
  for (;;) {
    const batch = await db.transaction().execute(async (tx) => {
      const rows = await tx
        .selectFrom('callback_subscriptions')
        .select(['id', 'master_key_id', 'wrapped_key'])
        .where('master_key_id', '!=', keyring.current.id)
        .where('master_key_id', 'in', [...keyring.byId.keys()])
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute();
      for (const row of rows) {
        const key = unwrapDataKey(keyring, row.id, row.master_key_id, row.wrapped_key);
        const { masterKeyId, wrapped } = wrapDataKey(keyring, row.id, key);
        await tx
          .updateTable('callback_subscriptions')
          .set({ master_key_id: masterKeyId, wrapped_key: wrapped })
          .where('id', '=', row.id)
          .execute();
      }
      return rows.length;
    });
    rewrapped += batch;
    if (batch < BATCH) return rewrapped;
  }
}
