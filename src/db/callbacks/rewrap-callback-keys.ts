import type { Database } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { type KeyTable, type RewrapOptions, rewrapKeys } from '../sealing/rewrap.ts';

/** Brings the data keys of registrations under the current master key. */
export function rewrapCallbackKeys(
  db: Database,
  keyring: Keyring,
  options: RewrapOptions = {},
): Promise<number> {
  return rewrapKeys(db, keyring, TABLE, options);
}

const TABLE: KeyTable = {
  under: (tx, masterKeyIds, { after, limit }) =>
    tx
      .selectFrom('callback_subscriptions')
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
      .updateTable('callback_subscriptions')
      .set({ master_key_id: masterKeyId, wrapped_key: wrapped })
      .where('id', '=', id)
      .execute(),
};
