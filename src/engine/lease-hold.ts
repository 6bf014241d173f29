import type { Actor } from '../domain/user/actor.ts';
import { LEASE_MS } from '../domain/user/draft.ts';
import type { Store } from '../domain/user/store.ts';
import { guardSignal } from '../providers/shared/guarded-signal.ts';
import { type Clocks, type Moment, momentOf } from './clocks.ts';
import type { EngineLog } from './engine.ts';

/** How often a lease is renewed. */
const HEARTBEAT_MS = 5_000;

/** Before its lease ends, a request is broken off: the next holder may begin the moment that it ends. */
const MARGIN_MS = 3_000;

/** A lease that this replica holds. */
export type LeaseHold = {
  /**
   * Aborted when the lease is lost, or could not be renewed in time, or the process stops. No request is sent under it once
   * the lease may have ended, aborted or not.
   */
  signal: AbortSignal;
  /** False when the lease may have ended, by either clock: nothing may be sent any more. */
  isHeld(): boolean;
  end(): void;
};

/**
 * Keeps a lease alive that was asked for at `since`: how long its grant took to arrive is part of its time. It is judged by two clocks: timers come too late in a process that was stopped, and the steady
 * clock stands still in a machine that was suspended.
 */
export function holdLease(
  store: Pick<Store, 'renew'>,
  { id, lease }: Pick<Actor, 'id' | 'lease'>,
  since: Moment,
  { clocks, stopping, log }: { clocks: Clocks; stopping: AbortSignal; log: EngineLog },
): LeaseHold {
  const lost = new AbortController();
  let renewed = since;
  const isHeld = () =>
    !lost.signal.aborted &&
    clocks.steadyMs() - renewed.steadyMs < LEASE_MS - MARGIN_MS &&
    Math.abs(clocks.wallMs() - renewed.wallMs) < LEASE_MS - MARGIN_MS;

  async function renew(): Promise<void> {
    if (!isHeld()) return lost.abort();
    const before = momentOf(clocks);
    try {
      if (!(await store.renew(id, lease.holder as string, lease.number))) return lost.abort();
      renewed = before;
    } catch (error) {
      log.warn({ err: error, userId: id }, 'a lease could not be renewed');
    }
  }

  const endHeartbeat = clocks.every(HEARTBEAT_MS, () => void renew());
  // A renewal that hangs must not keep a request alive beyond the lease.
  const endWatch = clocks.every(1_000, () => {
    if (!isHeld()) lost.abort();
  });
  return {
    signal: guardSignal(AbortSignal.any([lost.signal, stopping]), isHeld),
    isHeld,
    end() {
      endHeartbeat();
      endWatch();
    },
  };
}
