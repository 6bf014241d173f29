import DataLoader from 'dataloader';
import { mayTouchUser, type Viewer } from '../auth/viewer.ts';
import { readHistory } from '../db/events/event.repository.ts';
import { readUpdatePages, type UpdatePageKey, type UpdatePageRow } from '../db/updates/read-update-pages.ts';
import { readUpdates, verificationsOf } from '../db/updates/read-updates.ts';
import type { UpdateRecord, VerificationRecord } from '../db/updates/update-record.ts';
import { readUsers, type UserKey } from '../db/users/read-users.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import { isOpenVerification } from '../domain/user/lifecycle.ts';
import type { UpdateStatus } from '../domain/vocabulary.ts';
import type { ReadServices } from './services.ts';

/** A profile that is older than this is refreshed in the background when it is read. */
const STALE_MS = 5 * 60 * 1000;

export type HistoryRow = { status: UpdateStatus; occurredAt: Date; note: string | null };

type Lookup<Record> = { load(id: string): Promise<Record | null> };
/** An update by its own id, or those that have a verification of the provider's id. */
type UpdateKey = { id: string } | { reference: string };

/**
 * What an operation reads, each once, and together what is asked for together. They give `null` for what does
 * not exist and for what belongs to a user whom the viewer may not see.
 */
export type Loaders = {
  user: DataLoader<UserKey, UserRecord | null, string>;
  update: Lookup<UpdateRecord>;
  /** By the provider's id. */
  verification: Lookup<VerificationRecord>;
  history: DataLoader<string, HistoryRow[]>;
  updatePage: DataLoader<UpdatePageKey, UpdatePageRow[], string>;
};

/** Ids are expected as `ownId` gives them: a malformed one would fail the statement for all. */
export function createLoaders(viewer: Viewer, services: ReadServices): Loaders {
  const { db, keyring, clockOffsetMs } = services;
  const updates = new DataLoader<UpdateKey, UpdateRecord[], string>(readUpdatesBy, {
    cacheKeyFn: (key) => ('id' in key ? key.id : `reference:${key.reference}`),
  });
  const visible = <Record extends { userId: string }>(record: Record | undefined): Record | null =>
    record && mayTouchUser(viewer, record.userId) ? record : null;

  return {
    user: new DataLoader(
      async (keys) => {
        const records = await readUsers(db, keys, keyring, clockOffsetMs);
        const byKey = new Map<string, UserRecord>();
        for (const record of records.filter(({ id }) => mayTouchUser(viewer, id))) {
          const { id, provider, providerUserId } = record;
          byKey.set(nameOf({ id }), record).set(nameOf({ provider, providerUserId }), record);
          if (Date.now() - record.syncedAt.getTime() > STALE_MS) services.onStaleRead(record.id);
        }
        return keys.map((key) => byKey.get(nameOf(key)) ?? null);
      },
      { cacheKeyFn: nameOf },
    ),
    update: {
      async load(id) {
        const [update] = await updates.load({ id });
        return visible(update);
      },
    },
    verification: {
      async load(reference) {
        const holders = await updates.load({ reference });
        const all = holders.filter(visible).flatMap((update) => verificationsOf(update, reference));
        return mostCurrent(all);
      },
    },
    history: new DataLoader(async (ids) => {
      const byUpdate = Map.groupBy(await readHistory(db, ids), ({ updateId }) => updateId);
      return ids.map((id) => byUpdate.get(id) ?? []);
    }),
    updatePage: new DataLoader((keys) => readUpdatePages(db, keys), {
      cacheKeyFn: ({ userId, before, limit }) => `${userId}:${before}:${limit}`,
    }),
  };

  async function readUpdatesBy(keys: readonly UpdateKey[]): Promise<UpdateRecord[][]> {
    const ids = keys.flatMap((key) => ('id' in key ? [key.id] : []));
    const references = keys.flatMap((key) => ('reference' in key ? [key.reference] : []));
    const records = await readUpdates(db, { ids, references }, keyring, clockOffsetMs);
    const byId = new Map(records.map((record) => [record.id, record]));
    const holders = records.flatMap((record) =>
      record.changes.flatMap(({ verification }) => (verification ? { verification, record } : [])),
    );
    const byReference = Map.groupBy(holders, ({ verification }) => verification.reference);
    return keys.map((key) => {
      if ('reference' in key) return (byReference.get(key.reference) ?? []).map(({ record }) => record);
      const record = byId.get(key.id);
      return record ? [record] : [];
    });
  }
}

function nameOf(key: UserKey): string {
  return 'id' in key ? key.id : `${key.provider}:${key.providerUserId}`;
}

/** The same id may come back after it ended: the open one counts, else the newest. */
function mostCurrent(verifications: VerificationRecord[]): VerificationRecord | null {
  const [newest = null] = verifications.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  return verifications.find(({ status }) => isOpenVerification(status)) ?? newest;
}
