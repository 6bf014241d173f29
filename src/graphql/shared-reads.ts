import DataLoader from 'dataloader';
import type { Viewer } from '../auth/viewer.ts';
import type { Database } from '../db/connection.ts';
import { isOverload } from '../db/overload.ts';
import type { Keyring } from '../db/sealing/keyring.ts';
import { readUpdates } from '../db/updates/read-updates.ts';
import type { UpdateRecord } from '../db/updates/update-record.ts';
import { readUsers, type UserKey } from '../db/users/read-users.ts';
import type { UserRecord } from '../db/users/user-record.ts';

/** An update by its own id, or by that of a verification in it. */
export type UpdateKey = { id: string } | { verificationId: string };

/** Reads by keys. They give what exists, in any order. */
export type Reads = {
  users(keys: readonly UserKey[]): Promise<UserRecord[]>;
  updates(keys: readonly UpdateKey[]): Promise<UpdateRecord[]>;
};

/** More keys are a statement of their own: operations that read little do not wait for one that reads much. */
const MOST_KEYS = 8;
const MOST_OPERATIONS = 64;

const shared = new WeakMap<Database, Reads>();

/**
 * What operations read. Small reads of services that are asked for in the same turn of the event loop go to PostgreSQL as
 * one statement: requests that came together, and the events of many users. Nothing is remembered. A statement of an end
 * user names this user for row-level security, and is shared with nobody.
 *
 * @param db as this viewer sees it
 */
export function readsFor(viewer: Viewer, db: Database, keyring: Keyring): Reads {
  if (viewer.userId !== null) return directReads(db, keyring);
  const known = shared.get(db);
  if (known) return known;
  const { users, updates } = directReads(db, keyring);
  const reads = { users: together(users), updates: together(updates) };
  shared.set(db, reads);
  return reads;
}

function directReads(db: Database, keyring: Keyring): Reads {
  return {
    users: (keys) => readUsers(db, keys, keyring),
    updates(keys) {
      const ids = keys.flatMap((key) => ('id' in key ? [key.id] : []));
      const verificationIds = keys.flatMap((key) => ('verificationId' in key ? [key.verificationId] : []));
      return readUpdates(db, { ids, verificationIds }, keyring);
    },
  };
}

type Read<Key, Value> = (keys: readonly Key[]) => Promise<Value[]>;

/** Gives each caller what all of them asked for: callers choose by their keys. */
function together<Key, Value>(read: Read<Key, Value>): Read<Key, Value> {
  const loader = new DataLoader<readonly Key[], Value[]>(
    async (lists) => {
      if (lists.length === 1) return [await read(lists[0] as readonly Key[])];
      try {
        const found = await read(lists.flat());
        return lists.map(() => found);
      } catch (error) {
        // A database that is busy would be no less so. Anything else may be the fault of one row: alone, the others succeed.
        if (isOverload(error)) throw error;
        return Promise.all(lists.map((keys) => read(keys).catch((reason: Error) => reason)));
      }
    },
    // What came with one turn of the event loop is together behind it.
    { cache: false, maxBatchSize: MOST_OPERATIONS, batchScheduleFn: (dispatch) => setImmediate(dispatch) },
  );
  return (keys) => (keys.length > MOST_KEYS ? read(keys) : loader.load(keys));
}
