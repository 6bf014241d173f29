/** A moment in milliseconds, by both clocks. */
export type LeaseMoment = { steady: number; wall: number };

/** Until when a lease surely holds. */
export type LeaseClock = {
  now(): LeaseMoment;
  /** It holds for `leaseMs` from the moment before it was asked for. Gives how long that still is. */
  prolong(askedAt: LeaseMoment, leaseMs: number): number;
  holds(): boolean;
};

/**
 * By two clocks, since each can be wrong in its way: the steady one stands still while a machine is suspended, the other
 * one may be set back. One that is set forward costs no more than the wait for the next prolongation.
 */
export function createLeaseClock(): LeaseClock {
  let until: LeaseMoment = { steady: 0, wall: 0 };
  return {
    now: () => ({ steady: performance.now(), wall: Date.now() }),
    prolong({ steady, wall }, leaseMs) {
      until = { steady: steady + leaseMs, wall: wall + leaseMs };
      return Math.max(0, until.steady - performance.now());
    },
    holds: () => performance.now() < until.steady && Date.now() < until.wall,
  };
}
