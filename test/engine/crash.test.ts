import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { KEY_ONE, startTestCore, type TestCore } from '../support/core.ts';
import { matchmoveValues } from '../support/matchmove.ts';
import { killInTheMiddle, letLeaseRunOut } from './support/doomed-process.ts';
import type { DoomedTask } from './support/doomed-replica.ts';

/** The replica that survives. */
let core: TestCore;
beforeAll(async () => {
  core = await startTestCore();
});
afterAll(() => core?.close());

function doomedTo(task: Pick<DoomedTask, 'update' | 'evidence'>): DoomedTask {
  return {
    databaseUrl: core.database.url,
    providerUrl: core.simulator.url,
    values: matchmoveValues,
    keys: KEY_ONE,
    ...task,
  };
}

describe.concurrent('a replica that is killed in the middle of a call', () => {
  it('before the provider wrote: another sends it again', { timeout: 120_000 }, async () => {
    const { userId, providerUserId } = await core.newUser('beforeKyc');
    await core.simulator.faultOnPut(providerUserId, { kind: 'hang' });
    const task = doomedTo({ update: { userId, changes: { jobTitle: 'Survivor' } } });
    await killInTheMiddle(task, async () => (await core.simulator.putsOf(providerUserId)).length === 1);
    const [open] = (await core.user(userId)).open;
    expect(open).toMatchObject({ status: 'SUBMITTING', sent: true });
    const updateId = open?.updateId as string;
    await letLeaseRunOut(core.db, userId);
    await until(async () => (await core.statusOf(updateId)) === 'APPLIED');
    const log = (await core.simulator.requestsOf(providerUserId)).map((one) => one.method);
    expect(log).toEqual(['GET', 'PUT', 'GET', 'PUT']);
    expect((await core.events(userId)).map((one) => one.status)).toEqual(['SUBMITTING', 'APPLIED']);
  });

  it('after the provider wrote: another finds it done', { timeout: 120_000 }, async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    await core.simulator.faultOnPut(providerUserId, { kind: 'hang_after_write' });
    const changes = { email: 'crashed@example.ph', jobTitle: 'Survivor' };
    const task = doomedTo({ update: { userId, changes } });
    await killInTheMiddle(task, async () => (await core.simulator.putsOf(providerUserId)).length === 1);
    const updateId = (await core.user(userId)).open[0]?.updateId as string;
    await letLeaseRunOut(core.db, userId);
    await until(async () => (await core.statusOf(updateId)) === 'AWAITING_VERIFICATION');
    const update = await core.updateOf(updateId);
    expect(update.changes.map((one) => one.status)).toEqual(['AWAITING_VERIFICATION', 'APPLIED']);
    expect(await core.simulator.putsOf(providerUserId)).toHaveLength(1);
    expect((await core.events(userId)).map((one) => one.status)).toEqual([
      'SUBMITTING',
      'AWAITING_VERIFICATION',
    ]);
  });

  it('with evidence: another hands in the same document', { timeout: 120_000 }, async () => {
    const { userId, providerUserId } = await core.newUser('approved');
    const { updateId } = await core.update(userId, { email: 'crashed.evidence@example.ph' });
    await core.simulator.faultOnEvidence({ kind: 'hang' });
    const task = doomedTo({ evidence: { verificationId: await core.referenceOf(userId) } });
    await killInTheMiddle(task, async () => (await core.simulator.evidenceOf(providerUserId)).length === 1);
    await letLeaseRunOut(core.db, userId);
    await until(async () => (await core.statusOf(updateId)) === 'APPLIED');
    const documents = (await core.simulator.evidenceOf(providerUserId)).map((one) => one.body.document_id);
    expect(documents[0]).toBe('document of the dead');
    expect(new Set(documents.slice(0, 2)).size).toBe(1);
  });
});
