import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { startCore } from './core.ts';
import { type Database, seenBy } from './db/connection.ts';
import { withRemedy } from './db/unusable.ts';
import type { ProviderId } from './domain/vocabulary.ts';
import type { Environment } from './env.ts';
import { startDeliveries } from './events/delivery/deliveries.ts';
import { DELIVERY_TIMING } from './events/delivery/timing.ts';
import { createEventFeed } from './events/feed.ts';
import { startHeadListener } from './events/listener.ts';
import { startRelay } from './events/relay.ts';
import { buildSchema } from './graphql/build-schema.ts';
import type { GraphqlContext } from './graphql/context.ts';
import { operationLimits } from './graphql/cost/operation-limits.ts';
import { createDisclosures } from './graphql/disclosures.ts';
import { createFormatError } from './graphql/format-error.ts';
import { createLoaders } from './graphql/loaders.ts';
import { ViewerServices } from './graphql/services.ts';
import { createSharedReads } from './graphql/shared-reads.ts';
import { hasClientLeft } from './http/client-presence.ts';
import { createLogger, type Log } from './http/log.ts';
import { createMetrics } from './http/metrics.ts';
import { createMetricsServer, type MetricsAccess } from './http/metrics-routes.ts';
import { createHttpServer } from './http/server.ts';
import { createCallbackStore } from './runtime/callback-store.ts';
import { readyDatabase } from './runtime/database.ts';
import { startDatabaseClock } from './runtime/database-clock.ts';
import { type LinkedDemoUser, linkDemoUsers } from './runtime/demo-users.ts';
import { createDrain, type Drain } from './runtime/drain.ts';
import { eventTargets } from './runtime/event-targets.ts';
import { explorerContent } from './runtime/explorer-content.ts';
import { watchMasterKeys } from './runtime/master-keys.ts';
import { describeProviders } from './runtime/provider-descriptions.ts';
import { createRateLimiter } from './runtime/rate-limiter.ts';
import { removeRunningFile, writeRunningFile } from './runtime/running-file.ts';
import { readyProviders, subscribeToWebhooks } from './runtime/sandbox-providers.ts';
import { operatorTokens, signToken, USUAL_SCOPES } from './runtime/sandbox-token.ts';
import { readyKeyring, readyTokenTrust } from './runtime/secrets.ts';
import { listening, writing } from './runtime/start-problem.ts';
import { type StopReport, stopInOrder } from './runtime/stop-in-order.ts';
import { VERSION } from './runtime/version.ts';
import { watchBacklog } from './runtime/watch-backlog.ts';
import { startTracing } from './tracing/start-tracing.ts';

export type App = {
  url: string;
  /** A service's token of the sandbox with the usual scopes; `null` where others sign tokens. */
  token: string | null;
  demoUsers: LinkedDemoUser[];
  /** Where the simulators listen, by name. */
  simulators: Readonly<Record<string, string>>;
  /**
   * Is not ready any more, goes on answering for the drain time, then answers what was taken and stops. Aborting `hurry`
   * ends the drain time.
   */
  stop(hurry?: AbortSignal): Promise<void>;
};

