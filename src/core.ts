import type pg from 'pg';
import { type Database, seenBy } from './db/connection.ts';
import { IDEMPOTENCY_RETENTION_DAYS } from './db/maintenance/prune.ts';
import { createNonceSequence } from './db/nonces/nonce-sequence.ts';
import type { Keyring } from './db/sealing/keyring.ts';
import { serviceKey } from './db/sealing/service-key.ts';
import { createPostgresStore, runnerOver } from './db/users/postgres-store.ts';
import type { ProviderRules } from './domain/user/actor.ts';
import { requestRead } from './domain/user/advance.ts';
import type { ProviderId, UpdateStatus } from './domain/vocabulary.ts';
import type { Actions } from './engine/actions/actions.ts';
import { receiveWebhook } from './engine/actions/receive-webhook.ts';
import { CLIENT_WAIT_MS } from './engine/client-deadline.ts';
import { systemClocks } from './engine/clocks.ts';
import { createActions } from './engine/create-actions.ts';
import { type EngineDeps, rulesOf } from './engine/deps.ts';
import { createEngine, type EngineLog } from './engine/engine.ts';
import { type Maintenance, startMaintenance } from './engine/maintenance.ts';
import { perform } from './engine/perform.ts';
import { periodicTasks } from './engine/tasks.ts';
import { startWakeLoop, type WakeLoop } from './engine/wake-loop.ts';
import { EVENT_RETENTION_DAYS } from './events/cursor.ts';
import { type Connection, connectProviders, type ProviderSettings } from './providers/connect.ts';
import type { CallReport } from './providers/instrument.ts';
import type { WebhookRequest } from './providers/module.ts';
import type { Registry } from './providers/registry.ts';
import { trackBackgroundWork } from './runtime/background-work.ts';
import { createEnumerationCache } from './runtime/enumeration-cache.ts';

export type CoreOptions = {
  db: Database;
  /** The connections of `db`, for statements that are planned once. */
  pool: pg.Pool;
  /** Connections for what no client waits for; those of `db` when absent. */
  background?: { db: Database; pool: pg.Pool };
  keyring: Keyring;
  /** The clock that signatures and webhooks are judged by, in milliseconds; this machine's when absent. */
  now?: () => number;
  providers: ReadonlyMap<ProviderId, ProviderSettings>;
  /** Whether a provider may see `traceparent`; none may when absent. */
  mayReadTrace?: (id: ProviderId) => boolean;
  /** Whether a simulator stands in for a provider; none does when absent. */
  isSimulated?: (id: ProviderId) => boolean;
  log: EngineLog;
  eventsCommitted(): void;
  onProviderCall(call: CallReport): void;
  onUpdateMoved(provider: ProviderId, status: UpdateStatus): void;
  /** Whether the client of the current request waits no more. */
  hasClientLeft?(): boolean;
  /** A provider's calls begin to be held, or go on. */
  onProviderHeld?(provider: ProviderId, held: boolean): void;
  /** How long a client waits for a provider; 8 seconds when absent. */
  clientWaitMs?: number;
  /** How far back a cursor may resume; 30 days when absent. */
  eventRetentionDays?: number;
  /** For how many days an idempotency key is known; 30 when absent. */
  idempotencyRetentionDays?: number;
  /** How long a call to a provider may take; 60 seconds when absent. */
  callTimeoutMs?: number;
  /** The providers; by default those of the build. */
  knownProviders?: Registry;
  /** Limits that tests do not wait for, in place of the providers' own. */
  limits?: Partial<Pick<ProviderRules, 'giveUpAfterMs' | 'confirmWithinMs'>>;
};

/** Everything of a replica but its network face. */
export type Core = {
  actions: Actions;
  deps: EngineDeps;
  providers: ReadonlyMap<ProviderId, Connection>;
  receiveWebhook(name: string, request: WebhookRequest): Promise<{ status: number }>;
  /** A client met a stale profile: it is read again in the background. */
  onStaleRead(userId: string): void;
  /** Begins to take users whose time has come, and to do periodic work. */
  work(): Promise<void>;
  /** Does the periodic work that is due. */
  maintain(): Promise<void>;
  /** Takes nothing new, lets what runs end for a while, then breaks it off: another replica goes on. */
  stop(): Promise<void>;
};

