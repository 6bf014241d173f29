import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { startCore } from './core.ts';
import type { Environment } from './env.ts';
import { createEventFeed } from './events/feed.ts';
import { startHeadListener } from './events/listener.ts';
import { startRelay } from './events/relay.ts';
import { buildSchema } from './graphql/build-schema.ts';
import type { GraphqlContext } from './graphql/context.ts';
import { operationLimits } from './graphql/cost/operation-limits.ts';
import { createDisclosures } from './graphql/disclosures.ts';
import { createFormatError } from './graphql/format-error.ts';
import { createLoaders } from './graphql/loaders.ts';
import type { ReadServices } from './graphql/services.ts';
import { createLogger } from './http/log.ts';
import { createMetrics } from './http/metrics.ts';
import { createMetricsServer, type MetricsAccess } from './http/metrics-routes.ts';
import { createHttpServer } from './http/server.ts';
import { createCallbackStore } from './runtime/callback-store.ts';
import { readyDatabase } from './runtime/database.ts';
import { startDatabaseClock } from './runtime/database-clock.ts';
import { type LinkedDemoUser, linkDemoUsers } from './runtime/demo-users.ts';
import { explorerContent } from './runtime/explorer-content.ts';
import { watchMasterKeys } from './runtime/master-keys.ts';
import { describeProviders } from './runtime/provider-descriptions.ts';
import { createRateLimiter } from './runtime/rate-limiter.ts';
import { removeRunningFile, writeRunningFile } from './runtime/running-file.ts';
import { readyProviders, subscribeToWebhooks } from './runtime/sandbox-providers.ts';
import { operatorTokens, signToken, USUAL_SCOPES } from './runtime/sandbox-token.ts';
import { readyKeyring, readyTokenTrust } from './runtime/secrets.ts';
import { listening, writing } from './runtime/start-problem.ts';
import { stopInOrder } from './runtime/stop-in-order.ts';
import { watchBacklog } from './runtime/watch-backlog.ts';

export type App = {
  url: string;
  /** A service's token of the sandbox with the usual scopes; `null` where others sign tokens. */
  token: string | null;
  demoUsers: LinkedDemoUser[];
  /** Where the simulators listen, by name. */
  simulators: Readonly<Record<string, string>>;
  /** Answers what was taken, then stops. */
  stop(): Promise<void>;
};

