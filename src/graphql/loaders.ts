import DataLoader from 'dataloader';
import { mayTouchUser, type Viewer } from '../auth/viewer.ts';
import type { Database } from '../db/connection.ts';
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
import type { Reads, UpdateKey } from './shared-reads.ts';

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
  return new OperationLoaders(viewer, services, budget);
}

/**
 * Each loader is made when it is first asked for: an event asks for two of them. A class: V8 allocates the getters of an
 * object literal in the old generation, where they would hold all that an operation read until a full collection.
 */
class OperationLoaders implements Loaders {
  readonly #viewer: Viewer;
  readonly #services: ReadServices;
  readonly #budget: Budget;
  #reads: Reads | undefined;
  #updates: DataLoader<UpdateKey, UpdateRecord | null, string> | undefined;
  #user: Loaders['user'] | undefined;
  #history: Loaders['history'] | undefined;
  #updatePage: Loaders['updatePage'] | undefined;
  #updateCount: Loaders['updateCount'] | undefined;
  #hasNewer: Loaders['hasNewer'] | undefined;

  constructor(viewer: Viewer, services: ReadServices, budget: Budget) {
    this.#viewer = viewer;
    this.#services = services;
    this.#budget = budget;
  }

  get user(): Loaders['user'] {
    this.#user ??= new DataLoader((keys) => this.#readUsers(keys), { cacheKeyFn: nameOf });
    return this.#user;
  }

  readonly update: Loaders['update'] = { load: (id) => this.#updatesBy.load({ id }) };

  readonly verification: Loaders['verification'] = {
    load: async (verificationId) => {
      const update = await this.#updatesBy.load({ verificationId });
      return (update && verificationsOf(update).find(({ id }) => id === verificationId)) ?? null;
    },
  };

  get history(): Loaders['history'] {
    this.#history ??= new DataLoader(async (ids) => {
      const byUpdate = Map.groupBy(await readHistory(this.#db, ids), ({ updateId }) => updateId);
      return ids.map((id) => byUpdate.get(id) ?? []);
    });
    return this.#history;
  }

  get updatePage(): Loaders['updatePage'] {
    this.#updatePage ??= new DataLoader(async (keys) => readUpdatePages(this.#db, keys), {
      cacheKeyFn: ({ userId, before, limit }) => `${userId}:${before}:${limit}`,
    });
    return this.#updatePage;
  }

  get updateCount(): Loaders['updateCount'] {
    this.#updateCount ??= new DataLoader(async (ids) => countUpdatesOf(this.#db, ids, MAX_COUNT + 1));
    return this.#updateCount;
  }

  get hasNewer(): Loaders['hasNewer'] {
    this.#hasNewer ??= new DataLoader(async (keys) => hasNewerUpdates(this.#db, keys), {
      cacheKeyFn: ({ userId, sequence }) => `${userId}:${sequence}`,
    });
    return this.#hasNewer;
  }

  get #updatesBy(): DataLoader<UpdateKey, UpdateRecord | null, string> {
    this.#updates ??= new DataLoader((keys) => this.#readUpdates(keys), {
      cacheKeyFn: (key) => ('id' in key ? key.id : `verification:${key.verificationId}`),
    });
    return this.#updates;
  }

  /** What lists are read from. @throws GraphQLError once the budget is used up */
  get #db(): Database {
    this.#budget.check();
    return this.#services.db;
  }

  /** What is read by keys. @throws GraphQLError once the budget is used up */
  get #byKeys(): Reads {
    this.#budget.check();
    this.#reads ??= this.#services.readsFor(this.#viewer);
    return this.#reads;
  }

  async #readUsers(keys: readonly UserKey[]): Promise<(UserRecord | null)[]> {
    const wanted = new Set(keys.map(nameOf));
    const byKey = new Map<string, UserRecord>();
    for (const record of await this.#byKeys.users(keys)) {
      const { id, provider, providerUserId } = record;
      const names = [{ id }, { provider, providerUserId }];
      // Another operation may have asked for it.
      if (!mayTouchUser(this.#viewer, id) || !names.some((key) => wanted.has(nameOf(key)))) continue;
      for (const key of names) {
        byKey.set(nameOf(key), record);
        // Asked for by the other key, below itself perhaps, it is not read again.
        this.user.prime(key, record);
      }
      if (record.now.getTime() - record.syncedAt.getTime() > STALE_MS) this.#services.onStaleRead(record.id);
    }
    return keys.map((key) => byKey.get(nameOf(key)) ?? null);
  }

  async #readUpdates(keys: readonly UpdateKey[]): Promise<(UpdateRecord | null)[]> {
    const wanted = new Set(keys.map((key) => ('id' in key ? key.id : key.verificationId)));
    const byKey = new Map<string, UpdateRecord>();
    for (const record of await this.#byKeys.updates(keys)) {
      const ids = [record.id, ...verificationsOf(record).map(({ id }) => id)];
      if (!mayTouchUser(this.#viewer, record.userId) || !ids.some((id) => wanted.has(id))) continue;
      for (const id of ids) byKey.set(id, record);
      // A verification leads on to its update.
      this.#updatesBy.prime({ id: record.id }, record);
    }
    return keys.map((key) => byKey.get('id' in key ? key.id : key.verificationId) ?? null);
  }
}

function nameOf(key: UserKey): string {
  return 'id' in key ? key.id : `${key.provider}:${key.providerUserId}`;
}
