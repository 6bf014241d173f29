const LONGEST_MS = 3_600_000;

/**
 * Milliseconds that a `Retry-After` header asks us to wait: seconds, or an HTTP date read against the answer's
 * own `Date` (clocks differ). At most one hour; `undefined` when the header is missing or unreadable.
 */
export function readRetryAfter(
  retryAfter: string | null | undefined,
  date: string | null | undefined,
  now: () => number = Date.now,
): number | undefined {
  const value = retryAfter?.trim();
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return limit(Number(value) * 1000);
  const until = /[A-Za-z]/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const answeredAt = Date.parse(date ?? '');
  return limit(until - (Number.isNaN(answeredAt) ? now() : answeredAt));
}

function limit(ms: number): number {
  return Math.min(Math.max(Math.round(ms), 0), LONGEST_MS);
}
