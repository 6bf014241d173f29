import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { createSigningJwk, importSigningJwk, inlineKeys } from '../../../src/auth/keys.ts';
import { signSandboxToken } from '../../../src/auth/sign.ts';
import { createTokenVerifier } from '../../../src/auth/tokens.ts';
import type { Scope } from '../../../src/auth/viewer.ts';
import { type Database, openDatabase } from '../../../src/db/connection.ts';
import type { Keyring } from '../../../src/db/sealing/keyring.ts';
import { createEventFeed, type FeedOptions } from '../../../src/events/feed.ts';
import { startHeadListener } from '../../../src/events/listener.ts';
import { startRelay } from '../../../src/events/relay.ts';
import { buildSchema } from '../../../src/graphql/build-schema.ts';
import type { GraphqlContext } from '../../../src/graphql/context.ts';
import type { OperationLimits } from '../../../src/graphql/cost/operation-limits.ts';
import { createFormatError } from '../../../src/graphql/format-error.ts';
import { createLoaders } from '../../../src/graphql/loaders.ts';
import type { RateLimiter } from '../../../src/graphql/rate-limits/with-rate-limits.ts';
import type { ReadServices } from '../../../src/graphql/services.ts';
import { createSharedReads } from '../../../src/graphql/shared-reads.ts';
import type { CallbackStore } from '../../../src/http/callback/store.ts';
import type { CallbackTiming } from '../../../src/http/callback/timing.ts';
import { createLogger } from '../../../src/http/log.ts';
import { createMetrics } from '../../../src/http/metrics.ts';
import { createHttpServer } from '../../../src/http/server.ts';
import {
  CALLBACK_LIMITS,
  type CallbackLimits,
  createCallbackStore,
} from '../../../src/runtime/callback-store.ts';
import { keyring } from '../../support/builders.ts';
import { until } from '../../support/condition.ts';
import { createTestDatabase } from '../../support/database.ts';
import { callbackExtension } from './callback-extension.ts';
import { type RouterStandIn, startRouter } from './router.ts';
import type { GraphqlAnswer } from './server.ts';

const ISSUER = 'https://issuer.test';
const AUDIENCE = 'profile-subgraph';
const key = await importSigningJwk(await createSigningJwk());
const schema = buildSchema();

/** Short enough not to be waited for, long enough for a busy machine. */
const QUICK: Partial<CallbackTiming> = {
  // Only a test that takes over wants to see it end.
  leaseMs: 10_000,
  keepEveryMs: 50,
  firstPauseMs: 10,
  longestPauseMs: 40,
  answerWithinMs: 10_000,
};

export const WATCH = `subscription Watch($userId: ID, $after: String) {
  userUpdateStatus(userId: $userId, after: $after) { cursor status update { id } user { id } } }`;

type Claims = { userId?: string; expiresIn?: number; scopes?: Scope[]; subject?: string };

export async function aToken({ scopes = ['users:read'], ...claims }: Claims = {}): Promise<string> {
  const common = { key, issuer: ISSUER, audience: AUDIENCE, subject: 'router', expiresIn: 600 };
  return signSandboxToken({ ...common, scopes, ...claims });
}

export type CallbackReplica = Awaited<ReturnType<typeof startReplica>>;

type ReplicaOptions = {
  origins: readonly string[];
  timing?: Partial<CallbackTiming>;
  keyring?: Keyring;
  feed?: Partial<FeedOptions>;
  /** The published ones by default. */
  limits?: OperationLimits;
  /** How many registrations there may be: as published by default. */
  room?: Partial<CallbackLimits>;
  routerSecret?: string;
  /** Counts subscriptions; nobody by default. */
  limiter?: RateLimiter;
  /** Where queries read, when not at the replica's own connections. */
  reads?: Database;
  databaseUrl: string;
};

