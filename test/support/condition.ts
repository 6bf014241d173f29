import { setTimeout as sleep } from 'node:timers/promises';

type Probe<T> = () => T | Promise<T>;
type Named<T> = [what: string, probe: Probe<T>, ms?: number | undefined];
type Unnamed<T> = [probe: Probe<T>, ms?: number | undefined];

const SOONEST_MS = 10;
const LATEST_MS = 100;

/**
 * Waits until something is so, and gives it. Fails after `ms` (15 seconds) with what was waited for: in words, where
 * the probe does not tell it by itself.
 */
export async function until<T>(
  ...asked: Named<T> | Unnamed<T>
): Promise<Exclude<T, false | null | undefined>> {
  const [what, probe, ms = 15_000] = isNamed(asked) ? asked : ([`${asked[0]}`, ...asked] satisfies Named<T>);
  const since = Date.now();
  for (;;) {
    const value = await probe();
    if (value) return value as Exclude<T, false | null | undefined>;
    const waitedMs = Date.now() - since;
    if (waitedMs > ms) throw new Error(`never so: ${what}`);
    // Less often the longer it takes: to ask may cost a request or a query, and what is waited for needs the machine too.
    await sleep(Math.min(Math.max(SOONEST_MS, waitedMs / 8), LATEST_MS));
  }
}

function isNamed<T>(asked: Named<T> | Unnamed<T>): asked is Named<T> {
  return typeof asked[0] === 'string';
}
