import { rewrapCallbackKeys } from '../db/callbacks/rewrap-callback-keys.ts';
import type { Database } from '../db/connection.ts';
import type { Keyring } from '../db/sealing/keyring.ts';
import {
  countDataKeys,
  lockMasterKeys,
  readCurrentMasterKeyId,
  setCurrentMasterKey,
} from '../db/sealing/master-key.repository.ts';
import { countReplicasWithout } from '../db/sealing/replica-keys.repository.ts';
import { rewrapServiceKeys } from '../db/sealing/service-key.ts';
import { indexContacts } from '../db/users/index-contacts.ts';
import { rewrapUserKeys } from '../db/users/rewrap-keys.ts';
import { fitKeyring, MasterKeyError } from './master-keys.ts';

/** A replica that was not heard of for so long does not run. */
const RUNNING_WITHIN_MS = 30_000;

export type Rotation = {
  current: string;
  rewrapped: number;
  /** Data keys that their master key does not open. */
  unreadable: number;
  /** Data keys that are still under other keys, by key: rows that others held just then, or it was stopped. */
  left: ReadonlyMap<string, number>;
  /** Keys that wrap nothing any more. */
  retired: readonly string[];
};

/**
 * Makes the first of the master keys current, wraps every data key under it, and makes the index of contacts with it. It may be stopped at any point, and
 * goes on when it is called again.
 *
 * @throws MasterKeyError when the keys do not fit the database, or a running replica does not have the new key
 */
export async function rotateMasterKey(options: {
  db: Database;
  /** As the environment has it. */
  keyring: Keyring;
  signal?: AbortSignal;
  progress?(rewrapped: number): void;
}): Promise<Rotation> {
  const { db, keyring, signal, progress } = options;
  const target = keyring.current;
  await fitKeyring(db, keyring);
  await db.transaction().execute(async (tx) => {
    await lockMasterKeys(tx);
    if ((await readCurrentMasterKeyId(tx)) === target.id) return;
    const without = await countReplicasWithout(tx, target.id, RUNNING_WITHIN_MS);
    if (without > 0)
      throw new MasterKeyError([
        `${without} running ${without === 1 ? 'replica does' : 'replicas do'} not have the key ${target.id} yet: add it to every replica and restart it, then rotate`,
      ]);
    await setCurrentMasterKey(tx, target.id);
  });

  let unreadable = 0;
  const done = {
    signal,
    progress: progress ?? (() => {}),
    unreadable() {
      unreadable += 1;
    },
  };
  const rewrapped =
    (await rewrapUserKeys(db, { ...keyring, current: target }, done)) +
    (await rewrapCallbackKeys(db, { ...keyring, current: target }, done)) +
    (await rewrapServiceKeys(db, { ...keyring, current: target }, done));
  await indexContacts(db, { ...keyring, current: target }, { signal });
  const counts = await countDataKeys(db);
  counts.delete(target.id);
  const retired = [...keyring.byId.keys()].filter((id) => id !== target.id && !counts.has(id));
  return { current: target.id, rewrapped, unreadable, left: counts, retired };
}
