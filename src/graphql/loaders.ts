import DataLoader from 'dataloader';
import { mayTouchUser, type Viewer } from '../auth/viewer.ts';
import { readHistory } from '../db/events/event.repository.ts';
import {
  countUpdatesOf,
  hasNewerUpdates,
  type PlaceOfUser,
  readUpdatePages,
  type UpdatePageKey,
  type UpdatePageRow,
} from '../db/updates/read-update-pages.ts';
import { verificationsOf } from '../db/updates/read-updates.ts';
import type { UpdateRecord, VerificationRecord } from '../db/updates/update-record.ts';
import type { UserKey } from '../db/users/read-users.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import type { UpdateStatus } from '../domain/vocabulary.ts';
import { MAX_COUNT } from './connections/update-page.ts';
import type { Budget } from './cost/operation-limits.ts';
import type { ReadServices } from './services.ts';
import type { UpdateKey } from './shared-reads.ts';

/** A profile that is older than this is refreshed in the background when it is read. */
const STALE_MS = 5 * 60 * 1000;

export type HistoryRow = { status: UpdateStatus; occurredAt: Date; note: string | null };

type Lookup<Record> = { load(id: string): Promise<Record | null> };

/**
 * What an operation reads, each once, and together what is asked for together. They give `null` for what does
 * not exist and for what belongs to a user whom the viewer may not see.
 */
export type Loaders = {
  user: DataLoader<UserKey, UserRecord | null, string>;
  update: Lookup<UpdateRecord>;
  verification: Lookup<VerificationRecord>;
  history: DataLoader<string, HistoryRow[]>;
  updatePage: DataLoader<UpdatePageKey, UpdatePageRow[], string>;
  /** How many updates a user has, counted up to one more than clients see. */
  updateCount: DataLoader<string, number>;
  /** Whether the user has updates at a place or newer. */
  hasNewer: DataLoader<PlaceOfUser, boolean, string>;
};

/**
 * Ids are expected as `ownId` gives them: a malformed one would fail the statement for all. Nothing is read once the
 * budget is used up.
 */
export function createLoaders(viewer: Viewer, services: ReadServices, budget: Budget): Loaders {
  const within =
    <Key, Value>(read: (keys: readonly Key[]) => Promise<Value[]>) =>
    async (keys: readonly Key[]) => {
      budget.check();
      return read(keys);
    };
  const reads = once(() => services.readsFor(viewer));
  const updates = once(
    () =>
      new DataLoader<UpdateKey, UpdateRecord | null, string>(within(readUpdatesBy), {
        cacheKeyFn: (key) => ('id' in key ? key.id : `verification:${key.verificationId}`),
      }),
  );
  const users = once((): Loaders['user'] => new DataLoader(within(readUsersBy), { cacheKeyFn: nameOf }));
  const history = once(
    (): Loaders['history'] =>
      new DataLoader(
        within(async (ids) => {
          const byUpdate = Map.groupBy(await readHistory(services.db, ids), ({ updateId }) => updateId);
          return ids.map((id) => byUpdate.get(id) ?? []);
        }),
      ),
  );
  const updatePage = once(
    (): Loaders['updatePage'] =>
      new DataLoader(
        within((keys) => readUpdatePages(services.db, keys)),
        { cacheKeyFn: ({ userId, before, limit }) => `${userId}:${before}:${limit}` },
      ),
  );
  const updateCount = once(
    (): Loaders['updateCount'] =>
      new DataLoader(within((ids) => countUpdatesOf(services.db, ids, MAX_COUNT + 1))),
  );
  const hasNewer = once(
    (): Loaders['hasNewer'] =>
      new DataLoader(
        within((keys) => hasNewerUpdates(services.db, keys)),
        { cacheKeyFn: ({ userId, sequence }) => `${userId}:${sequence}` },
      ),
  );

  return {
    get user() {
      return users();
    },
    update: { load: (id) => updates().load({ id }) },
    verification: {
      async load(verificationId) {
        const update = await updates().load({ verificationId });
        return (update && verificationsOf(update).find(({ id }) => id === verificationId)) ?? null;
      },
    },
    get history() {
      return history();
    },
    get updatePage() {
      return updatePage();
    },
    get updateCount() {
      return updateCount();
    },
    get hasNewer() {
      return hasNewer();
    },
  };

  async function readUsersBy(keys: readonly UserKey[]): Promise<(UserRecord | null)[]> {
    const wanted = new Set(keys.map(nameOf));
    const byKey = new Map<string, UserRecord>();
    for (const record of await reads().users(keys)) {
      const { id, provider, providerUserId } = record;
      const names = [{ id }, { provider, providerUserId }];
      // Another operation may have asked for it.
      if (!mayTouchUser(viewer, id) || !names.some((key) => wanted.has(nameOf(key)))) continue;
      for (const key of names) {
        byKey.set(nameOf(key), record);
        // Asked for by the other key, below itself perhaps, it is not read again.
        users().prime(key, record);
      }
      if (record.now.getTime() - record.syncedAt.getTime() > STALE_MS) services.onStaleRead(record.id);
    }
    return keys.map((key) => byKey.get(nameOf(key)) ?? null);
  }

  async function readUpdatesBy(keys: readonly UpdateKey[]): Promise<(UpdateRecord | null)[]> {
    const wanted = new Set(keys.map((key) => ('id' in key ? key.id : key.verificationId)));
    const byKey = new Map<string, UpdateRecord>();
    for (const record of await reads().updates(keys)) {
      const ids = [record.id, ...verificationsOf(record).map(({ id }) => id)];
      if (!mayTouchUser(viewer, record.userId) || !ids.some((id) => wanted.has(id))) continue;
      for (const id of ids) byKey.set(id, record);
      // A verification leads on to its update.
      updates().prime({ id: record.id }, record);
    }
    return keys.map((key) => byKey.get('id' in key ? key.id : key.verificationId) ?? null);
  }
}

/** Makes it when it is first asked for: an event asks for two of them. */
function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function nameOf(key: UserKey): string {
  return 'id' in key ? key.id : `${key.provider}:${key.providerUserId}`;
}
