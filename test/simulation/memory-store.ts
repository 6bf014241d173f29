import { createHash } from 'node:crypto';
import type { Actor } from '../../src/domain/user/actor.ts';
import type { Decided } from '../../src/domain/user/draft.ts';
import { LEASE_MS } from '../../src/domain/user/draft.ts';
import type { Loaded, LoadOptions, Notice, Store } from '../../src/domain/user/store.ts';
import type { ProviderId } from '../../src/domain/vocabulary.ts';
import { applyCommit, mayCommit } from './memory-commit.ts';
import { actorOf, type UserRows } from './memory-rows.ts';

export type MemoryStore = ReturnType<typeof createMemoryStore>;

export type StoreWatcher = {
  /** Right before a commit is applied. */
  committing?(user: UserRows, decided: Decided): void;
  /** After every change of a user's rows. */
  changed?(user: UserRows, decided: Decided | null): void;
};

/** Users in memory, as PostgreSQL keeps them: every function happens at one moment, by the clock that is given. */
export function createMemoryStore(clock: () => Date, watcher: StoreWatcher = {}) {
  const users = new Map<string, UserRows>();
  const inbox = new Map<string, { reference: string; at: Date }>();

  function loaded(user: UserRows, options?: LoadOptions): Loaded {
    const idempotency = options?.idempotency;
    const earlier = idempotency
      ? [...user.updates.values()].find(
          (one) => one.caller === idempotency.caller && one.idempotency?.key === idempotency.key,
        )
      : undefined;
    return {
      actor: actorOf(user, clock()),
      earlier: earlier?.idempotency ? { id: earlier.id, digest: earlier.idempotency.digest } : null,
      digest: (purpose, text) => createHash('sha1').update(`${purpose}\0${text}`).digest(),
      sealed: null,
    };
  }

  function take(user: UserRows, holder: string): Loaded {
    const expiresAt = new Date(clock().getTime() + LEASE_MS);
    user.lease = { number: user.lease.number + 1, holder, expiresAt };
    user.wakeAt = expiresAt;
    user.revision += 1;
    watcher.changed?.(user, null);
    return loaded(user);
  }

  const find = (provider: ProviderId, providerUserId: string | null) =>
    [...users.values()].find((one) => one.provider === provider && one.providerUserId === providerUserId);

  /** Later than every read and notice so far. */
  function notify(user: UserRows, now: Date): void {
    const { readAt, noticedAt } = user.reading;
    const latest = Math.max(now.getTime(), (readAt?.getTime() ?? 0) + 1, (noticedAt?.getTime() ?? 0) + 1);
    user.toldAt = now;
    user.revision += 1;
    user.reading = { ...user.reading, noticedAt: new Date(latest), failures: 0, retryAt: null };
    if (isFree(user) && (!user.wakeAt || user.wakeAt > now)) user.wakeAt = now;
  }

  const isFree = (user: UserRows) => user.lease.holder === null || user.lease.expiresAt <= clock();

  const store = {
    async load(userId: string, options?: LoadOptions) {
      const user = users.get(userId);
      return user && loaded(user, options);
    },

    async claim(userId: string, holder: string) {
      const user = users.get(userId);
      return user && isFree(user) ? take(user, holder) : null;
    },

    async claimDue(holder: string, free: ReadonlyMap<ProviderId, number>) {
      const due = [...users.values()]
        .filter((user) => user.wakeAt !== null && user.wakeAt <= clock() && isFree(user))
        .sort((left, right) => (left.wakeAt as Date).getTime() - (right.wakeAt as Date).getTime());
      return [...free].flatMap(([provider, room]) =>
        due
          .filter((user) => user.provider === provider)
          .slice(0, room)
          .map((user) => take(user, holder)),
      );
    },

    async commit(before: Loaded, decided: Decided): Promise<Loaded | null> {
      const user = users.get(decided.commit.userId);
      if (!user || !mayCommit(user, decided.commit, clock())) return null;
      watcher.committing?.(user, decided);
      applyCommit(user, decided.commit, clock());
      watcher.changed?.(user, decided);
      return { ...before, actor: decided.actor, earlier: null };
    },

    async renew(userId: string, holder: string, leaseNumber: number) {
      const user = users.get(userId);
      if (!user || user.lease.holder !== holder || user.lease.number !== leaseNumber) return false;
      const expiresAt = new Date(clock().getTime() + LEASE_MS);
      user.lease = { ...user.lease, expiresAt };
      user.wakeAt = expiresAt;
      watcher.changed?.(user, null);
      return true;
    },

    async link(decided: Decided, about: Pick<Actor, 'provider' | 'providerUserId' | 'providerAccountId'>) {
      const { commit } = decided;
      if (!commit.user) throw new Error('a user without a state');
      const user: UserRows = {
        id: commit.userId,
        ...about,
        ...commit.user,
        version: 1,
        syncedAt: commit.syncedAt ?? commit.at,
        notifiedAt: null,
        toldAt: null,
        revision: commit.revision,
        lease: { number: 0, holder: null, expiresAt: new Date(0) },
        reading: commit.reading,
        wakeAt: null,
        updates: new Map(),
        changes: new Map(),
        verifications: new Map(),
        calls: new Map(),
        events: [],
        audits: 0,
      };
      users.set(user.id, user);
      applyCommit(user, { ...commit, version: null }, clock());
      watcher.changed?.(user, decided);
      return true;
    },

    async notice({ provider, eventId, providerUserId, occurredAt }: Notice) {
      if (inbox.has(eventId)) return null;
      const now = clock();
      inbox.set(eventId, { reference: `${provider} ${providerUserId}`, at: now });
      const user = find(provider, providerUserId);
      if (!user) return null;
      notify(user, now);
      const happened = occurredAt && (occurredAt < now ? occurredAt : now);
      if (happened && (!user.notifiedAt || happened > user.notifiedAt)) user.notifiedAt = happened;
      watcher.changed?.(user, null);
      return user.id;
    },

    async noticeLate(
      { provider, providerUserId }: Pick<Actor, 'provider' | 'providerUserId'>,
      since: Date | null,
    ) {
      const user = find(provider, providerUserId);
      const now = clock();
      const from = since ?? new Date(now.getTime() - 10_000);
      const noticedAt = user?.reading.noticedAt ?? null;
      const isNew = [...inbox.values()].some(
        ({ reference, at }) =>
          reference === `${provider} ${providerUserId}` && at >= from && (!noticedAt || at > noticedAt),
      );
      if (!user || !isNew) return null;
      notify(user, now);
      watcher.changed?.(user, null);
      return user.id;
    },
  } satisfies Store;

  return { ...store, users };
}
