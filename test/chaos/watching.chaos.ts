import { expect, it } from 'vitest';
import { watchThroughKills } from './watch-through-kills.ts';

const RUNS = Number(process.env.CHAOS_RUNS ?? 1);

it.each(Array.from({ length: RUNS }, (_, index) => index + 1))(
  '200 users, four watchers on each transport, a minute of kills: every event once and in order (run %i)',
  async (run) => {
    const { faults, figures } = await watchThroughKills({
      users: 200,
      watchers: 4,
      durationMs: 60_000,
      aliveMs: [2_000, 8_000],
      pauseMs: 5_000,
      settle: true,
    });
    console.log(`run ${run}: ${JSON.stringify(figures)}`);
    expect(faults).toEqual([]);
    expect(figures.kills).toBeGreaterThan(5);
  },
);
