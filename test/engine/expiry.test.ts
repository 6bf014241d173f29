import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { service, startTestCore, type TestCore } from '../support/core.ts';

const FIFTEEN_DAYS_MS = 15 * 24 * 60 * 60 * 1000;

let core: TestCore;
/** The same replica's twin, fifteen days later, whose jobs nobody works off. */
let later: TestCore;
beforeAll(async () => {
  core = await startTestCore({ work: false, switches: { bank: 'manual' } });
  const { database, simulator } = core;
  later = await startTestCore({
    database,
    simulator,
    work: false,
    webhooks: false,
    clockOffsetMs: FIFTEEN_DAYS_MS,
  });
});
afterAll(async () => {
  await later?.close();
  await core?.close();
});

const codes = (result: { problems: { code: string }[] }) => result.problems.map((one) => one.code);
let made = 0;
async function parked() {
  const { userId, providerUserId } = await core.newUser('approved');
  const { updateId } = await core.update(userId, { email: `expiry.${++made}@example.ph` });
  return { userId, providerUserId, updateId, reference: await core.referenceOf(userId) };
}

describe.concurrent('a verification that still awaits evidence past its time', () => {
  it('is EXPIRED for every reader by the clock at once, though no job ran', async () => {
    const { userId, updateId, reference } = await parked();
    expect(await core.statusOf(updateId)).toBe('AWAITING_VERIFICATION');
    const update = await later.updateOf(updateId);
    expect(update).toMatchObject({ status: 'EXPIRED', changes: [{ status: 'EXPIRED', cancellable: false }] });
    expect(update.changes[0]?.verification?.status).toBe('EXPIRED');
    expect(update.completedAt).toEqual(update.changes[0]?.verification?.expiresAt);
    expect(await later.events(userId)).toHaveLength(2);
    expect(codes(await later.verify(reference))).toEqual(['VERIFICATION_EXPIRED']);
    expect(codes(await later.cancelUpdate(service, updateId as string))).toEqual(['NOT_CANCELLABLE']);
  });

  it('makes room for a new value at once, with its own event', async () => {
    const { userId, updateId } = await parked();
    const email = `expiry.${++made}@example.ph`;
    expect((await later.previewUpdate(service, userId, { email })).changes).toEqual([
      { field: 'EMAIL', path: ['email'], outcome: 'WOULD_AWAIT_VERIFICATION' },
    ]);
    const next = await later.update(userId, { email });
    expect(next.problems).toEqual([]);
    const old = await core.updateOf(updateId);
    expect(old).toMatchObject({ status: 'EXPIRED', changes: [{ supersededBy: null }] });
    const events = await later.events(userId);
    expect(events.map((one) => [one.updateId === updateId, one.status]).slice(0, 4)).toEqual([
      [true, 'SUBMITTING'],
      [true, 'AWAITING_VERIFICATION'],
      [true, 'EXPIRED'],
      [false, 'SUBMITTING'],
    ]);
  });

  it('may be asked for again with the same value', async () => {
    const { userId, updateId } = await parked();
    const email = (await core.updateOf(updateId)).changes[0]?.requested as string;
    const next = await later.update(userId, { email });
    expect(next.problems).toEqual([]);
    expect(next.updateId).not.toBe(updateId);
  });

  it('is APPLIED after all when the provider shows the value', async () => {
    const { userId, providerUserId, updateId } = await parked();
    await later.refreshUser(service, userId);
    expect(await core.statusOf(updateId)).toBe('EXPIRED');
    await core.simulator.decide(providerUserId, 'email', 'approve', 'never');
    await later.refreshUser(service, userId);
    const update = await core.updateOf(updateId);
    expect([update.status, update.changes[0]?.verification?.status]).toEqual(['APPLIED', 'APPROVED']);
    expect((await core.events(userId)).at(-1)).toMatchObject({
      previousStatus: 'EXPIRED',
      status: 'APPLIED',
    });
  });

  it('is not adopted again while the provider still lists it', async () => {
    const { userId, providerUserId, updateId } = await parked();
    await later.refreshUser(service, userId);
    expect(await core.statusOf(updateId)).toBe('EXPIRED');
    await later.refreshUser(service, userId);
    expect(await core.simulator.pendingOf(providerUserId)).toHaveProperty('email');
    expect((await core.user(userId)).open).toEqual([]);
    expect((await core.events(userId)).map((one) => one.status)).toEqual([
      'SUBMITTING',
      'AWAITING_VERIFICATION',
      'EXPIRED',
    ]);
  });
});

describe.concurrent('after evidence', () => {
  it('the provider decides, however long it takes', async () => {
    const { userId, providerUserId, updateId, reference } = await parked();
    await core.verify(reference);
    expect(await later.statusOf(updateId)).toBe('AWAITING_APPROVAL');
    await later.refreshUser(service, userId);
    expect(await later.statusOf(updateId)).toBe('AWAITING_APPROVAL');
    await core.simulator.decide(providerUserId, 'email', 'approve', 'never');
    await later.refreshUser(service, userId);
    expect(await later.statusOf(updateId)).toBe('APPLIED');
  });
});

describe.concurrent('the event of an expiry', () => {
  it('comes by itself when the time is over, though nobody asks', async () => {
    const hasty = await startTestCore({ switches: { verificationLifetimeMs: 2_000 } });
    try {
      const { userId } = await hasty.newUser('approved');
      const { version } = await hasty.user(userId);
      const { updateId } = await hasty.update(userId, { email: 'hasty@example.ph' });
      await until(async () => (await hasty.events(userId)).at(-1)?.status === 'EXPIRED');
      const last = await hasty.events(userId);
      expect(last.map((one) => one.status)).toEqual(['SUBMITTING', 'AWAITING_VERIFICATION', 'EXPIRED']);
      expect(await hasty.statusOf(updateId)).toBe('EXPIRED');
      expect((await hasty.user(userId)).version).toBeGreaterThanOrEqual(version + 3);
    } finally {
      await hasty.close();
    }
  });
});
