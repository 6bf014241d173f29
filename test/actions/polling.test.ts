import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../src/actions/sweep.ts';
import { takeUnsettledUsers } from '../../src/db/users/unsettled-users.ts';
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
  sql`update users set synced_at = now() - interval '1 hour', looked_at = null where id = ${userId}`.execute(
    db,
  );
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
    await sweep(replica.deps);
    await until(async () => (await kycOf(due.userId)) === 'APPROVED');
    expect(await simulator.requestsOf(verified.id)).toHaveLength(before);
  });

  it('is not asked about the same users over and over when it cannot show them', async () => {
    // Nobody else takes users here, as the sweep of every minute does elsewhere.
    const idle = await startReplica({ ...provider, simulator, work: false, webhooks: false });
    try {
      const gone = await linked('identityDue', idle);
      await simulator.control('DELETE', `/users/${gone.id}`);
      await longAgo(gone.userId, idle);
      expect(await takeUnsettledUsers(idle.db, ['PAYWARD'], 60_000, 10)).toEqual([gone.userId]);
      expect(await takeUnsettledUsers(idle.db, ['PAYWARD'], 60_000, 10)).toEqual([]);
      expect(await takeUnsettledUsers(idle.db, ['MACHNET'], 0, 10)).toEqual([]);
    } finally {
      await idle.close();
    }
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
