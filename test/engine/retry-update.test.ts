import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { endUser, service, startTestCore, type TestCore } from '../support/core.ts';
import { trailOf } from '../support/trail.ts';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore();
});
afterAll(() => core?.close());

const codes = (result: { problems: { code: string }[] }) => result.problems.map((one) => one.code);
const IN_AN_HOUR = { kind: 'status', status: 429, headers: { 'retry-after': '3600' } };
const retries = async (userId: string) =>
  (await trailOf(core.db, core.keyring, userId))
    .filter(({ action }) => action === 'UPDATE_RETRIED')
    .map(({ actor, subject }) => ({ actor, subject }));

describe('retrying an update', () => {
  it('tries at once what waits for its next attempt, and is in the trail', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnPut(providerUserId, IN_AN_HOUR);
    const { updateId } = await core.update(userId, { jobTitle: 'Patient' });
    expect(await core.statusOf(updateId)).toBe('SUBMITTING');
    const { updateId: retried, problems } = await core.retryUpdate(service, updateId as string);
    expect({ retried, problems }).toEqual({ retried: updateId, problems: [] });
    expect(await core.statusOf(updateId)).toBe('APPLIED');
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(2);
    expect(await retries(userId)).toEqual([{ actor: 'service', subject: updateId }]);
  });

  it('looks first where the last attempt may have taken effect, though reads were held back', async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnRead(providerUserId, IN_AN_HOUR);
    await core.simulator.faultOnPut(providerUserId, { kind: 'cut_after_write' });
    const { updateId } = await core.update(userId, { jobTitle: 'Lost' });
    await until(async () => (await core.deps.store.load(userId))?.actor.reading.retryAt != null);
    expect(await core.statusOf(updateId)).toBe('SUBMITTING');
    await core.retryUpdate(service, updateId as string);
    await until(async () => (await core.statusOf(updateId)) === 'APPLIED');
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
  });

  it('leaves alone what has ended or awaits evidence', async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const { updateId } = await core.update(userId, { email: 'parked@example.ph' });
    expect(await core.statusOf(updateId)).toBe('AWAITING_VERIFICATION');
    const before = (await core.simulator.requestsOf(providerUserId)).length;
    expect(await core.retryUpdate(service, updateId as string)).toEqual({ updateId, problems: [] });
    expect(await core.simulator.requestsOf(providerUserId)).toHaveLength(before);
    expect(await retries(userId)).toEqual([]);
  });

  it('knows no update of another, and no id that is none', async () => {
    const { userId } = await core.newUser('approved');
    const { updateId } = await core.update(userId, { email: 'mine@example.ph' });
    for (const [viewer, id] of [
      [endUser(crypto.randomUUID()), updateId as string],
      [service, crypto.randomUUID()],
      [service, 'nonsense'],
    ] as const)
      expect(codes(await core.retryUpdate(viewer, id))).toEqual(['NOT_FOUND']);
  });
});
