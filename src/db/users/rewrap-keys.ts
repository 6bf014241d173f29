import type { Database } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { type KeyTable, type RewrapOptions, rewrapKeys } from '../sealing/rewrap.ts';

/** Brings the data keys of users under the current master key. */
export function rewrapUserKeys(db: Database, keyring: Keyring, options: RewrapOptions = {}): Promise<number> {
  return rewrapKeys(db, keyring, TABLE, options);
}

const TABLE: KeyTable = {
  under: (tx, masterKeyIds, { after, limit }) =>
    tx
      .selectFrom('user_keys')
      .select(['user_id as id', 'master_key_id', 'wrapped_key'])
      .where('master_key_id', 'in', masterKeyIds)
      .where('user_id', '>', after)
      .orderBy('user_id')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute(),
  write: (tx, id, masterKeyId, wrapped) =>
    tx
      .updateTable('user_keys')
      .set({ master_key_id: masterKeyId, wrapped_key: wrapped })
      .where('user_id', '=', id)
      .execute(),
};
