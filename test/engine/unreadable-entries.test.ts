import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pendingVerifications } from '../../src/graphql/requirements/pending-verifications.ts';
import { service, startTestCore, type TestCore } from '../support/core.ts';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore({ switches: { bank: 'manual' } });
});
afterAll(() => core?.close());

/** The profile with an entry whose data is written as nobody published it. */
async function profileWith(providerUserId: string, key: string, verification_data: unknown) {
  const profile = await core.simulator.profileOf(providerUserId);
  const entry = {
    verification_id: `v-${key}`,
    created_at: '2026-01-01 00:00:00',
    expired_at: '2099-01-01 00:00:00',
  };
  const requirements = {
    ...profile.requirements,
    pending_verification: { [key]: { ...entry, verification_data } },
  };
  return { kind: 'status', status: 200, body: { ...profile, requirements } };
}

describe.concurrent('a parked entry whose value cannot be read', () => {
  it.each([
    ['email', { email: 'unreadable.entry@example.ph' }, undefined],
    ['email', { email: 'unreadable.data@example.ph' }, { address: ['x'] }],
    ['mobile', { phone: '+639170009901' }, { country: 'PH' }],
  ])('is the verification of our change of %s, and shows what was asked for', async (key, changes, data) => {
    const { userId, providerUserId } = await core.newUser('approved');
    const answer = await profileWith(providerUserId, key, data);
    await core.simulator.faultOnPut(providerUserId, { ...answer, afterWrite: true });
    // What was read before the answer came is no second entry.
    await core.simulator.faultOnRead(providerUserId, answer, 100);
    await core.refreshUser(service, userId);
    expect(pendingVerifications(await core.user(userId))).toMatchObject([
      { reference: `v-${key}`, field: null, action: null },
    ]);
    const { updateId } = await core.update(userId, changes);
    expect((await core.updateOf(updateId)).status).toBe('AWAITING_VERIFICATION');
    await core.refreshUser(service, userId);
    expect(pendingVerifications(await core.user(userId))).toMatchObject([
      { reference: `v-${key}`, updateId, data: changes },
    ]);
    await core.cancelUpdate(service, updateId as string);
    await core.refreshUser(service, userId);
    expect(pendingVerifications(await core.user(userId))).toEqual([]);
  });
});
