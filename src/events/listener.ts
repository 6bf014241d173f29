import pg from 'pg';
import type { Database } from '../db/connection.ts';
import { EVENTS_CHANNEL, type LogState, readLogState } from '../db/events/event.repository.ts';
import type { LogHead } from '../db/events/log-epoch.ts';
import { isPooled } from '../db/pooler.ts';
import { setUpSession } from '../db/session.ts';
import type { EventsLog } from './log.ts';

const FIRST_BACKOFF_MS = 100;
const LAST_BACKOFF_MS = 5_000;
/** A read by another component counts for this many pauses between polls: the two are not in step. */
const POLL_SAVED_BY = 1.5;

export type HeadListenerOptions = {
  /** Connection string for the one connection that listens. */
  url: string;
  /** For a read of the head without a notification. */
  db: Database;
  pollMs?: number;
  log: EventsLog;
};

/** A log that goes on from an earlier position: after a restore, or after a failover. */
export type Restored = {
  /** The key of its cursors from now on. */
  logId: string;
  /** Up to here, positions of before mean the same events as before. Later ones may be gone, and are given again. */
  keptThrough: number;
};

export type HeadListener = {
  /** Calls back with every new head; returns how to stop it. */
  onHead(listen: (head: number) => void): () => void;
  /** Calls back when the log is a restored one, before any head of it. */
  onRestore(listen: (restored: Restored) => void): () => void;
  /** Another part of this process has just read the head, so the next poll is skipped. */
  reportHead(head: LogHead): void;
  /** Reads the log. Where that shows a restore, `onRestore` calls back first. */
  readState(): Promise<LogState>;
  /** Whether the connection that listens is up. Events go on without it, at the pace of the polls. */
  healthy(): boolean;
  /** Whether nothing can be heard here, since a pooler stands between: events go at the pace of the polls. */
  deaf(): boolean;
  stop(): Promise<void>;
};

/**
 * Follows the head of the event log. A notification is a hint that saves time; the poll beside it makes sure
 * that a lost connection, or a pooler that drops notifications, delays events and loses none.
 */
export function startHeadListener(options: HeadListenerOptions): HeadListener {
  const { url, db, pollMs = 1_000, log } = options;
  const listeners = new Set<(head: number) => void>();
  const restoreListeners = new Set<(restored: Restored) => void>();
  let head = -1;
  let known: LogState | null = null;
  let client: pg.Client | null = null;
  let up = false;
  let deaf = false;
  let reportedAt = Number.NEGATIVE_INFINITY;
  let stopped = false;
  let backoffMs = FIRST_BACKOFF_MS;
  let reconnectTimer: NodeJS.Timeout | undefined;
  let pollTimer: NodeJS.Timeout | undefined;

  /** A head of another epoch is not comparable: what the log kept is read first. */
  function hear({ head: next, epoch }: LogHead): void {
    if (known && epoch !== known.epoch) void poll();
    else moveTo(next);
  }

  function moveTo(next: number): void {
    if (!(next > head)) return;
    head = next;
    for (const listen of listeners) listen(next);
  }

  async function readState(): Promise<LogState> {
    for (;;) {
      const before = known;
      const state = await readLogState(db);
      // Read before a restore that is known by now: read again.
      if (known?.logId !== before?.logId) continue;
      observe(state);
      return state;
    }
  }

  function observe(state: LogState): void {
    const before = known;
    known = state;
    if (before && before.logId !== state.logId) {
      head = -1;
      const keptThrough = state.former.find(({ logId }) => logId === before.logId)?.last ?? -1;
      log.warn(
        { position: keptThrough },
        'the database was restored or failed over: streams beyond this position end with CURSOR_EXPIRED',
      );
      for (const listen of restoreListeners) listen({ logId: state.logId, keptThrough });
    }
    moveTo(state.head);
  }

  async function poll(): Promise<void> {
    try {
      await readState();
    } catch (error) {
      log.warn({ err: error }, 'reading the head of the event log failed');
    }
  }

  async function keepPolling(): Promise<void> {
    if (performance.now() - reportedAt > POLL_SAVED_BY * pollMs) await poll();
    if (stopped) return;
    pollTimer = setTimeout(() => void keepPolling(), pollMs);
    pollTimer.unref();
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      keepAlive: true,
      keepAliveInitialDelayMillis: 5_000,
      connectionTimeoutMillis: 5_000,
      application_name: 'profile-subgraph events',
    });
    client = next;
    next.on('notification', ({ payload = '' }) => {
      const [next = Number.NaN, epoch = known?.epoch ?? 0] = payload.split(' ').map(Number);
      hear({ head: next, epoch });
    });
    next.on('error', (error) => lost(next, error));
    next.on('end', () => lost(next, null));
    try {
      await next.connect();
      await setUpSession(next);
      if (await isPooled(next)) {
        deaf = true;
        client = null;
        log.info(
          {},
          'DATABASE_URL connects through a pooler, which does not forward notifications: events are polled',
        );
        await next.end();
        return;
      }
      await next.query(`listen ${EVENTS_CHANNEL}`);
    } catch (error) {
      lost(next, error);
      return;
    }
    if (client !== next) return;
    up = true;
    backoffMs = FIRST_BACKOFF_MS;
    // Notifications from the time without a connection.
    await poll();
  }

  /** Errors and ends come in any number and order; one reconnection follows. */
  function lost(broken: pg.Client, error: unknown): void {
    if (client !== broken) return;
    client = null;
    up = false;
    broken.end().catch(() => undefined);
    if (stopped) return;
    log.warn({ err: error }, 'the connection that listens for events was lost; connecting again');
    reconnectTimer = setTimeout(() => void connect(), backoffMs * (0.5 + Math.random() / 2));
    backoffMs = Math.min(backoffMs * 2, LAST_BACKOFF_MS);
  }

  void connect();
  void keepPolling();
  return {
    onHead(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    onRestore(listen) {
      restoreListeners.add(listen);
      return () => restoreListeners.delete(listen);
    },
    reportHead(seen) {
      reportedAt = performance.now();
      hear(seen);
    },
    readState,
    healthy: () => up,
    deaf: () => deaf,
    async stop() {
      stopped = true;
      clearTimeout(reconnectTimer);
      clearTimeout(pollTimer);
      const last = client;
      client = null;
      up = false;
      await last?.end().catch(() => undefined);
    },
  };
}
