import { expect, it } from 'vitest';
import { startDatabaseServer } from '../chaos/database-server.ts';
import { DISTURBANCES, drawPlan } from '../chaos/plan.ts';
import { createRuns } from '../chaos/run.ts';

// `npm run chaos` does the same for longer and for many seeds.
it('six seconds of faults at five providers: nothing lost, doubled, overlapping or untold', async () => {
  const plan = drawPlan({
    // With kills, pauses, a restart of PostgreSQL, a silent network, and webhooks that are lost, doubled and forged; and
    // with nothing that lasts longer than the run.
    seed: 284,
    durationMs: 6_000,
    replicas: 2,
    users: 7,
    pauseMs: 800,
    quietMs: 600,
    kinds: DISTURBANCES,
  });
  const server = await startDatabaseServer();
  const runs = createRuns(server, { watchers: 2 });
  try {
    const { faults, figures } = await runs.run(plan);
    expect(faults).toEqual([]);
    expect(figures.events).toBeGreaterThan(0);
    expect(figures.kills).toBe(3);
  } finally {
    await runs.end();
    await server.stop();
  }
}, 600_000);
