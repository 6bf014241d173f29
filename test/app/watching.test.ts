import { expect, it } from 'vitest';
import { watchThroughKills } from '../chaos/watch-through-kills.ts';

it('watchers on every transport are told of every event once and in order while two replicas are killed', async () => {
  const { faults, figures } = await watchThroughKills({
    users: 20,
    watchers: 2,
    durationMs: 6_000,
    aliveMs: [1_500, 3_500],
    pauseMs: 500,
    settle: false,
  });
  if (process.env.CHAOS_FIGURES) console.log(JSON.stringify(figures));
  expect(faults).toEqual([]);
  expect(figures.kills).toBeGreaterThan(1);
  expect(figures.events).toBeGreaterThan(20);
}, 180_000);
