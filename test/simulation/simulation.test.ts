import { describe, expect, it } from 'vitest';
import { runHistory } from './history.ts';

/** A short form of `npm run simulate`; the seeds are the same in every run. */
const FIRST_SEED = 1;
const HISTORIES = 600;

describe('the engine through faults', () => {
  it('brings every accepted change to the end that the provider knows', { timeout: 120_000 }, async () => {
    const failing: string[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed += 1) {
      const { violations } = await runHistory(seed);
      if (violations.length > 0)
        failing.push(`npm run simulate -- --seed ${seed} --histories 1: ${violations[0]}`);
    }
    expect(failing).toEqual([]);
  });

  it('gives the same history for the same seed', async () => {
    const first = await runHistory(7, { traced: true });
    const second = await runHistory(7, { traced: true });
    expect(first.trace.length).toBeGreaterThan(10);
    expect(second.trace).toEqual(first.trace);
  });
});
