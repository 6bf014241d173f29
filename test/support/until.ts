import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the check gives something that counts as true, asking again every 20 ms. */
export async function until<T>(check: () => T | Promise<T>, patienceMs = 15_000): Promise<NonNullable<T>> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const value = await check();
    if (value) return value as NonNullable<T>;
    if (Date.now() > giveUpAt) throw new Error(`waited ${patienceMs} ms in vain for ${check}`);
    await sleep(20);
  }
}
