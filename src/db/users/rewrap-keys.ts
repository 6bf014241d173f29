import type { Database } from '../connection.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { rewrapKeys } from '../sealing/rewrap.ts';

/** Brings the data keys of users under the current master key. */
export function rewrapUserKeys(db: Database, keyring: Keyring): Promise<number> {
  return rewrapKeys(db, keyring, {
    outdated: (tx, current, known, limit) =>
      tx
        .selectFrom('user_keys')
        .select(['user_id as id', 'master_key_id', 'wrapped_key'])
        .where('master_key_id', '!=', current)
        .where('master_key_id', 'in', known)
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
  });
}