const GRACE_MS = 9_000;

/** Wires providers, engine and actions over an open, migrated database. */
export async function startCore(options: CoreOptions): Promise<Core> {
  const { db, log, keyring } = options;
  const connected = connectProviders(options.providers, {
    report: options.onProviderCall,
    ports: { nonces: createNonceSequence(db), ...(options.now ? { now: options.now } : {}) },
    callTimeoutMs: options.callTimeoutMs,
    isSimulated: options.isSimulated,
    mayReadTrace: options.mayReadTrace,
    linkRefused: (provider, field) =>
      log.warn({ provider, field }, 'an unsafe link of a provider is left out'),
    known: options.knownProviders,
  });
  const { providers } = connected;
  const work = trackBackgroundWork(log);
  const stopping = new AbortController();
  const readServiceKey = () => serviceKey(db, keyring);
  // Read before the first client waits for it. Where the database is read-only and has none yet, the first update tries again.
  await readServiceKey().catch(() => undefined);
  const store = createPostgresStore(runnerOver(options.pool), keyring, readServiceKey);
  const background = options.background ?? options;
  const unattended = createPostgresStore(runnerOver(background.pool), keyring, readServiceKey);
  const rules = new Map(
    [...providers].map(([id, { module }]) => [id, { ...rulesOf(module), ...options.limits }]),
  );
  let loop: WakeLoop | null = null;
  let maintenance: Maintenance | null = null;
  const engine = createEngine({
    store,
    unattended,
    rulesOf: (provider) => rules.get(provider),
    perform: (step, actor, hold) => {
      const provider = providers.get(actor.provider);
      if (!provider) throw new Error(`${actor.provider} is not enabled, but a user of it was due`);
      return perform(provider, step, actor, hold, log);
    },
    eventsCommitted: options.eventsCommitted,
    onUpdateMoved: options.onUpdateMoved,
    ...(options.onProviderHeld ? { onHeld: options.onProviderHeld } : {}),
    onWake: (inMs) => loop?.wake(inMs),
    log,
    clocks: systemClocks,
    newId: () => crypto.randomUUID(),
    ...(options.hasClientLeft ? { hasClientLeft: options.hasClientLeft } : {}),
    stopping: stopping.signal,
    background: work.run,
  });
  const enumerations = createEnumerationCache(db);
  const deps: EngineDeps = {
    engine,
    store,
    db,
    seenBy: (viewer) => seenBy(viewer.userId, db),
    keyring,
    providers,
    enumerations,
    wake: () => loop?.wake(),
    log,
    clientWaitMs: options.clientWaitMs ?? CLIENT_WAIT_MS,
    clocks: systemClocks,
    stopping: stopping.signal,
  };
  const tasks = periodicTasks({
    ...deps,
    db: background.db,
    eventRetentionDays: options.eventRetentionDays ?? EVENT_RETENTION_DAYS,
    idempotencyRetentionDays: options.idempotencyRetentionDays ?? IDEMPOTENCY_RETENTION_DAYS,
  });
  return {
    actions: createActions(deps),
    deps,
    providers,
    receiveWebhook: (name, request) => receiveWebhook({ ...deps, store: unattended }, name, request),
    onStaleRead: (userId) => work.run(engine.note(userId, (draft) => requestRead(draft))),
    async work() {
      loop = startWakeLoop({
        engine,
        store: unattended,
        providers: providers.keys(),
        clocks: systemClocks,
        log,
      });
      maintenance = await startMaintenance(background.db, tasks, log);
    },
    async maintain() {
      for (const task of tasks) await task.run();
    },
    async stop() {
      const breakOff = setTimeout(() => stopping.abort(), GRACE_MS);
      await Promise.all([work.drain(GRACE_MS), loop?.stop(), maintenance?.stop()]);
      clearTimeout(breakOff);
      stopping.abort();
      await work.drain(2_000);
      await connected.close();
    },
  };
}
