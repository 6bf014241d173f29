import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wakeAt } from '../../src/domain/user/wake-at.ts';
import { until } from '../support/condition.ts';
import { paywardValues, startSimulator } from '../support/payward.ts';
import { type Replica, startReplica } from '../support/replica.ts';

const provider = { provider: 'PAYWARD', values: paywardValues } as const;

let simulator: Awaited<ReturnType<typeof startSimulator>>;
let replica: Replica;
beforeAll(async () => {
  simulator = await startSimulator();
  replica = await startReplica({ ...provider, simulator });
});
afterAll(async () => {
  await replica?.close();
  await simulator?.close();
});

const longAgo = (userId: string, { db } = replica) =>
  sql`update user_actors set read_at = read_at - interval '1 hour', wake_at = wake_at - interval '1 hour',
    revision = revision + 1 where user_id = ${userId}`.execute(db);
const kycOf = async (userId: string) => (await replica.user(userId)).state.kyc.status;

async function linked(like: 'verified' | 'identityDue', by = replica) {
  const id = await simulator.newUser(like);
  return { id, userId: (await by.link(id)).userId as string };
}

describe('a provider whose webhooks were lost', () => {
  it('is asked again about users whose KYC is under way, and about no others', async () => {
    const [due, verified] = [await linked('identityDue'), await linked('verified')];
    await simulator.setRequiredActions(due.id, []);
    for (const { userId } of [due, verified]) await longAgo(userId);
    const before = (await simulator.requestsOf(verified.id)).length;
    await until(async () => (await kycOf(due.userId)) === 'APPROVED');
    expect(await simulator.requestsOf(verified.id)).toHaveLength(before);
  });

  it('is not asked about the same user over and over when it cannot show it', async () => {
    const gone = await linked('identityDue');
    await simulator.control('DELETE', `/users/${gone.id}`);
    const reads = async () => (await simulator.requestsOf(gone.id)).length;
    const before = await reads();
    await longAgo(gone.userId);
    await until(async () => (await reads()) > before);
    const after = await until(async () => {
      const loaded = await replica.deps.store.load(gone.userId);
      return loaded && loaded.actor.lease.holder === null && loaded.actor;
    });
    const minutes = ((wakeAt(after)?.getTime() ?? 0) - after.now.getTime()) / 60_000;
    expect(minutes).toBeGreaterThan(50);
    expect(await reads()).toBe(before + 1);
    // A webhook about the user asks anew.
    await replica.deps.store.notice({
      provider: 'PAYWARD',
      eventId: 'anew',
      eventType: 'anything',
      providerUserId: gone.id,
      bodyDigest: Buffer.alloc(32),
      occurredAt: null,
    });
    await until(async () => (await reads()) > before + 1);
  });
});

describe('what was due', () => {
  it('is read again after an update that may have settled it, though its answer says nothing', async () => {
    const id = await simulator.newUser('taxNumbersDue');
    const { userId } = await replica.link(id);
    expect(await kycOf(userId as string)).toBe('INFORMATION_REQUIRED');
    const { problems } = await replica.update(userId as string, {
      taxIdentifiers: [{ number: 'X1234567A', issuingCountry: 'ES' }],
    });
    expect(problems).toEqual([]);
    await until(async () => (await kycOf(userId as string)) === 'APPROVED');
  });
});
