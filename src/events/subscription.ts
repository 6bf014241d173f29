import type { EventRecord } from '../db/events/event.repository.ts';
import { FeedError } from './feed-error.ts';

export type FeedEvent = EventRecord & { cursor: string };

/** What subscribers take their events from: one for all of a feed. */
export type Source = {
  /**
   * The next event of a user, or of all, after a position; `BEHIND` when it is too old to be in memory, `NONE` when there is
   * none yet.
   */
  next(after: number, userId: string | null): EventRecord | 'BEHIND' | 'NONE';
  /** The position up to which `next` knows everything. */
  head(): number;
  /** Reads a page of older events; complete up to `head()` as it was before when it is short. */
  page(after: number, userId: string | null): Promise<{ events: readonly EventRecord[]; short: boolean }>;
  cursorOf(position: number): string;
  /** The event with its cursor: the same object for all who are told of it, which nobody may change. */
  withCursor(event: EventRecord): FeedEvent;
  /** Hears of a page that could not be read; `wake` is called again later. */
  onReadFailure(subscriber: Subscriber, error: unknown): void;
  /** Called once, when nothing more will be taken. */
  onEnd(subscriber: Subscriber): void;
};

/** One stream: an async iterator whose `return()` ends it at once, also while a `next()` is waiting. */
export type EventSubscription = AsyncIterableIterator<FeedEvent, undefined, undefined> & {
  return(): Promise<IteratorReturnResult<undefined>>;
};

/** A `next()` that waits, and the one behind it: nearly always there is one, and a list would be longer than that. */
type Waiting = PromiseWithResolvers<IteratorResult<FeedEvent, undefined>> & { behind?: Waiting };

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };
const NONE: readonly EventRecord[] = [];

/**
 * A subscriber keeps its position and no events beyond one page of a replay: it asks the source for the next
 * one when its consumer does. An async generator would not do, since its `return()` waits behind a `next()`
 * that is waiting for an event that may never come. A class, because a replica has thousands of them.
 */
export class Subscriber implements EventSubscription {
  readonly userId: string | null;
  readonly #source: Source;
  /** When the token ends, by the wall clock: timers stand still in a suspended machine. */
  readonly #until: Date | null;
  #position: number;
  #delivered: number;
  #caughtUp = false;
  #replayed = NONE;
  /** How many of them were delivered. */
  #taken = 0;
  /** Where a replayed page ends: all there was up to here is in it. */
  #replayedTo: number | null = null;
  #waiting = 0;
  #idleSince = performance.now();
  #paging = false;
  /** Rises when the log is restored, so that a page from before is dropped. */
  #era = 0;
  #ended = false;
  #failure: FeedError | null = null;
  #asking: Waiting | undefined;

  /** @param start behind which position it begins */
  constructor(source: Source, userId: string | null, start: number, until: Date | null) {
    this.#source = source;
    this.userId = userId;
    this.#position = start;
    this.#delivered = start;
    this.#until = until;
  }

