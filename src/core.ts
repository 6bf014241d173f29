import type { Actions } from './actions/actions.ts';
import { CLIENT_WAIT_MS } from './actions/client-deadline.ts';
import { createActions } from './actions/create-actions.ts';
import type { ActionDeps, ActionLog } from './actions/ports/action-deps.ts';
import { receiveWebhook } from './actions/receive-webhook.ts';
import { type Clock, databaseClock } from './db/clock.ts';
import type { Database } from './db/connection.ts';
import { createNonceSequence } from './db/nonces/nonce-sequence.ts';
import type { Keyring } from './db/sealing/keyring.ts';
import type { ProviderId, UpdateStatus } from './domain/vocabulary.ts';
import { EVENT_RETENTION_DAYS } from './events/cursor.ts';
import { type JobQueue, openJobQueue } from './jobs/job-queue.ts';
import { type Connection, connectProviders, type ProviderSettings } from './providers/connect.ts';
import type { CallReport } from './providers/instrument.ts';
import type { WebhookRequest } from './providers/module.ts';
import type { Registry } from './providers/registry.ts';
import { trackBackgroundWork } from './runtime/background-work.ts';
import { createEnumerationCache } from './runtime/enumeration-cache.ts';

export type CoreOptions = {
  db: Database;
  databaseUrl: string;
  keyring: Keyring;
  clockOffsetMs: number;
  providers: ReadonlyMap<ProviderId, ProviderSettings>;
  /** Whether a simulator stands in for a provider; none does when absent. */
  isSimulated?: (id: ProviderId) => boolean;
  log: ActionLog;
  eventsCommitted(): void;
  onProviderCall(call: CallReport): void;
  onUpdateMoved(provider: ProviderId, status: UpdateStatus): void;
  /** How long a client waits for a provider; 8 seconds when absent. */
  clientWaitMs?: number;
  /** How long the job of what a client asks for waits at first; 2 seconds when absent. */
  firstJobDelayMs?: number;
  /** How far back a cursor may resume; 30 days when absent. */
  eventRetentionDays?: number;
  /** How long a call to a provider may take; 60 seconds when absent. */
  callTimeoutMs?: number;
  /** The providers that there are, unless told the build's own. */
  knownProviders?: Registry;
};

/** Everything of a replica but its network face. */
export type Core = {
  actions: Actions;
  deps: ActionDeps;
  clock: Clock;
  jobs: JobQueue;
  providers: ReadonlyMap<ProviderId, Connection>;
  receiveWebhook(name: string, request: WebhookRequest): Promise<{ status: number }>;
  /** Begins to work off jobs. */
  work(): Promise<void>;
  /** Takes nothing new, lets what runs end for a while, then breaks it off: another replica goes on. */
  stop(): Promise<void>;
};

const GRACE_MS = 9_000;
/** Unless told another: a call that ends without trouble is done before its job comes, which then finds nothing to do. */
const FIRST_JOB_DELAY_MS = 2_000;

/** Wires jobs, providers and actions over an open, migrated database. */
export async function startCore(options: CoreOptions): Promise<Core> {
  const { db, log } = options;
  const connected = connectProviders(options.providers, {
    report: options.onProviderCall,
    ports: { nonces: createNonceSequence(db) },
    callTimeoutMs: options.callTimeoutMs,
    isSimulated: options.isSimulated,
    linkRefused: (provider, field) => log.warn({ provider, field }, 'a link of a provider is left out'),
    known: options.knownProviders,
  });
  const jobs = await openJobQueue(options.databaseUrl, log);
  const background = trackBackgroundWork(log);
  const stopping = new AbortController();
  const clock = databaseClock(options.clockOffsetMs);
  const deps: ActionDeps = {
    db,
    keyring: options.keyring,
    clock,
    providers: connected.providers,
    enumerationsOf: createEnumerationCache(db),
    jobs: jobs.sender,
    eventsCommitted: options.eventsCommitted,
    onUpdateMoved: options.onUpdateMoved,
    log,
    clientWaitMs: options.clientWaitMs ?? CLIENT_WAIT_MS,
    firstJobDelayMs: options.firstJobDelayMs ?? FIRST_JOB_DELAY_MS,
    eventRetentionDays: options.eventRetentionDays ?? EVENT_RETENTION_DAYS,
    stopping: stopping.signal,
    background: background.run,
  };
  return {
    actions: createActions(deps),
    deps,
    clock,
    jobs,
    providers: connected.providers,
    receiveWebhook: (name, request) => receiveWebhook(deps, name, request),
    work: () => jobs.work(deps),
    async stop() {
      const breakOff = setTimeout(() => stopping.abort(), GRACE_MS);
      await Promise.all([background.drain(GRACE_MS), jobs.stop()]);
      clearTimeout(breakOff);
      stopping.abort();
      await background.drain(2_000);
      await connected.close();
    },
  };
}