async function startReplica(options: ReplicaOptions) {
  const { databaseUrl } = options;
  const keys = options.keyring ?? keyring;
  const silent = { info() {}, warn() {} };
  const { db } = openDatabase({ url: databaseUrl, maxConnections: 8, onError() {} });
  const relay = startRelay({ db, intervalMs: 25, log: silent });
  const listener = startHeadListener({ url: databaseUrl, db, log: silent });
  const feed = createEventFeed({ db, listener, log: silent, ...options.feed });
  const logged: string[] = [];
  const log = createLogger('debug', { write: (line) => void logged.push(line) });
  const metrics = createMetrics({ processMetrics: false });
  const services: ReadServices = {
    db: options.reads ?? db,
    readsFor: createSharedReads(() => options.reads ?? db, keys),
    keyring: keys,
    providers: [],
    enumerationsOf: async () => ({}),
    onStaleRead() {},
  };
  let leased = false;
  const store = createCallbackStore(db, keys, log, { ...CALLBACK_LIMITS, ...options.room });
  const leasing: CallbackStore = {
    ...store,
    async keepLease(...lease) {
      const duties = await store.keepLease(...lease);
      leased = true;
      return duties;
    },
  };
  const app = createHttpServer<GraphqlContext>({
    env: { mode: 'sandbox', routerSecret: options.routerSecret ?? null },
    ...(options.limits ? { limits: options.limits } : {}),
    schema: options.limiter ? buildSchema(options.limiter) : schema,
    verifyToken: createTokenVerifier({
      keys: inlineKeys(key.jwks),
      issuer: ISSUER,
      audience: AUDIENCE,
      clockTolerance: 0,
    }),
    createContext: (viewer, _purpose, budget) => ({
      viewer,
      actions: {} as GraphqlContext['actions'],
      feed,
      loaders: createLoaders(viewer, services, budget),
      services,
      disclosures: { record: async () => true },
      budget,
    }),
    formatError: createFormatError(log),
    receiveWebhook: async () => ({ status: 404 }),
    callbacks: { origins: options.origins, store: leasing, timing: { ...QUICK, ...options.timing } },
    readiness: async () => ({ ready: true, checks: {} }),
    metrics,
    log,
    explorer: null,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  // What is registered at a replica without a lease is anybody's.
  if (options.origins.length > 0) await until('it has its lease', () => leased);
  let stopped = false;
  return {
    url,
    feed,
    logged,
    metrics: () => metrics.registry.metrics(),
    async post(body: unknown, token?: string, headers: Record<string, string> = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json;callbackSpec=1.0',
          authorization: `Bearer ${token ?? (await aToken())}`,
          ...headers,
        },
        body: JSON.stringify(body),
      });
      const answer = (await response.json()) as GraphqlAnswer;
      return { status: response.status, headers: response.headers, body: answer };
    },
    /** As on SIGTERM. */
    async stop() {
      if (stopped) return;
      stopped = true;
      await app.close();
      feed.close();
      await relay.stop();
      await listener.stop();
      await db.destroy();
    },
    /** As by SIGKILL, as far as others can tell: from now on not another word to the database. */
    async crash() {
      const gone = db.destroy();
      await this.stop().catch(() => undefined);
      await gone;
    },
  };
}

/** Registrations that are kept, whoever serves them. */
export async function countRegistrations(db: Database): Promise<number> {
  return (await sql`select id from callback_subscriptions`.execute(db)).rows.length;
}

export type CallbackWorld = {
  db: Database;
  databaseUrl: string;
  router: RouterStandIn;
  replica(options?: Partial<ReplicaOptions>): Promise<CallbackReplica>;
  close(): Promise<void>;
};

/** A database, a router, and as many replicas as a test asks for. */
export async function callbackWorld(): Promise<CallbackWorld> {
  const database = await createTestDatabase();
  const { db } = openDatabase({ url: database.url, maxConnections: 4, onError() {} });
  const router = await startRouter();
  const replicas: CallbackReplica[] = [];
  return {
    db,
    databaseUrl: database.url,
    router,
    async replica(options = {}) {
      const replica = await startReplica({
        origins: [router.origin],
        databaseUrl: database.url,
        ...options,
      });
      replicas.push(replica);
      return replica;
    },
    async close() {
      for (const replica of replicas) await replica.stop();
      await router.close();
      await db.destroy();
      await database.drop();
    },
  };
}

/** What a router POSTs for one subscription. */
export function operation(
  router: RouterStandIn,
  variables: object = {},
  extension: Record<string, unknown> = {},
) {
  const { id, subscription } = callbackExtension(router, extension);
  return { id, body: { query: WATCH, variables, extensions: { subscription } } };
}
