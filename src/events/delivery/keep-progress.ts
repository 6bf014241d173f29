import type { Database } from '../../db/connection.ts';
import {
  saveProgress,
  type TargetHold,
  type TargetProgress,
} from '../../db/events/event-target.repository.ts';
import { createLeaseClock, type LeaseMoment } from '../../lease-clock.ts';
import type { EventsLog } from '../log.ts';
import type { DeliveryTiming } from './timing.ts';

type Options = {
  db: Database;
  hold: TargetHold;
  /** From before the target was claimed. */
  claimedAt: LeaseMoment;
  timing: DeliveryTiming;
  /** How far the target is now. */
  current(): TargetProgress;
  /** The lease has ended: another replica may deliver from now on. */
  lost(): void;
  log: EventsLog;
};

export type ProgressKeeper = {
  holds(): boolean;
  /** There is progress to save. */
  changed(): void;
  /** Saves no more. */
  end(): void;
  /** Saves the last progress and gives the lease back. */
  release(): Promise<void>;
};

/** Saves the progress of a target that this replica holds, and prolongs the lease with it. */
export function keepProgress({ db, hold, claimedAt, timing, current, lost, log }: Options): ProgressKeeper {
  const lease = createLeaseClock();
  let isChanged = false;
  let ended = false;
  let saving: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let lapse = setTimeout(lose, lease.prolong(claimedAt, timing.leaseMs)).unref();

  function schedule(): void {
    clearTimeout(timer);
    if (ended) return;
    timer = setTimeout(
      () => {
        saving = saving.then(save).then(schedule);
      },
      isChanged ? timing.saveEveryMs : timing.keepEveryMs,
    ).unref();
  }

  async function save(): Promise<void> {
    isChanged = false;
    // Counted from before the statement, so that it never holds longer here than in the database.
    const askedAt = lease.now();
    try {
      const isOurs = await saveProgress(db, hold, current(), timing.leaseMs);
      if (!isOurs || !lease.holds()) return lose();
      clearTimeout(lapse);
      if (!ended) lapse = setTimeout(lose, lease.prolong(askedAt, timing.leaseMs)).unref();
    } catch (error) {
      isChanged = true;
      log.warn(
        { err: error, target: hold.name },
        'the progress of a target could not be saved; this is retried',
      );
    }
  }

  function end(): void {
    ended = true;
    clearTimeout(timer);
    clearTimeout(lapse);
  }

  function lose(): void {
    if (ended) return;
    end();
    lost();
  }

  schedule();
  return {
    holds: () => !ended && lease.holds(),
    changed() {
      if (isChanged) return;
      isChanged = true;
      schedule();
    },
    end,
    async release() {
      if (ended) return;
      end();
      await saving;
      await saveProgress(db, hold, current(), null).catch((error) =>
        log.warn({ err: error, target: hold.name }, 'a lease was not released; it expires'),
      );
    },
  };
}
