export type DeliveryTiming = {
  /** A replica that is silent for this long has lost its targets to the others. */
  leaseMs: number;
  /** How often the lease is prolonged where nothing else is to be saved. */
  keepEveryMs: number;
  /** How long progress is collected before it is saved. */
  saveEveryMs: number;
  /** How often a replica looks for targets that no other one holds. */
  checkEveryMs: number;
  /** How often a replica that holds more than its share gives a target back. */
  rebalanceEveryMs: number;
  /** The time that a target has for an answer. */
  answerWithinMs: number;
  firstPauseMs: number;
  longestPauseMs: number;
  /** The longest `Retry-After` that is kept to. */
  longestRetryAfterMs: number;
  /** For how long an event is tried while the target takes others. */
  giveUpAfterMs: number;
  /** The time that messages under way have when the server stops. */
  graceMs: number;
};

export const DELIVERY_TIMING: DeliveryTiming = {
  leaseMs: 15_000,
  keepEveryMs: 5_000,
  saveEveryMs: 250,
  checkEveryMs: 1_000,
  rebalanceEveryMs: 30_000,
  answerWithinMs: 15_000,
  firstPauseMs: 1_000,
  longestPauseMs: 5 * 60_000,
  longestRetryAfterMs: 60 * 60_000,
  giveUpAfterMs: 24 * 60 * 60_000,
  graceMs: 2_000,
};

/** The pause behind a number of failures in a row, in milliseconds. */
export function retryPause({ firstPauseMs, longestPauseMs }: DeliveryTiming, failures: number): number {
  const growing = Math.min(firstPauseMs * 2 ** Math.min(failures - 1, 20), longestPauseMs);
  // Many users that failed together are not tried together.
  return growing * (0.5 + Math.random() / 2);
}

/** Users of one target whose events are on their way at once. */
export const USERS_AT_ONCE = 12;
/** Users of one target who are retried at once: a smaller part, so that those whose events are taken go on. */
export const RETRIES_AT_ONCE = 4;
