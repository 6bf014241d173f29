import DataLoader from 'dataloader';
import type { Viewer } from '../auth/viewer.ts';
import type { Database } from '../db/connection.ts';
import { isOverload } from '../db/overload.ts';
import type { Keyring } from '../db/sealing/keyring.ts';
import { readUpdates } from '../db/updates/read-updates.ts';
import type { UpdateRecord } from '../db/updates/update-record.ts';
import { readUsers, type UserKey } from '../db/users/read-users.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import { ownRows } from './own-rows.ts';

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

/**
 * What the operations over one database read. Small reads that are asked for in the same turn of the event loop go to
 * PostgreSQL as one statement: requests that came together, and the events of many users. Nothing is remembered.
 *
 * Services and end users share no statement. One of end users names those who asked for row-level security, so that it
 * sees the rows of these alone; each is then given the rows of its own user, whatever it asked for.
 *
 * @param seenBy the database as these end users may see it
 */
export function createSharedReads(seenBy: (owners: Owners) => Database, keyring: Keyring) {
  const readAs = (owners: Owners) => directReads(seenBy(owners), keyring);
  const users = together<UserKey, UserRecord>((keys, owners) => readAs(owners).users(keys));
  const updates = together<UpdateKey, UpdateRecord>((keys, owners) => readAs(owners).updates(keys));
  const ofServices: Reads = { users: (keys) => users(null, keys), updates: (keys) => updates(null, keys) };
  return ({ userId }: Viewer): Reads =>
    userId === null
      ? ofServices
      : {
          users: async (keys) => ownRows(userId, await users(userId, keys), ({ id }) => id),
          updates: async (keys) => ownRows(userId, await updates(userId, keys), (update) => update.userId),
        };
}

/** The end users that a statement is for; `null` for services. */
type Owners = readonly string[] | null;

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

type Asked<Key> = { keys: readonly Key[]; owner: string | null };

/** Gives each caller what all of them asked for: callers choose by their keys. */
function together<Key, Value>(read: (keys: readonly Key[], owners: Owners) => Promise<Value[]>) {
  const alone = ({ keys, owner }: Asked<Key>) => read(keys, owner === null ? null : [owner]);
  const loaderOf = (ownersOf: (asked: readonly Asked<Key>[]) => Owners) =>
    new DataLoader<Asked<Key>, Value[]>(
      async (asked) => {
        if (asked.length === 1) return [await alone(asked[0] as Asked<Key>)];
        try {
          const found = await read(
            asked.flatMap(({ keys }) => keys),
            ownersOf(asked),
          );
          return asked.map(() => found);
        } catch (error) {
          // A database that is busy would be no less so. Anything else may be the fault of one row: alone, the others succeed.
          if (isOverload(error)) throw error;
          return Promise.all(asked.map((one) => alone(one).catch((reason: Error) => reason)));
        }
      },
      // What came with one turn of the event loop is together behind it.
      { cache: false, maxBatchSize: MOST_OPERATIONS, batchScheduleFn: (dispatch) => setImmediate(dispatch) },
    );
  const services = loaderOf(() => null);
  const endUsers = loaderOf((asked) => [...new Set(asked.flatMap(({ owner }) => owner ?? []))]);
  return (owner: string | null, keys: readonly Key[]): Promise<Value[]> => {
    const asked = { keys, owner };
    if (keys.length > MOST_KEYS) return alone(asked);
    return (owner === null ? services : endUsers).load(asked);
  };
}
