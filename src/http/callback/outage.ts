import { type CallbackTiming, retryPause } from './timing.ts';

/** Something that fails again and again: how long by now, and when to try it next. */
export type Outage = {
  /** Counts a failure. Gives the pause behind it in milliseconds, `null` when there was no success for too long. */
  failed(retryAfterMs?: number | null): number | null;
  /** It has gone well. */
  over(): void;
  failures(): number;
};

export function createOutage(timing: CallbackTiming): Outage {
  let since: number | null = null;
  let failures = 0;
  return {
    failed(retryAfterMs = null) {
      since ??= performance.now();
      failures += 1;
      if (performance.now() - since >= timing.giveUpAfterMs) return null;
      return retryPause(timing, failures - 1, retryAfterMs);
    },
    over() {
      since = null;
      failures = 0;
    },
    failures: () => failures,
  };
}
