import { randomUUID } from 'node:crypto';
import type { Database, Queryable } from '../connection.ts';
import type { Keyring } from './keyring.ts';
import { keysIn, type RewrapOptions, rewrapKeys } from './rewrap.ts';
import { createDataKey, type DataKey, unwrapDataKey } from './seal.ts';

const NAME = 'callers';

const keys = new WeakMap<Queryable, Promise<DataKey>>();

/**
 * The data key of this database that belongs to no user: digests and seals under it outlast every user, and a rotation of
 * master keys wraps it again without changing it. It is made once, and read once for each pool.
 *
 * @param db no transaction: a key that is rolled back must not be used
 */
export function serviceKey(db: Database, keyring: Keyring): Promise<DataKey> {
  const known = keys.get(db);
  if (known) return known;
  const reading = readServiceKey(db, keyring).then((key) => key ?? createServiceKey(db, keyring));
  keys.set(db, reading);
  reading.catch(() => keys.delete(db));
  return reading;
}

async function readServiceKey(db: Database, keyring: Keyring): Promise<DataKey | null> {
  const row = await db
    .selectFrom('service_keys')
    .select(['id', 'master_key_id', 'wrapped_key'])
    .where('name', '=', NAME)
    .executeTakeFirst();
  return row ? unwrapDataKey(keyring, row.id, row.master_key_id, row.wrapped_key) : null;
}

/** Of replicas that make one at the same time, the first wins. */
async function createServiceKey(db: Database, keyring: Keyring): Promise<DataKey> {
  const id = randomUUID();
  const { masterKeyId, wrapped } = createDataKey(keyring, id);
  await db
    .insertInto('service_keys')
    .values({ id, name: NAME, master_key_id: masterKeyId, wrapped_key: wrapped })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await readServiceKey(db, keyring)) as DataKey;
}

/** Brings the data keys that belong to no user under the current master key. */
export function rewrapServiceKeys(
  db: Database,
  keyring: Keyring,
  options: RewrapOptions = {},
): Promise<number> {
  return rewrapKeys(db, keyring, keysIn('service_keys'), options);
}
