import type { Database } from '../db/connection.ts';
import { numberCommittedEvents, readLogHead } from '../db/events/event.repository.ts';
import type { LogHead } from '../db/events/log-epoch.ts';
import type { EventsLog } from './log.ts';

const RETRY_MS = 25;

export type RelayOptions = {
  db: Database;
  /** How long an event may wait whose notification was lost, in milliseconds. */
  intervalMs?: number;
  /** Receives the head after every read, so that nothing else in this process has to ask. */
  onHead?(head: LogHead): void;
  log: EventsLog;
};

export type Relay = {
  /** Reports a committed event. Never fails; calls during a run are combined into one more run. */
  notify(): void;
  /** Numbers no more; resolves when the run in progress has ended. */
  stop(): Promise<void>;
};

/**
 * Numbers committed events: at every notification, and every `intervalMs` for those that a replica committed before it
 * died. Runs one at a time in this process; across replicas the head row's lock lets one through.
 */
export function startRelay({ db, intervalMs = 1_000, onHead, log }: RelayOptions): Relay {
  let running: Promise<void> | null = null;
  let isNotified = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(start, ms);
    timer.unref();
  }

  function notify(): void {
    isNotified = true;
    start();
  }

  function start(): void {
    if (stopped || running) return;
    const notified = isNotified;
    isNotified = false;
    running = run(notified).then((next) => {
      running = null;
      if (isNotified) start();
      else schedule(next);
    });
  }

  /** Returns the milliseconds until the next run. Without a notification an event is rare, so it reads first. */
  async function run(notified: boolean): Promise<number> {
    try {
      const seen = notified ? null : await readLogHead(db);
      const head = seen && !seen.hasUnnumbered ? seen : await numberCommittedEvents(db);
      // Another relay may have read the log before our event was committed.
      if (head === null) return RETRY_MS;
      onHead?.(head);
      return intervalMs;
    } catch (error) {
      log.warn({ err: error }, 'numbering events failed; it is retried');
      return intervalMs;
    }
  }

  notify();
  return {
    notify,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
