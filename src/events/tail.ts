import type { Database } from '../db/connection.ts';
import { type EventRecord, readEventsAfter } from '../db/events/event.repository.ts';
import type { EventsLog } from './log.ts';

const PAGE = 500;
const RETRY_MS = 500;

export type TailOptions = {
  db: Database;
  /** How many of the newest events are kept in memory. */
  size: number;
  onEvents(events: readonly EventRecord[]): void;
  log: EventsLog;
};

/** The newest events of all users, read once for all subscribers of this replica. */
export type Tail = {
  /** Everything after this position and up to `head()` is in memory. */
  from(): number;
  head(): number;
  /** The first event after a position that is not before `from()`, of one user or of all. */
  next(after: number, userId: string | null): EventRecord | undefined;
  /** Starts again at a head, with nothing in memory. */
  restart(head: number): void;
  /** Reads on up to a head, in the background. */
  follow(head: number): void;
  stop(): void;
};

export function createTail({ db, size, onEvents, log }: TailOptions): Tail {
  let events: EventRecord[] = [];
  let from = 0;
  let head = 0;
  let target = 0;
  /** Rises with every restart, so that a read from before it is dropped. */
  let era = 0;
  let reading = false;
  let retry: NodeJS.Timeout | undefined;

  function append(page: readonly EventRecord[], upTo: number): void {
    events.push(...page);
    head = upTo;
    if (events.length > size) {
      const dropped = events.splice(0, events.length - size);
      from = dropped.at(-1)?.position ?? from;
    }
    if (page.length > 0) onEvents(page);
  }

  async function read(): Promise<void> {
    if (reading) return;
    reading = true;
    clearTimeout(retry);
    try {
      while (head < target) {
        const started = era;
        const wanted = target;
        const page = await readEventsAfter(db, head, null, PAGE);
        if (era !== started) continue;
        // A short page holds all there was, and there was everything up to the announced head. What lies beyond it may
        // be of a restored log that nobody has noticed yet.
        const events = page.filter(({ position }) => position <= wanted);
        const isWhole = page.length < PAGE || events.length < page.length;
        append(events, isWhole ? wanted : (events.at(-1)?.position ?? head));
      }
    } catch (error) {
      log.warn({ err: error }, 'reading new events failed; it is retried');
      retry = setTimeout(() => void read(), RETRY_MS);
      retry.unref();
    } finally {
      reading = false;
    }
  }

  return {
    from: () => from,
    head: () => head,
    next(after, userId) {
      for (let index = firstAfter(events, after); index < events.length; index += 1) {
        const event = events[index];
        if (event && (userId === null || event.userId === userId)) return event;
      }
      return undefined;
    },
    restart(at) {
      era += 1;
      events = [];
      from = at;
      head = at;
      target = at;
    },
    follow(to) {
      target = Math.max(target, to);
      void read();
    },
    stop() {
      era += 1;
      target = 0;
      clearTimeout(retry);
    },
  };
}

/** Index of the first event after a position. Positions rise, but those of erased events are missing. */
function firstAfter(events: readonly EventRecord[], after: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.position ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}
