import { randomUUID } from 'node:crypto';
import type { Database } from '../db/connection.ts';
import { newestMigration } from '../db/migration-files.ts';
import type { Keyring } from '../db/sealing/keyring.ts';
import {
  lockMasterKeys,
  masterKeysInUse,
  opensDataKey,
  readCurrentMasterKeyId,
  readMasterKeys,
  setCurrentMasterKey,
  writeMasterKeys,
} from '../db/sealing/master-key.repository.ts';
import { forgetReplicaKeys, noteReplicaKeys } from '../db/sealing/replica-keys.repository.ts';
import { keepClearTextForFormerVersion } from '../db/updates/clear-text.repository.ts';
import type { Log } from '../http/log.ts';

const EVERY_MS = 5_000;

/** The master keys do not fit the database. Names keys by their ids, and says what to do. */
export class MasterKeyError extends Error {
  constructor(problems: readonly string[]) {
    super(
      ['ENCRYPTION_KEYS does not match this database:', ...problems.map((one) => `  - ${one}`)].join('\n'),
    );
    this.name = 'MasterKeyError';
  }
}

/**
 * Compares the master keys with what the database was sealed with, and takes up the one that is current there. A key
 * that the database has not seen is noted and waits: `npm run keys:rotate` makes it current.
 *
 * @throws MasterKeyError when a key is another one than its id says, or one that is in use is missing
 */
export async function fitKeyring(db: Database, keyring: Keyring): Promise<Keyring> {
  const currentId = await db.transaction().execute(async (tx) => {
    await lockMasterKeys(tx);
    const inUse = await masterKeysInUse(tx);
    const known = await readMasterKeys(tx);
    const problems: string[] = [];
    for (const id of inUse) {
      const key = keyring.byId.get(id);
      if (!key) problems.push(`the key ${id} is missing, but data is encrypted with it: add it`);
      else if (!(known.get(id)?.isOpenedBy(key) ?? (await opensDataKey(tx, key))))
        problems.push(
          `the key ${id} does not decrypt the data that was encrypted with the key of this id: set that key`,
        );
    }
    if (problems.length > 0) throw new MasterKeyError(problems);
    // Under which nothing is sealed, it may be another one by now.
    await writeMasterKeys(
      tx,
      [...keyring.byId.values()].filter((key) => !known.get(key.id)?.isOpenedBy(key)),
    );
    const current = await readCurrentMasterKeyId(tx);
    if (current !== null && keyring.byId.has(current)) return current;
    // Before any was noted, the first one wrapped.
    const first = [...keyring.byId.keys()].find((id) => inUse.has(id)) ?? keyring.current.id;
    await setCurrentMasterKey(tx, first);
    return first;
  });
  return { ...keyring, current: keyring.byId.get(currentId) ?? keyring.current };
}

/** Follows the database's current key while the process runs, and publishes which keys this replica has. */
export type KeyWatch = {
  /** Whether this replica has the current key. */
  healthy(): boolean;
  stop(): Promise<void>;
};

export function watchMasterKeys({
  db,
  keyring,
  log,
}: {
  db: Database;
  keyring: Keyring;
  log: Log;
}): KeyWatch {
  const replicaId = randomUUID();
  let healthy = true;
  let checking: Promise<void> = Promise.resolve();

  async function check(): Promise<void> {
    await noteReplicaKeys(db, replicaId, [...keyring.byId.keys()], await newestMigration());
    await keepClearTextForFormerVersion(db);
    const id = await readCurrentMasterKeyId(db);
    const current = id === null ? keyring.current : keyring.byId.get(id);
    if (current) keyring.current = current;
    else if (healthy) log.error({ kind: id }, 'ENCRYPTION_KEYS lacks the current key: add it, and restart');
    healthy = current !== undefined;
  }

  function tick(): void {
    checking = check().catch((err) =>
      log.warn({ err }, 'the current key could not be read; the read is retried'),
    );
  }

  tick();
  const timer = setInterval(tick, EVERY_MS);
  return {
    healthy: () => healthy,
    async stop() {
      clearInterval(timer);
      await checking;
      await forgetReplicaKeys(db, replicaId).catch(() => undefined);
    },
  };
}
