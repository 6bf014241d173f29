import { afterAll, beforeAll, expect, it } from 'vitest';
import { LEASE_MS } from '../../src/domain/user/draft.ts';
import { startLine } from '../db/support/line.ts';
import { until } from '../support/condition.ts';
import { startTestCore, type TestCore } from '../support/core.ts';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore({ webhooks: false });
});
afterAll(() => core?.close());

it.concurrent.each(['is cut off from the database', 'hears nothing from the database'])(
  'a replica that %s breaks off a hanging request before its lease ends, and another one goes on after it',
  async (how) => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnPut(providerUserId, { kind: 'hang' });
    const line = await startLine(core.database.url);
    const cutOff = await startTestCore({
      database: { url: line.url },
      simulator: core.simulator,
      work: false,
      webhooks: false,
      clientWaitMs: 500,
      ...{ maxConnections: 1 },
    });
    const { updateId } = await cutOff.update(userId, { jobTitle: 'Once' });
    const [first] = await until(async () => {
      const puts = await core.simulator.putsOf(providerUserId);
      return puts.length > 0 && puts;
    });
    if (how.startsWith('hears')) line.goDead();
    else await line.close();

    const call = await until(() => cutOff.calls.find(({ operation }) => operation === 'update_user'), 20_000);
    expect(call.outcome).toBe('timeout');
    expect(call.seconds * 1_000).toBeLessThan(LEASE_MS);
    await until(async () => (await core.statusOf(updateId)) === 'APPLIED', 30_000);
    const [, second] = await core.simulator.putsOf(providerUserId);
    const apart = Date.parse(second?.at ?? '') - Date.parse(first?.at ?? '');
    expect(apart).toBeGreaterThan(call.seconds * 1_000);
    if (how.startsWith('hears')) await line.close();
    await cutOff.close();
  },
  90_000,
);
