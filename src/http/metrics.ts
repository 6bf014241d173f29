import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export type Transport = 'http' | 'websocket' | 'sse' | 'callback';

export type OperationOutcome = 'ok' | 'errors' | 'refused';

/** The connections of one pool. */
export type PoolUse = { pool: string; used: number; idle: number; most: number; awaited: number };

/** What has still to be done; ages in seconds, 0 where there is none. */
export type Backlog = {
  due: number;
  oldestDueSeconds: number;
  oldestUnnumberedSeconds: number;
  /** By the status of an update. */
  oldestOpenSeconds: Readonly<Record<string, number>>;
};

/** How far a target of events is behind. */
export type TargetBacklog = { name: string; behind: number; waiting: number; oldestSeconds: number };

/**
 * The server's instruments. Every label has few possible values, all of our own making: no ids, no names that clients
 * or providers choose.
 */
export type Metrics = ReturnType<typeof createMetrics>;

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Makes the instruments in a registry of their own; `processMetrics` adds memory, CPU and event loop. */
export function createMetrics({ processMetrics = true } = {}) {
  const registry = new Registry();
  const registers = [registry];
  if (processMetrics) collectDefaultMetrics({ register: registry });

  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of answered HTTP requests, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const operations = new Histogram({
    name: 'graphql_operation_duration_seconds',
    help: 'Duration of GraphQL operations, by type, transport and outcome. For subscriptions: the time to start them.',
    labelNames: ['type', 'transport', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const calls = new Histogram({
    name: 'provider_call_duration_seconds',
    help: 'Duration of calls to providers, by operation and outcome.',
    labelNames: ['provider', 'operation', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const updates = new Counter({
    name: 'profile_updates_total',
    help: 'Number of times that updates have reached each status.',
    labelNames: ['provider', 'status'],
    registers,
  });
  const webhooks = new Counter({
    name: 'provider_webhooks_total',
    help: 'Webhooks received, by the HTTP status of the response.',
    labelNames: ['provider', 'status'],
    registers,
  });
  const subscriptions = new Gauge({
    name: 'graphql_subscriptions_open',
    help: 'Subscriptions that are currently open.',
    labelNames: ['transport'],
    registers,
  });
  const usersDue = new Gauge({
    name: 'engine_users_due',
    help: 'Users with due work that no replica has started.',
    registers,
  });
  const longestDue = new Gauge({
    name: 'engine_longest_due_seconds',
    help: 'The age of the oldest due work of a user.',
    registers,
  });

  const unnumbered = new Gauge({
    name: 'events_oldest_unnumbered_seconds',
    help: 'The age of the oldest committed event that has no position yet. An event is delivered after it has one.',
    registers,
  });
  const eventLag = new Histogram({
    name: 'event_lag_seconds',
    help: 'The time from an event until this replica reads it for its subscribers.',
    buckets: SECONDS,
    registers,
  });
  const deliveries = new Histogram({
    name: 'event_delivery_duration_seconds',
    help: 'Duration of attempts to deliver an event to a target (webhook or NATS), by target and outcome.',
    labelNames: ['target', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const lost = new Counter({
    name: 'event_deliveries_lost_total',
    help: 'Events that a target will not receive: given up, or expired before delivery.',
    labelNames: ['target', 'reason'],
    registers,
  });
  const targetBehind = new Gauge({
    name: 'event_target_behind_events',
    help: 'Events that are not delivered to a target yet.',
    labelNames: ['target'],
    registers,
  });
  const targetOldest = new Gauge({
    name: 'event_target_oldest_seconds',
    help: 'The age of the oldest event that is not delivered to a target yet.',
    labelNames: ['target'],
    registers,
  });
  const targetWaiting = new Gauge({
    name: 'event_target_users_waiting',
    help: 'Users whose next event a target did not accept; it is retried.',
    labelNames: ['target'],
    registers,
  });
  const oldestOpen = new Gauge({
    name: 'profile_updates_oldest_open_seconds',
    help: 'The age of the oldest update in each open status.',
    labelNames: ['status'],
    registers,
  });
  let readPools: () => readonly PoolUse[] = () => [];
  new Gauge({
    name: 'database_connections',
    help: 'Connections of each pool: used, idle, and the maximum.',
    labelNames: ['pool', 'state'],
    registers,
    collect() {
      for (const { pool, used, idle, most } of readPools()) {
        this.set({ pool, state: 'used' }, used);
        this.set({ pool, state: 'idle' }, idle);
        this.set({ pool, state: 'most' }, most);
      }
    },
  });
  new Gauge({
    name: 'database_connections_awaited',
    help: 'Statements that wait for a connection of their pool.',
    labelNames: ['pool'],
    registers,
    collect() {
      for (const { pool, awaited } of readPools()) this.set({ pool }, awaited);
    },
  });
  const build = new Gauge({
    name: 'profile_subgraph_build_info',
    help: 'Always 1. The labels have the version of the server, its revision and the version of Node.',
    labelNames: ['version', 'revision', 'node'],
    registers,
  });

  const clockOffset = new Gauge({
    name: 'clock_offset_seconds',
    help: "How far this machine's clock is behind the database's clock. Times are corrected by this offset.",
    registers,
  });
  const held = new Gauge({
    name: 'provider_held',
    help: '1 while calls to a provider are held, because it refuses our credentials.',
    labelNames: ['provider'],
    registers,
  });

  return {
    registry,
    requestAnswered(labels: { method: string; route: string; status: number }, seconds: number): void {
      requests.observe(labels, seconds);
    },
    operationDone(
      labels: { type: string; transport: Transport; outcome: OperationOutcome },
      seconds: number,
    ): void {
      operations.observe(labels, seconds);
    },
    /** `outcome`: `ok`, or the kind of the `ProviderError`. */
    providerCalled(labels: { provider: string; operation: string; outcome: string }, seconds: number): void {
      calls.observe(labels, seconds);
    },
    providerHeld(provider: string, isHeld: boolean): void {
      held.set({ provider }, isHeld ? 1 : 0);
    },
    updateReached(provider: string, status: string): void {
      updates.inc({ provider, status });
    },
    webhookReceived(provider: string, status: number): void {
      webhooks.inc({ provider, status });
    },
    subscriptionOpened(transport: Transport): void {
      subscriptions.inc({ transport });
    },
    subscriptionClosed(transport: Transport): void {
      subscriptions.dec({ transport });
    },
    clockMeasured({ offsetMs }: { offsetMs: number }): void {
      clockOffset.set(offsetMs / 1_000);
    },
    /** What the engine has still to take up. */
    backlog(backlog: Backlog): void {
      usersDue.set(backlog.due);
      longestDue.set(backlog.oldestDueSeconds);
      unnumbered.set(backlog.oldestUnnumberedSeconds);
      for (const [status, age] of Object.entries(backlog.oldestOpenSeconds)) oldestOpen.set({ status }, age);
    },
    eventRead(lagSeconds: number): void {
      eventLag.observe(lagSeconds);
    },
    eventDelivered(labels: { target: string; outcome: string }, seconds: number): void {
      deliveries.observe(labels, seconds);
    },
    eventsLost({ count, ...labels }: { target: string; reason: string; count: number }): void {
      lost.inc(labels, count);
    },
    targetBacklog({ name: target, behind, waiting, oldestSeconds }: TargetBacklog): void {
      targetBehind.set({ target }, behind);
      targetOldest.set({ target }, oldestSeconds);
      targetWaiting.set({ target }, waiting);
      // A counter that begins at 1 has not increased for Prometheus.
      for (const reason of ['given_up', 'expired']) lost.inc({ target, reason }, 0);
    },
    /** Asked at each scrape. */
    watchPools(read: () => readonly PoolUse[]): void {
      readPools = read;
    },
    isBuild(labels: { version: string; revision: string; node: string }): void {
      build.set(labels, 1);
    },
  };
}