/** The composition root: everything of one replica, in the order in which it depends on one another. */
export async function startApp(env: Environment): Promise<App> {
  const log = createLogger(env.logLevel);
  const metrics = createMetrics();
  const stops = stopInOrder();
  try {
    await writing(env, () => mkdir(env.dataDir, { recursive: true }));
    const database = stops.later(await readyDatabase(env, log), (one) => one.close());
    const { db, reads, delivery } = database;
    const keyring = await readyKeyring(env, db);
    const keys = stops.later(watchMasterKeys({ db: delivery, keyring, log }), (one) => one.stop());
    const clock = stops.later(
      await startDatabaseClock({ db: delivery, log, onMeasured: metrics.clockMeasured }),
      async (one) => one.stop(),
    );
    const trust = await readyTokenTrust(env, db, clock.now);

    const providers = stops.later(await readyProviders(env), (one) => one.close());
    const listener = stops.later(startHeadListener({ url: database.url, db: delivery, log }), (one) =>
      one.stop(),
    );
    const relay = stops.later(startRelay({ db: delivery, onHead: listener.tell, log }), (one) => one.stop());
    const feed = stops.later(createEventFeed({ db: delivery, listener, log }), (one) => one.close());
    const core = stops.later(
      await startCore({
        db,
        pool: database.pool,
        background: database.background,
        keyring,
        clockOffsetMs: env.clockOffsetMs,
        now: clock.now,
        eventRetentionDays: env.eventRetentionDays,
        idempotencyRetentionDays: env.idempotencyRetentionDays,
        providers: providers.settings,
        isSimulated: providers.isSimulated,
        log,
        eventsCommitted: relay.nudge,
        onProviderCall: ({ seconds, ...labels }) => metrics.providerCalled(labels, seconds),
        onUpdateMoved: metrics.updateReached,
        onProviderHeld: metrics.providerHeld,
      }),
      (one) => one.stop(),
    );

    const limiter = env.rateLimitFactor > 0 ? createRateLimiter(db, env.rateLimitFactor, log) : undefined;
    const services: ReadServices = {
      db: reads,
      keyring,
      clockOffsetMs: env.clockOffsetMs,
      providers: describeProviders(core, providers),
      enumerationsOf: async (provider) => (await core.deps.enumerations())[provider] ?? {},
      onStaleRead: core.onStaleRead,
    };
    const demoUsers = env.mode === 'sandbox' ? await linkDemoUsers(core.actions, providers) : [];
    const simulators = Object.fromEntries([...providers.simulated].map(([name, one]) => [name, one.url]));
    const token = trust.sandboxKey
      ? await signToken(trust.sandboxKey, {
          subject: 'sandbox-service',
          scopes: USUAL_SCOPES,
          expiresIn: '12h',
        })
      : null;
    const server = stops.later(
      await createHttpServer<GraphqlContext>({
        env,
        schema: buildSchema(limiter),
        verifyToken: trust.verify,
        createContext: (viewer, purpose, budget) => {
          const read = purpose === 'EVENT' ? { ...services, db: delivery } : services;
          return {
            viewer,
            actions: core.actions,
            feed,
            loaders: createLoaders(viewer, read, budget),
            services: read,
            disclosures: createDisclosures(viewer, core.actions),
            budget,
          };
        },
        limits: operationLimits(env.queryCostLimit),
        formatError: createFormatError(log),
        receiveWebhook: core.receiveWebhook,
        callbacks: { origins: env.callbackOrigins, store: createCallbackStore(delivery, keyring, log) },
        readiness: async () => {
          const checks = {
            database: await database.isUp(),
            writable: await database.isWritable(),
            migrations: await database.isMigrated().catch(() => false),
            clock: clock.isKnown(),
            ...(listener.deaf() ? {} : { listener: listener.healthy() }),
            encryptionKeys: keys.healthy(),
          };
          return { ready: Object.values(checks).every(Boolean), checks, clock: clock.offset() };
        },
        metrics,
        metricsAccess: env.metrics.port === null ? metricsAccess(env) : null,
        log,
        explorer: env.mode === 'sandbox' ? explorerContent(token, demoUsers) : null,
        console: env.console && {
          ...env.console,
          operatorToken: operatorTokens(env.sandbox, trust.sandboxKey),
        },
        handsOutTokens: trust.sandboxKey !== null,
        ...(env.sandbox ? { hosts: env.sandbox.hosts } : {}),
        ...(env.sandbox?.control ? { simulators } : {}),
      }),
      (one) => one.close(),
    );
    const { port: metricsPort } = env.metrics;
    if (metricsPort !== null) {
      const scraped = stops.later(createMetricsServer(metrics, metricsAccess(env)), (one) => one.close());
      const place = { ...env, port: metricsPort, portVariable: 'METRICS_PORT' };
      await listening(place, () => scraped.listen({ host: env.host, port: metricsPort }));
    }
    await listening(env, () => server.listen({ host: env.host, port: env.port }));
    const url = addressOf(env.host, server.server.address() as AddressInfo);
    await writing(env, () => writeRunningFile(env.dataDir, { url, pid: process.pid }));
    stops.first(() => removeRunningFile(env.dataDir));
    await subscribeToWebhooks(providers, url);
    await core.work();
    stops.later(watchBacklog(database.delivery, metrics.backlog), (one) => one.stop());
    return { url, token, demoUsers, simulators, stop: stops.stop };
  } catch (error) {
    await stops.stop();
    throw error;
  }
}

/** A port of its own is guarded by whoever opens it; the one that everybody reaches is not. */
function metricsAccess({ mode, metrics: { token, port } }: Environment): MetricsAccess {
  if (token !== null) return { token };
  return mode === 'sandbox' || port !== null ? 'OPEN' : 'LOOPBACK';
}

/** An address that a person can open: a server that listens everywhere is here too. */
function addressOf(host: string, { port }: AddressInfo): string {
  const reachable =
    host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${reachable}:${port}`;
}
