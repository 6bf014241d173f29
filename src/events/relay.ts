import type { Database } from '../db/connection.ts';
import { lookAtLog, numberCommittedEvents } from '../db/events/event.repository.ts';
import type { EventsLog } from './log.ts';

const RETRY_MS = 25;

export type RelayOptions = {
  db: Database;
  /** How long an event may wait whose wake-up call was lost, in milliseconds. */
  intervalMs?: number;
  /** Receives the head after every read, so that nothing else in this process has to ask. */
  onHead?(head: number): void;
  log: EventsLog;
};

export type Relay = {
  /** Says that an event was committed. Never fails; many at once are one. */
  nudge(): void;
  /** Numbers no more; resolves when the run in progress has ended. */
  stop(): Promise<void>;
};

/**
 * Numbers committed events: at every wake-up call, and every `intervalMs` for those that a replica committed before it
 * died. Runs one at a time in this process; across replicas the head row's lock lets one through.
 */
export function startRelay({ db, intervalMs = 1_000, onHead, log }: RelayOptions): Relay {
  let running: Promise<void> | null = null;
  let isNudged = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  function schedule(ms: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(start, ms);
    timer.unref();
  }

  function nudge(): void {
    isNudged = true;
    start();
  }

  function start(): void {
    if (stopped || running) return;
    const nudged = isNudged;
    isNudged = false;
    running = run(nudged).then((next) => {
      running = null;
      if (isNudged) start();
      else schedule(next);
    });
  }

  /** Returns the milliseconds until the next run. Without a wake-up call an event is rare, so it reads first. */
  async function run(nudged: boolean): Promise<number> {
    try {
      const seen = nudged ? null : await lookAtLog(db);
      const head = seen && !seen.hasUnnumbered ? seen.head : await numberCommittedEvents(db);
      // Another relay may have looked before our event was committed.
      if (head === null) return RETRY_MS;
      onHead?.(head);
      return intervalMs;
    } catch (error) {
      log.warn({ err: error }, 'numbering events failed; it is retried');
      return intervalMs;
    }
  }

  nudge();
  return {
    nudge,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
