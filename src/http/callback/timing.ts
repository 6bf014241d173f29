export type CallbackTiming = {
  /** A replica that is silent for this long has lost what it served to the others. */
  leaseMs: number;
  /** How often the lease is prolonged, and deserted registrations are looked for. */
  keepEveryMs: number;
  /** The time that a router has for an answer. */
  answerWithinMs: number;
  /** The same for the `check` that a request waits for. */
  firstCheckWithinMs: number;
  firstPauseMs: number;
  longestPauseMs: number;
  /** Without any success for this long, a registration is dropped. */
  giveUpAfterMs: number;
  /** The time that messages in progress have when the server stops. */
  graceMs: number;
};

/**
 * Lease and its checks leave room, within the five seconds that routers ask for, to die and be replaced: routers end a
 * subscription that was silent for longer than its heartbeat interval.
 */
export const CALLBACK_TIMING: CallbackTiming = {
  leaseMs: 2_000,
  keepEveryMs: 500,
  answerWithinMs: 5_000,
  firstCheckWithinMs: 4_000,
  firstPauseMs: 250,
  longestPauseMs: 10_000,
  giveUpAfterMs: 5 * 60_000,
  graceMs: 2_000,
};

const ROOM_FOR_A_TAKEOVER_MS = 3_000;

/** How often to send `check`: within every interval, and where it can be with room for another replica to step in. */
export function heartbeatPause(intervalMs: number): number {
  return Math.min(intervalMs / 2, Math.max(intervalMs / 3, intervalMs - ROOM_FOR_A_TAKEOVER_MS));
}

/** The pause behind a failure, `attempt` counting from 0; longer where a router asks for it by `Retry-After`. */
export function retryPause(timing: CallbackTiming, attempt: number, retryAfterMs: number | null): number {
  const { firstPauseMs, longestPauseMs } = timing;
  const growing = Math.min(firstPauseMs * 2 ** Math.min(attempt, 20), longestPauseMs);
  // A router that comes back is not met by everybody at once.
  const ours = growing * (0.75 + Math.random() / 4);
  return Math.max(ours, Math.min(retryAfterMs ?? 0, Math.max(longestPauseMs, 60_000)));
}
