import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { service, startTestCore, type TestCore } from '../support/core.ts';

const EACH_TAKES_MS = 40;
/** So many at once take turns for long where the machine is busy. */
const TURN_WAIT_MS = 30_000;
/** Longer than the job queue waits for one slow job. */
const CALL_TIMEOUT_MS = 15_000;
/** Jobs that had to wait for calls that hang would take longer; a few seconds are usual. */
const PATIENCE_MS = 12_000;

let one: TestCore;
let other: TestCore;
beforeAll(async () => {
  one = await startTestCore({ clientWaitMs: TURN_WAIT_MS });
  const { database, simulator } = one;
  other = await startTestCore({ database, simulator, clientWaitMs: TURN_WAIT_MS });
});
afterAll(async () => {
  await other?.close();
  await one?.close();
});

describe('two replicas on one database', () => {
  it('call the provider for a user one at a time, reads included, under 20 updates and refreshes', {
    timeout: 60_000,
  }, async () => {
    const { userId, providerUserId } = await one.newUser('beforeKyc');
    const sent = (await one.simulator.requestsOf(providerUserId)).length;
    await one.simulator.fault({ kind: 'delay', ms: EACH_TAKES_MS }, { path: providerUserId });
    const values = ['jobTitle', 'salutation', 'maidenName', 'purposeOfAccount', 'clientReference'] as const;
    const work = Array.from({ length: 20 }, (_, index) => {
      const core = index % 2 ? one : other;
      if (index % 4 === 3) return core.refreshUser(service, userId);
      return core.update(userId, { [values[index % 5] as string]: `Value ${index}` });
    });
    const results = await Promise.all(work);
    const updates = results.flatMap((result) => {
      const updateId = 'updateId' in result ? result.updateId : null;
      return typeof updateId === 'string' ? [updateId] : [];
    });
    expect(updates.length).toBeGreaterThan(4);
    for (const updateId of updates) await until(async () => (await one.statusOf(updateId)) === 'APPLIED');
    await one.simulator.clearFaults();

    const log = (await one.simulator.requestsOf(providerUserId)).slice(sent);
    expect(log.filter((request) => request.method === 'PUT')).toHaveLength(updates.length);
    const starts = log.map((request) => Date.parse(request.at));
    const gaps = starts.slice(1).map((start, index) => start - (starts[index] as number));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(EACH_TAKES_MS - 1);
    const problems = results.flatMap((result) => result.problems.map((problem) => problem.code));
    // A refresh that waits behind the others for longer than its client is told that, too.
    const told = problems.filter((code) => !['UPDATE_IN_PROGRESS', 'PROVIDER_UNAVAILABLE'].includes(code));
    expect(told).toEqual([]);
  });

  it('see and go on with what the other accepted', async () => {
    const { userId, providerUserId } = await one.newUser('approved');
    const { updateId } = await one.update(userId, { email: 'both@example.ph' });
    expect(await other.statusOf(updateId)).toBe('AWAITING_VERIFICATION');
    const reference = await other.referenceOf(userId);
    const results = await Promise.all([one.verify(reference), other.verify(reference)]);
    expect(results.flatMap((result) => result.problems)).toEqual([]);
    await until(async () => (await other.statusOf(updateId)) === 'APPLIED');
    expect(await one.simulator.evidenceOf(providerUserId)).toHaveLength(1);
    expect((await one.events(userId)).map((event) => event.status)).toEqual([
      'SUBMITTING',
      'AWAITING_VERIFICATION',
      'AWAITING_APPROVAL',
      'APPLIED',
    ]);
  });

  it('let a user who is linked by both at once be one user', async () => {
    const id = await one.simulator.newUser('emailPending');
    const results = await Promise.all([one.link(id), other.link(id), one.link(id), other.link(id)]);
    expect(new Set(results.map((result) => result.userId)).size).toBe(1);
  });
});

describe('a stop', () => {
  it('lets the call that runs end, and what it did is settled', async () => {
    const { database, simulator } = one;
    const stopping = await startTestCore({ database, simulator, webhooks: false, clientWaitMs: 100 });
    const { userId, providerUserId } = await one.newUser('beforeKyc');
    await simulator.faultOnPut(providerUserId, { kind: 'delay', ms: 2_000 });
    const { updateId } = await stopping.update(userId, { jobTitle: 'Finished' });
    expect(await one.statusOf(updateId)).toBe('SUBMITTING');
    await stopping.close();
    expect(await one.statusOf(updateId)).toBe('APPLIED');
    expect(await simulator.putsOf(providerUserId)).toHaveLength(1);
  });
});

describe('a provider that does not answer for some users', () => {
  it('does not hold up the jobs of others', async () => {
    // The only one that works off jobs: what holds it up holds up all.
    const worker = await startTestCore({ callTimeoutMs: CALL_TIMEOUT_MS });
    const { database, simulator } = worker;
    const hasty = await startTestCore({
      database,
      simulator,
      webhooks: false,
      work: false,
      clientWaitMs: 50,
    });
    try {
      const stuck = await Promise.all(Array.from({ length: 3 }, () => worker.newUser('beforeKyc')));
      for (const { providerUserId, userId } of stuck) {
        await simulator.faultOnPut(providerUserId, { kind: 'status', status: 503 });
        await simulator.faultOnPut(providerUserId, { kind: 'hang' });
        await hasty.update(userId, { jobTitle: 'Stuck' });
      }
      for (const { providerUserId } of stuck)
        await until(async () => (await simulator.putsOf(providerUserId)).length === 2);
      const { userId, providerUserId } = await worker.newUser('beforeKyc');
      await simulator.faultOnPut(providerUserId, { kind: 'status', status: 503 });
      const { updateId } = await hasty.update(userId, { jobTitle: 'Free' });
      await until(async () => (await worker.statusOf(updateId)) === 'APPLIED', PATIENCE_MS);
    } finally {
      // Ends the calls that hang: the worker would wait for them.
      await simulator.close();
      await hasty.close();
      await worker.close();
    }
  });
});
