import type { Database } from '../db/connection.ts';
import { type EventRecord, readEventsAfter, readLogState } from '../db/events/event.repository.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { FeedError } from './feed-error.ts';
import type { HeadListener } from './listener.ts';
import type { EventsLog } from './log.ts';
import { type EventSubscription, type FeedEvent, type Source, Subscriber } from './subscription.ts';
import { createTail } from './tail.ts';

export type { EventSubscription, FeedEvent } from './subscription.ts';

const REPLAY_PAGE = 100;
const CHECK_MS = 1_000;

export type SubscribeOptions = {
  /** Whose events; `null` for all. */
  userId: string | null;
  /** A cursor, or `null` to start with what is committed from now on. */
  after: string | null;
  /** When the stream ends with `TOKEN_EXPIRED`: no event is told from then on, and a second later it has ended. */
  until?: Date | null;
  signal?: AbortSignal;
};

export type EventFeed = {
  /**
   * Numbered events in commit order, each once: everything since the cursor, then live. When the promise
   * resolves the place to start is fixed, so that nothing committed from then on is missed. A `next()` rejects
   * once with a `FeedError` when the feed ends the stream.
   *
   * @throws FeedError `CURSOR_INVALID` or `CURSOR_EXPIRED`
   */
  subscribe(options: SubscribeOptions): Promise<EventSubscription>;
  /** Where the log stands now, as a cursor. */
  currentCursor(): Promise<string>;
  openSubscriptions(): number;
  /** Ends every stream as if it were complete. */
  close(): void;
};

export type FeedOptions = {
  db: Database;
  listener: Pick<HeadListener, 'onHead' | 'onRestore' | 'readState'>;
  log: EventsLog;
  /** Hears of each event that was read for the subscribers there are. */
  onRead?(event: EventRecord): void;
  /** Newest events kept in memory; also how many may wait for a consumer that takes none. */
  bufferLimit?: number;
  /** How long a consumer may take nothing while more than `bufferLimit` events wait for it, in milliseconds. */
  patienceMs?: number;
};

/**
 * One per replica. New events are read once for all subscribers; a subscriber that is further behind than the
 * memory reaches reads for itself. Every subscriber registers first, then replays from its position, so that
 * there is neither a gap nor a repeat between replay and live.
 */
export function createEventFeed(options: FeedOptions): EventFeed {
  const { db, listener, log, bufferLimit = 1_000, patienceMs = 5_000 } = options;
  /** By the user they watch; `null` watches all. */
  const subscribers = new Map<string | null, Set<Subscriber>>();
  /** What to call off when a subscriber ends. */
  const callOff = new WeakMap<Subscriber, () => void>();
  let open = 0;
  /** Subscribers, those that are still beginning included: while there are any, new events are read. */
  let retained = 0;
  let following = false;
  let reportedHead = 0;
  /** The key of the cursors that are given out now. */
  let logId = '';
  let timer: NodeJS.Timeout | undefined;
  /** What was told last: all subscribers of a user are told of an event one behind the other. */
  let told: { event: EventRecord; withCursor: FeedEvent } | undefined;

  const tail = createTail({ db, size: bufferLimit, onEvents: announce, log });
  const unlisten = listener.onHead((head) => {
    reportedHead = Math.max(reportedHead, head);
    if (following) tail.follow(head);
  });

  const unlistenRestores = listener.onRestore(({ logId: next, keptThrough }) => {
    reportedHead = 0;
    logId = next;
    for (const one of all()) one.restored(keptThrough);
    if (following) tail.restart(keptThrough);
  });

  function announce(events: readonly EventRecord[]): void {
    for (const event of events) {
      options.onRead?.(event);
      for (const one of subscribers.get(event.userId) ?? []) one.arrived(event);
      for (const one of subscribers.get(null) ?? []) one.arrived(event);
    }
  }

  function all(): Subscriber[] {
    return [...subscribers.values()].flatMap((some) => [...some]);
  }

  /** One timer for all: thousands of timers for their tokens would cost more memory than the subscribers. */
  function endExpiredAndSlowOnes(): void {
    const now = performance.now();
    for (const one of all()) {
      if (one.endIfExpired()) continue;
      const { waiting, idleSince } = one.backlog();
      if (waiting > bufferLimit && now - idleSince > patienceMs) {
        one.end(new FeedError('SLOW_CONSUMER', one.cursor()));
      }
    }
  }

  function retain(): void {
    retained += 1;
    timer ??= setInterval(() => {
      endExpiredAndSlowOnes();
      for (const one of all()) one.wake();
    }, CHECK_MS).unref();
  }

  function release(): void {
    retained -= 1;
    if (retained > 0) return;
    following = false;
    tail.stop();
    clearInterval(timer);
    timer = undefined;
  }

  async function replayPage(userId: string | null, after: number) {
    const events = await readEventsAfter(db, after, userId, REPLAY_PAGE);
    // Read afterwards: what is still kept now was surely kept when the page was read.
    const { prunedThrough } = await readLogState(db);
    if (prunedThrough > after) throw new FeedError('CURSOR_EXPIRED');
    return { events, short: events.length < REPLAY_PAGE };
  }

  const source: Source = {
    next: (after, userId) => (after < tail.from() ? 'BEHIND' : (tail.next(after, userId) ?? 'NONE')),
    head: tail.head,
    page: (after, userId) => replayPage(userId, after),
    cursorOf: (at) => encodeCursor(logId, at),
    withCursor(event) {
      if (told?.event !== event)
        told = { event, withCursor: { ...event, cursor: encodeCursor(logId, event.position) } };
      return told.withCursor;
    },
    onReadFailure(subscriber, error) {
      if (error instanceof FeedError) subscriber.end(error);
      else log.warn({ err: error }, 'reading older events failed; it is retried');
    },
    onEnd(subscriber) {
      callOff.get(subscriber)?.();
      const watching = subscribers.get(subscriber.userId);
      watching?.delete(subscriber);
      if (watching?.size === 0) subscribers.delete(subscriber.userId);
      open -= 1;
      release();
    },
  };

  function register(position: number, { userId, until = null, signal }: SubscribeOptions): Subscriber {
    const subscriber = new Subscriber(source, userId, position, until);
    const watching = subscribers.get(userId) ?? new Set();
    subscribers.set(userId, watching.add(subscriber));
    open += 1;
    if (signal) endWith(signal, subscriber);
    return subscriber;
  }

  function endWith(signal: AbortSignal, subscriber: Subscriber): void {
    const abort = () => subscriber.end(null);
    callOff.set(subscriber, () => signal.removeEventListener('abort', abort));
    signal.addEventListener('abort', abort);
    if (signal.aborted) abort();
  }

  return {
    async subscribe(request) {
      retain();
      try {
        const state = await listener.readState();
        logId = state.logId;
        const position = request.after === null ? state.head : decodeCursor(request.after, state);
        if (!following) tail.restart(state.head);
        following = true;
        // The head may have moved while the state was read.
        tail.follow(Math.max(reportedHead, state.head));
        return register(position, request);
      } catch (error) {
        release();
        throw error;
      }
    },
    async currentCursor() {
      const { logId, head } = await readLogState(db);
      return encodeCursor(logId, head);
    },
    openSubscriptions: () => open,
    close() {
      unlisten();
      unlistenRestores();
      for (const one of all()) one.end(null);
    },
  };
}