/** The composition root: everything of one replica, in the order in which it depends on one another. */
export async function startApp(env: Environment): Promise<App> {
  const log = createLogger(env.logLevel);
  const metrics = createMetrics();
  metrics.isBuild({ version: VERSION, revision: env.revision, node: process.versions.node });
  const stops = stopInOrder();
  let databaseUrl: string | null = null;
  const drain = createDrain(env.drainSeconds * 1_000);
  try {
    if (env.tracing) {
      const onFailure = () => log.warn({ component: 'tracing' }, 'traces could not be sent');
      const { revision } = env;
      stops.later('tracing', await startTracing({ ...env.tracing, revision, onFailure }), (one) =>
        one.stop(),
      );
    }
    const sandbox = env.mode === 'sandbox';
    // Production keeps everything in its database: its file system may be read-only.
    if (sandbox) await writing(env, () => mkdir(env.dataDir, { recursive: true }));
    const database = stops.later('database', await readyDatabase(env, log), (one) => one.close());
    const { db, reads, delivery } = database;
    databaseUrl = database.url;
    metrics.watchPools(database.poolUse);
    const keyring = await readyKeyring(env, db);
    const keys = stops.later('master keys', watchMasterKeys({ db: delivery, keyring, log }), (one) =>
      one.stop(),
    );
    const clock = stops.later(
      'clock',
      await startDatabaseClock({ db: delivery, log, onMeasured: metrics.clockMeasured }),
      async (one) => one.stop(),
    );
    const trust = await readyTokenTrust(env, db, clock.now);

    const providers = stops.later('simulators', await readyProviders(env), (one) => one.close());
    const listener = stops.later(
      'event listener',
      startHeadListener({ url: database.url, db: delivery, log }),
      (one) => one.stop(),
    );
    const relay = stops.later(
      'event sequencer',
      startRelay({ db: delivery, onHead: listener.reportHead, log }),
      (one) => one.stop(),
    );
    const feed = stops.later(
      'event feed',
      createEventFeed({
        db: delivery,
        listener,
        log,
        onRead: ({ occurredAt }) =>
          metrics.eventRead(Math.max(0, clock.now() - occurredAt.getTime()) / 1_000),
      }),
      (one) => one.close(),
    );
    const targets = eventTargets(env, clock.now);
    stops.later(
      'event delivery',
      startDeliveries({
        db: delivery,
        targets,
        listener,
        now: clock.now,
        timing: DELIVERY_TIMING,
        report: ({ seconds, ...labels }) => metrics.eventDelivered(labels, seconds),
        reportLoss: metrics.eventsLost,
        log,
      }),
      (one) => one.stop(),
    );
    const core = stops.later(
      'engine',
      await startCore({
        db,
        pool: database.pool,
        background: database.background,
        keyring,
        now: clock.now,
        eventRetentionDays: env.eventRetentionDays,
        idempotencyRetentionDays: env.idempotencyRetentionDays,
        providers: providers.settings,
        isSimulated: providers.isSimulated,
        mayReadTrace: (id) => env.traceReaders.has(id.toLowerCase()),
        log,
        eventsCommitted: relay.notify,
        onProviderCall: ({ seconds, ...labels }) => metrics.providerCalled(labels, seconds),
        onUpdateMoved: metrics.updateReached,
        hasClientLeft,
        onProviderHeld: metrics.providerHeld,
      }),
      (one) => one.stop(),
    );

    const limiter =
      env.rateLimitFactor > 0 ? createRateLimiter(db, keyring, env.rateLimitFactor, log) : undefined;
    const servicesOver = (db: Database) => ({
      readsFor: createSharedReads((owners) => seenBy(owners, db), keyring),
      keyring,
      providers: describeProviders(core, providers),
      enumerationsOf: async (provider: ProviderId) => (await core.deps.enumerations())[provider] ?? {},
      onStaleRead: core.onStaleRead,
    });
    // Delivery has connections of its own, which requests cannot use up.
    const purposes = {
      REQUEST: { db: reads, services: servicesOver(reads) },
      EVENT: { db: delivery, services: servicesOver(delivery) },
    };
    const demoUsers = sandbox ? await linkDemoUsers(core.actions, providers) : [];
    const simulators = Object.fromEntries([...providers.simulated].map(([name, one]) => [name, one.url]));
    const token = trust.sandboxKey
      ? await signToken(trust.sandboxKey, {
          subject: 'sandbox-service',
          scopes: USUAL_SCOPES,
          expiresIn: '12h',
        })
      : null;
    const server = stops.later(
      'HTTP server',
      await createHttpServer<GraphqlContext>({
        env,
        schema: buildSchema(limiter, env.tracing !== null),
        verifyToken: trust.verify,
        createContext: (viewer, purpose, budget) => {
          const { db: asked, services } = purposes[purpose];
          const read = new ViewerServices(services, () => seenBy(viewer.userId, asked));
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
        isCrowded: database.isCrowded,
        formatError: createFormatError(log),
        receiveWebhook: core.receiveWebhook,
        callbacks: { origins: env.callbackOrigins, store: createCallbackStore(delivery, keyring, log) },
        readiness: async () => {
          const [up, writable, migrations] = await Promise.all([
            database.isUp(),
            database.isWritable(),
            database.isMigrated().catch(() => false),
          ]);
          const checks = {
            database: up,
            writable,
            migrations,
            clock: clock.isKnown(),
            ...(listener.deaf() ? {} : { listener: listener.healthy() }),
            encryptionKeys: keys.healthy(),
            ...(drain.isDraining() ? { serving: false } : {}),
          };
          return { ready: Object.values(checks).every(Boolean), checks, clock: clock.offset() };
        },
        isDraining: drain.isDraining,
        metrics,
        metricsAccess: env.metrics.port === null ? metricsAccess(env) : null,
        log,
        explorer: sandbox ? explorerContent(token, demoUsers) : null,
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
      const scraped = stops.later('metrics server', createMetricsServer(metrics, metricsAccess(env)), (one) =>
        one.close(),
      );
      const place = { ...env, port: metricsPort, portVariable: 'METRICS_PORT' };
      await listening(place, () => scraped.listen({ host: env.host, port: metricsPort }));
    }
    await listening(env, () => server.listen({ host: env.host, port: env.port }));
    const url = addressOf(env.host, server.server.address() as AddressInfo);
    if (sandbox) {
      await writing(env, () => writeRunningFile(env.dataDir, { url, pid: process.pid, users: demoUsers }));
      stops.first('running file', () => removeRunningFile(env.dataDir));
    }
    await subscribeToWebhooks(providers, url);
    await core.work();
    stops.later(
      'backlog gauge',
      watchBacklog(delivery, metrics, new Set(targets.map(({ name }) => name))),
      (one) => one.stop(),
    );
    const stop = async (hurry?: AbortSignal) => {
      await drainBefore(drain, env.drainSeconds, log, hurry);
      await stops.stop(logStops(log));
      log.info({}, 'stopped');
    };
    return { url, token, demoUsers, simulators, stop };
  } catch (error) {
    await stops.stop();
    throw databaseUrl === null ? error : withRemedy(error, databaseUrl);
  }
}

async function drainBefore(drain: Drain, seconds: number, log: Log, hurry?: AbortSignal): Promise<void> {
  const since = performance.now();
  log.info(
    { durationMs: seconds * 1_000 },
    'stopping: no longer ready; requests are served until the drain ends',
  );
  await drain.run(hurry);
  log.info(
    { durationMs: Math.round(performance.now() - since) },
    'stopping: the drain has ended; no request is accepted',
  );
}

const logStops =
  (log: Log): StopReport =>
  (component, milliseconds, err) => {
    const fields = { component, durationMs: Math.round(milliseconds) };
    if (err === undefined) log.info(fields, 'stopping: a component has stopped');
    else log.error({ ...fields, err }, 'stopping: a component did not stop cleanly');
  };

/** A port of its own is protected by the operator who opens it. The public port is not. */
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
