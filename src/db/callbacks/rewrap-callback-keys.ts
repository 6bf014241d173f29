import type { Database } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { rewrapKeys } from '../sealing/rewrap.ts';

/** Brings the data keys of registrations under the current master key. */
export function rewrapCallbackKeys(db: Database, keyring: Keyring): Promise<number> {
  return rewrapKeys(db, keyring, {
    outdated: (tx, current, known, limit) =>
      tx
        .selectFrom('callback_subscriptions')
        .select(['id', 'master_key_id', 'wrapped_key'])
        .where('master_key_id', '!=', current)
        .where('master_key_id', 'in', known)
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute(),
    write: (tx, id, masterKeyId, wrapped) =>
      tx
        .updateTable('callback_subscriptions')
        .set({ master_key_id: masterKeyId, wrapped_key: wrapped })
        .where('id', '=', id)
        .execute(),
  });
}