  next(): Promise<IteratorResult<FeedEvent, undefined>> {
    this.#idleSince = performance.now();
    if (this.#ended) {
      const error = this.#failure;
      this.#failure = null;
      return error ? Promise.reject(error) : Promise.resolve(DONE);
    }
    const waiting: Waiting = Promise.withResolvers();
    if (this.#asking) lastOf(this.#asking).behind = waiting;
    else this.#asking = waiting;
    try {
      this.wake();
    } catch (error) {
      waiting.reject(error);
    }
    return waiting.promise;
  }

  return(): Promise<IteratorReturnResult<undefined>> {
    this.#failure = null;
    this.end(null);
    return Promise.resolve(DONE);
  }

  throw(error: unknown): Promise<never> {
    this.end(null);
    return Promise.reject(error);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Announces a new event for this subscriber. */
  arrived(event: EventRecord): void {
    if (event.position <= this.#position) return;
    this.#waiting += 1;
    // Nothing for this subscriber lies between its position and this event.
    if (this.#caughtUp) this.#position = event.position - 1;
    this.#caughtUp = false;
    this.wake();
  }

  /** Tries to serve a `next()` that waits. */
  wake(): void {
    if (!this.#paging && this.#serve()) void this.#readPages();
  }

  /** Events known to wait, and since when (milliseconds of `performance.now`) none was asked for. */
  backlog(): { waiting: number; idleSince: number } {
    return { waiting: this.#asking ? 0 : this.#waiting, idleSince: this.#idleSince };
  }

  /** Where to go on behind what was delivered. */
  cursor(): string {
    return this.#source.cursorOf(this.#reached());
  }

  /**
   * The log goes on behind `keptThrough` with other events: goes on there, too, or ends with `CURSOR_EXPIRED` where
   * events behind it were delivered. To be called while the source still knows its earlier head.
   */
  restored(keptThrough: number): void {
    if (this.#delivered > keptThrough) {
      this.end(new FeedError('CURSOR_EXPIRED'));
      return;
    }
    this.#position = Math.min(this.#reached(), keptThrough);
    this.#era += 1;
    this.#caughtUp = false;
    this.#replayed = NONE;
    this.#replayedTo = null;
    this.#waiting = 0;
  }

  end(error: FeedError | null): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#replayed = NONE;
    const first = this.#asking;
    this.#asking = undefined;
    if (first && error) first.reject(error);
    else {
      this.#failure = error;
      first?.resolve(DONE);
    }
    for (let one = first?.behind; one; one = one.behind) one.resolve(DONE);
    this.#source.onEnd(this);
  }

  /** Ends with `TOKEN_EXPIRED` once the token has ended. Whether it has. */
  endIfExpired(): boolean {
    if (this.#until === null || this.#until.getTime() > Date.now()) return false;
    this.end(new FeedError('TOKEN_EXPIRED', this.cursor()));
    return true;
  }

  #deliver(event: EventRecord): void {
    this.#position = event.position;
    this.#delivered = event.position;
    this.#waiting = Math.max(0, this.#waiting - 1);
    this.#idleSince = performance.now();
    const first = this.#asking;
    this.#asking = first?.behind;
    first?.resolve({ done: false, value: this.#source.withCursor(event) });
    // The user was erased: nothing will ever follow.
    if (event.updateId === null && this.userId !== null) this.end(null);
  }

  /** Serves from what is in memory. True when a page has to be read first. */
  #serve(): boolean {
    while (this.#asking && !this.#ended) {
      if (this.endIfExpired()) return false;
      const replay = this.#replayed[this.#taken];
      if (replay) {
        this.#taken += 1;
        this.#deliver(replay);
        continue;
      }
      this.#replayed = NONE;
      if (this.#replayedTo !== null) {
        this.#position = Math.max(this.#position, this.#replayedTo);
        this.#replayedTo = null;
      }
      if (this.#caughtUp) return false;
      const next = this.#source.next(this.#position, this.userId);
      if (next === 'BEHIND') return true;
      if (next === 'NONE') {
        this.#position = Math.max(this.#position, this.#source.head());
        this.#caughtUp = true;
        this.#waiting = 0;
        return false;
      }
      this.#deliver(next);
    }
    return false;
  }

  async #readPages(): Promise<void> {
    this.#paging = true;
    try {
      do {
        const started = this.#era;
        const head = this.#source.head();
        const { events, short } = await this.#source.page(this.#position, this.userId);
        if (this.#era !== started) continue;
        this.#replayed = events;
        this.#taken = 0;
        this.#replayedTo = short ? Math.max(head, events.at(-1)?.position ?? head) : null;
      } while (this.#serve());
    } catch (error) {
      this.#source.onReadFailure(this, error);
    } finally {
      this.#paging = false;
    }
  }

  /** There is nothing for this subscriber between what was delivered and here. */
  #reached(): number {
    return this.#caughtUp ? Math.max(this.#position, this.#source.head()) : this.#position;
  }
}

function lastOf(waiting: Waiting): Waiting {
  let last = waiting;
  while (last.behind) last = last.behind;
  return last;
}
