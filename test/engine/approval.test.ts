import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { service, startTestCore, type TestCore } from '../support/core.ts';

type Pending = 'stays' | 'vanishes';
type Webhook = 'send' | 'twice' | 'late' | 'never' | 'stale' | 'forge';

const cores = new Map<Pending, TestCore>();
const coreOf = (pending: Pending) => cores.get(pending) as TestCore;
beforeAll(async () => {
  for (const pendingAtEvidence of ['stays', 'vanishes'] as const) {
    const switches = { pendingAtEvidence, bank: 'manual', webhookDelayMs: 700 } as const;
    cores.set(pendingAtEvidence, await startTestCore({ switches }));
  }
});
afterAll(async () => {
  for (const core of cores.values()) await core.close();
});

const CASES = (['stays', 'vanishes'] as const).flatMap((pending) =>
  (['approve', 'refuse'] as const).flatMap((decision) =>
    (['send', 'twice', 'late', 'never', 'stale', 'forge'] as const).map(
      (webhook) => [pending, decision, webhook] as [Pending, 'approve' | 'refuse', Webhook],
    ),
  ),
);
let made = 0;

describe.concurrent('the provider decides after evidence', () => {
  it.each(CASES)('where entries %s: %s, webhook: %s', async (pending, decision, webhook) => {
    const core = coreOf(pending);
    const { userId, providerUserId } = await core.newUser('approved');
    const { updateId } = await core.update(userId, { email: `approval.${++made}@example.ph` });
    const reference = await core.referenceOf(userId);
    if (webhook === 'stale') {
      // About something earlier, and heard of only after the evidence: the bank has not decided.
      await core.simulator.control('POST', '/webhooks', { userId: providerUserId, mode: 'late' });
      await sleepPastSecond();
    }
    const verified = await core.verify(reference);
    expect(verified).toMatchObject({ problems: [], verification: { status: 'AWAITING_APPROVAL' } });
    if (webhook === 'stale') {
      await until(() => core.notifiedAt(userId));
      await core.refreshUser(service, userId);
      expect(await core.statusOf(updateId)).toBe('AWAITING_APPROVAL');
    }
    const mode = webhook === 'stale' ? 'never' : webhook;
    await core.simulator.decide(providerUserId, 'email', decision, mode);
    const silent = mode === 'never' || mode === 'forge';
    if (silent) await core.refreshUser(service, userId);

    const undecidable = pending === 'vanishes' && decision === 'refuse' && silent;
    const end = decision === 'approve' ? 'APPLIED' : 'REJECTED';
    if (undecidable) {
      // Where entries vanish at evidence the absence alone decides nothing.
      expect(await core.statusOf(updateId)).toBe('AWAITING_APPROVAL');
      await core.simulator.control('POST', '/webhooks', { userId: providerUserId });
    }
    await until(async () => (await core.statusOf(updateId)) === end);
    const update = await core.updateOf(updateId);
    expect(update.changes[0]).toMatchObject({
      confirmation: decision === 'approve' ? 'READ_BACK' : 'NONE',
      verification: { status: decision === 'approve' ? 'APPROVED' : 'REJECTED' },
    });
    await core.refreshUser(service, userId);
    expect((await core.events(userId)).map((one) => one.status)).toEqual([
      'SUBMITTING',
      'AWAITING_VERIFICATION',
      'AWAITING_APPROVAL',
      end,
    ]);
    expect((await core.user(userId)).open).toEqual([]);
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
  });

  it('is found out although no webhook comes and nobody asks', async () => {
    const core = coreOf('stays');
    const { userId, providerUserId } = await core.newUser('approved');
    const { updateId } = await core.update(userId, { email: `approval.${++made}@example.ph` });
    await core.verify(await core.referenceOf(userId));
    await core.simulator.decide(providerUserId, 'email', 'approve', 'never');
    await until(async () => (await core.statusOf(updateId)) === 'APPLIED');
  });

  it('for addresses and phones as for e-mails', async () => {
    const core = coreOf('stays');
    const { userId, providerUserId } = await core.newUser('approved');
    const address = { line1: 'Moved 1', city: 'Makati', postalCode: '1200', country: 'PH' };
    const { updateId } = await core.update(userId, {
      phone: '+639176660001',
      residentialAddress: address,
      billingAddress: address,
    });
    for (const [field, documentType] of [
      ['PHONE', 'SUBSCRIBER_AUTHORIZATION_LETTER'],
      ['RESIDENTIAL_ADDRESS', 'PROOF_OF_ADDRESS'],
      ['BILLING_ADDRESS', 'PROOF_OF_ADDRESS'],
    ] as const) {
      const result = await core.verify(await core.referenceOf(userId, field), { documentType });
      expect({ field, problems: result.problems }).toEqual({ field, problems: [] });
    }
    await core.simulator.decide(providerUserId, 'mobile', 'approve');
    await core.simulator.decide(providerUserId, 'residential_address', 'approve');
    await core.simulator.decide(providerUserId, 'billing_address', 'refuse');
    await until(async () => (await core.statusOf(updateId)) === 'PARTLY_APPLIED');
    const { values } = (await core.user(userId)).profile;
    expect(values).toMatchObject({ phone: '+639176660001', residentialAddress: address });
    expect(values.billingAddress).not.toEqual(address);
  });
});

/** The wire has whole seconds: an event in the evidence's own second counts as later. */
async function sleepPastSecond(): Promise<void> {
  const second = Math.floor(Date.now() / 1000);
  while (Math.floor(Date.now() / 1000) === second) await sleep(10);
}
