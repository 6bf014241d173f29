import { setTimeout as sleep } from 'node:timers/promises';

type Probe<T> = () => T | Promise<T>;
type Named<T> = [what: string, probe: Probe<T>, ms?: number | undefined];
type Unnamed<T> = [probe: Probe<T>, ms?: number | undefined];

/**
 * Waits until something is so, and gives it. Fails after `ms` (15 seconds) with what was waited for: in words, where
 * the probe does not tell it by itself.
 */
export async function until<T>(
  ...asked: Named<T> | Unnamed<T>
): Promise<Exclude<T, false | null | undefined>> {
  const [what, probe, ms = 15_000] = isNamed(asked) ? asked : ([`${asked[0]}`, ...asked] satisfies Named<T>);
  const deadline = Date.now() + ms;
  for (;;) {
    const value = await probe();
    if (value) return value as Exclude<T, false | null | undefined>;
    if (Date.now() > deadline) throw new Error(`never so: ${what}`);
    await sleep(10);
  }
}

function isNamed<T>(asked: Named<T> | Unnamed<T>): asked is Named<T> {
  return typeof asked[0] === 'string';
}
