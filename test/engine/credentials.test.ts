import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { service, startTestCore, type TestCore } from '../support/core.ts';

/** How long clients would wait for the provider. */
const CLIENT_WAIT_MS = 30_000;
/** The first of the pauses between attempts, which double. */
const PAUSE_MS = 1_000;

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore({ webhooks: false, clientWaitMs: CLIENT_WAIT_MS });
});
// A test that failed leaves the provider in order for the next one.
afterEach(async () => {
  await core.simulator.clearFaults();
  await until(() => core.holds.at(-1) !== true, 90_000);
}, 100_000);
afterAll(() => core?.close());

const alarms = () => core.log.filter(({ level }) => level === 'error');

it.each([
  ['401 in the provider’s format', { kind: 'status', status: 401 }],
  ['a firewall’s page with 403', { kind: 'html', status: 403 }],
])(
  'all calls are held while they are answered with %s, and go on by themselves',
  async (_, fault) => {
    const users = await Promise.all(Array.from({ length: 8 }, () => core.newUser('beforeKyc')));
    const [alarmsBefore, holdsBefore] = [alarms().length, core.holds.length];
    await core.simulator.fault(fault);
    const before = (await core.simulator.requests()).length;
    const updates = await Promise.all(users.map(({ userId }) => core.update(userId, { jobTitle: 'Held' })));
    expect(updates.flatMap(({ problems }) => problems)).toEqual([]);
    for (const { updateId } of updates) expect(await core.statusOf(updateId)).toBe('SUBMITTING');
    await until(() => core.holds.length > holdsBefore);

    // Later ones wait without a call, and their clients do not.
    const [late] = users;
    const since = performance.now();
    expect((await core.update(late?.userId ?? '', { salutation: 'Dr' })).problems).toEqual([]);
    expect(performance.now() - since).toBeLessThan(CLIENT_WAIT_MS);
    expect((await core.refreshUser(service, late?.userId ?? '')).problems.map(({ code }) => code)).toEqual([
      'PROVIDER_UNAVAILABLE',
    ]);

    // One call at a time tries whether they work again, after pauses of one, two and four seconds.
    const attempts = await until('it has tried twice', async () => {
      // Its lists of allowed values, which the server reads at times of its own, are refused, too.
      const requests = (await core.simulator.requests())
        .slice(before)
        .filter(({ path }) => /\/users\/[0-9a-f]{32}/.test(path));
      const times = requests.map(({ at }) => Date.parse(at));
      const pauses = times.slice(1).map((at, nth) => at - (times[nth] ?? 0));
      // Without pauses, what was under way when the second one was refused.
      const long = pauses.filter((pause) => pause >= PAUSE_MS);
      return long.length >= 2 && { long, short: pauses.length - long.length, requests };
    });
    expect(Math.max(...attempts.long)).toBeGreaterThanOrEqual(2 * PAUSE_MS);
    expect(attempts.short, JSON.stringify(attempts.requests)).toBeLessThanOrEqual(users.length);

    await core.simulator.clearFaults();
    for (const { updateId } of updates)
      await until(async () => (await core.statusOf(updateId)) === 'APPLIED', 30_000);
    expect(core.holds.slice(holdsBefore)).toEqual([true, false]);
    expect(alarms().slice(alarmsBefore)).toEqual([
      expect.objectContaining({ fields: { provider: 'MATCHMOVE' } }),
    ]);
  },
  90_000,
);

it('one user whose request is refused does not hold up the others', async () => {
  const [blocked, free] = await Promise.all([core.newUser('beforeKyc'), core.newUser('beforeKyc')]);
  const before = core.holds.length;
  await core.simulator.faultOnPut(blocked.providerUserId, { kind: 'html', status: 403 }, 3);
  const { updateId } = await core.update(blocked.userId, { jobTitle: 'Odd' });
  await until(async () => (await core.simulator.putsOf(blocked.providerUserId)).length >= 2);
  const other = await core.update(free.userId, { jobTitle: 'Free' });
  expect(await core.statusOf(other.updateId)).toBe('APPLIED');
  await until(async () => (await core.statusOf(updateId)) === 'APPLIED', 30_000);
  expect(core.holds).toHaveLength(before);
}, 60_000);

it('an expiry comes on time although calls are held', async () => {
  const { userId, providerUserId } = await core.newUser('approved');
  const others = await Promise.all([core.newUser('beforeKyc'), core.newUser('beforeKyc')]);
  const { updateId } = await core.update(userId, { email: `held.${providerUserId.slice(0, 6)}@example.ph` });
  expect(await core.statusOf(updateId)).toBe('AWAITING_VERIFICATION');
  await core.simulator.fault({ kind: 'status', status: 401 });
  for (const other of others) await core.refreshUser(service, other.userId);
  await until(() => core.holds.at(-1) === true);
  await core.db
    .updateTable('verifications')
    .set({ expires_at: new Date() })
    .where('user_id', '=', userId)
    .execute();
  await core.db
    .updateTable('user_actors')
    .set({ wake_at: new Date() })
    .where('user_id', '=', userId)
    .execute();
  await until(async () => (await core.events(userId)).some(({ status }) => status === 'EXPIRED'), 20_000);
  expect(core.holds.at(-1)).toBe(true);
  await core.simulator.clearFaults();
  await until(() => core.holds.at(-1) === false, 30_000);
}, 90_000);
