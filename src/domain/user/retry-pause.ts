const PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000];
const LONGEST_RETRY_AFTER_MS = 60 * 60 * 1000;

/** Milliseconds until the next attempt; the provider's own wish comes first, within reason. */
export function retryPause(attempts: number, retryAfterMs: number | undefined): number {
  if (retryAfterMs !== undefined) return Math.min(Math.max(retryAfterMs, 0), LONGEST_RETRY_AFTER_MS);
  return PAUSES_MS[Math.min(attempts, PAUSES_MS.length - 1)] as number;
}
