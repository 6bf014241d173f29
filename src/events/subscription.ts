import type { EventRecord } from '../db/events/event.repository.ts';
import { FeedError } from './feed-error.ts';

export type FeedEvent = EventRecord & { cursor: string };

/** What a subscriber takes its events from. */
export type Source = {
  /** The next event after a position; `BEHIND` when it is too old to be in memory, `NONE` when there is none yet. */
  next(after: number): EventRecord | 'BEHIND' | 'NONE';
  /** The position up to which `next` knows everything. */
  head(): number;
  /** Reads a page of older events; complete up to `head()` as it was before when it is short. */
  page(after: number): Promise<{ events: readonly EventRecord[]; short: boolean }>;
  cursorOf(position: number): string;
  /** Whether the token has ended, by the wall clock: timers stand still in a suspended machine. */
  isOverdue(): boolean;
  /** Hears of a page that could not be read; `wake` is called again later. */
  onReadFailure(error: unknown): void;
  /** Called once, when nothing more will be taken. */
  onEnd(): void;
};

/** One stream: an async iterator whose `return()` ends it at once, also while a `next()` is waiting. */
export type EventSubscription = AsyncIterableIterator<FeedEvent, undefined, undefined> & {
  return(): Promise<IteratorReturnResult<undefined>>;
};

export type Subscriber = {
  readonly userId: string | null;
  readonly iterator: EventSubscription;
  /** Announces a new event for this subscriber. */
  arrived(event: EventRecord): void;
  /** Tries again to serve a `next()` that waits. */
  wake(): void;
  /** Events known to wait, and since when (milliseconds of `performance.now`) none was asked for. */
  backlog(): { waiting: number; idleSince: number };
  /** Where to go on behind what was delivered. */
  cursor(): string;
  /**
   * The log goes on behind `keptThrough` with other events: goes on there, too, or ends with `CURSOR_EXPIRED` where
   * events behind it were delivered. To be called while the source still knows its earlier head.
   */
  restored(keptThrough: number): void;
  end(error: FeedError | null): void;
};

type Waiting = {
  resolve(result: IteratorResult<FeedEvent, undefined>): void;
  reject(error: unknown): void;
};

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/**
 * A subscriber keeps its position and no events beyond one page of a replay: it asks the source for the next
 * one when its consumer does. An async generator would not do, since its `return()` waits behind a `next()`
 * that is waiting for an event that may never come.
 */
export function createSubscriber(userId: string | null, start: number, source: Source): Subscriber {
  let position = start;
  let delivered = start;
  let caughtUp = false;
  let replayed: EventRecord[] = [];
  /** Where a replayed page ends: all there was up to here is in it. */
  let replayedTo: number | null = null;
  let waiting = 0;
  let idleSince = performance.now();
  let paging = false;
  /** Rises when the log is restored, so that a page from before is dropped. */
  let era = 0;
  let ended = false;
  let failure: FeedError | null = null;
  const asking: Waiting[] = [];

  function deliver(event: EventRecord): void {
    position = event.position;
    delivered = position;
    waiting = Math.max(0, waiting - 1);
    idleSince = performance.now();
    asking.shift()?.resolve({ done: false, value: { ...event, cursor: source.cursorOf(event.position) } });
    // The user was erased: nothing will ever follow.
    if (event.updateId === null && userId !== null) end(null);
  }

  /** Serves from what is in memory. True when a page has to be read first. */
  function serve(): boolean {
    while (asking.length > 0 && !ended) {
      if (source.isOverdue()) {
        end(new FeedError('TOKEN_EXPIRED', source.cursorOf(position)));
        return false;
      }
      const replay = replayed.shift();
      if (replay) {
        deliver(replay);
        continue;
      }
      if (replayedTo !== null) {
        position = Math.max(position, replayedTo);
        replayedTo = null;
      }
      if (caughtUp) return false;
      const next = source.next(position);
      if (next === 'BEHIND') return true;
      if (next === 'NONE') {
        position = Math.max(position, source.head());
        caughtUp = true;
        waiting = 0;
        return false;
      }
      deliver(next);
    }
    return false;
  }

  function pump(): void {
    if (!paging && serve()) void readPages();
  }

  async function readPages(): Promise<void> {
    paging = true;
    try {
      do {
        const started = era;
        const head = source.head();
        const page = await source.page(position);
        if (era !== started) continue;
        replayed = [...page.events];
        replayedTo = page.short ? Math.max(head, replayed.at(-1)?.position ?? head) : null;
      } while (serve());
    } catch (error) {
      source.onReadFailure(error);
    } finally {
      paging = false;
    }
  }

  /** There is nothing for this subscriber between what was delivered and here. */
  function reached(): number {
    return caughtUp ? Math.max(position, source.head()) : position;
  }

  function end(error: FeedError | null): void {
    if (ended) return;
    ended = true;
    replayed = [];
    const [first, ...rest] = asking.splice(0);
    if (first && error) first.reject(error);
    else {
      failure = error;
      first?.resolve(DONE);
    }
    for (const one of rest) one.resolve(DONE);
    source.onEnd();
  }

  const iterator: EventSubscription = {
    next() {
      idleSince = performance.now();
      if (ended) {
        const error = failure;
        failure = null;
        return error ? Promise.reject(error) : Promise.resolve(DONE);
      }
      return new Promise((resolve, reject) => {
        asking.push({ resolve, reject });
        pump();
      });
    },
    return() {
      failure = null;
      end(null);
      return Promise.resolve(DONE);
    },
    throw(error: unknown) {
      end(null);
      return Promise.reject(error);
    },
    [Symbol.asyncIterator]() {
      return iterator;
    },
  };

  return {
    userId,
    iterator,
    arrived(event) {
      if (event.position <= position) return;
      waiting += 1;
      // Nothing for this subscriber lies between its position and this event.
      if (caughtUp) position = event.position - 1;
      caughtUp = false;
      pump();
    },
    wake: pump,
    backlog: () => ({ waiting: asking.length > 0 ? 0 : waiting, idleSince }),
    cursor: () => source.cursorOf(reached()),
    restored(keptThrough) {
      if (delivered > keptThrough) return end(new FeedError('CURSOR_EXPIRED'));
      position = Math.min(reached(), keptThrough);
      era += 1;
      caughtUp = false;
      replayed = [];
      replayedTo = null;
      waiting = 0;
    },
    end,
  };
}
