import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { startTestCore, type TestCore } from '../support/core.ts';

/** What the provider does with evidence that it has already: its pages do not say. */
const PROVIDERS = {
  takesItAgain: { sameEvidence: 200 },
  saysSo: { sameEvidence: 409 },
  knowsNoEntry: { sameEvidence: 404 },
  forgetsEntries: { sameEvidence: 404, pendingAtEvidence: 'vanishes' },
} as const;
type Provider = keyof typeof PROVIDERS;

const cores = new Map<Provider, TestCore>();
const coreOf = (provider: Provider) => cores.get(provider) as TestCore;
/** Another replica at the first of them, which waits less: for a provider that is silent. */
let hasty: TestCore;
beforeAll(async () => {
  for (const [provider, switches] of Object.entries(PROVIDERS)) {
    cores.set(provider as Provider, await startTestCore({ switches: { bank: 'manual', ...switches } }));
  }
  const { database, simulator } = coreOf('takesItAgain');
  const waits = { clientWaitMs: 2_500, callTimeoutMs: 4_000 };
  hasty = await startTestCore({ ...waits, database, simulator, work: false, webhooks: false });
});
afterAll(async () => {
  await hasty?.close();
  for (const core of cores.values()) await core.close();
});

let made = 0;

/** A user whose new e-mail awaits evidence. */
async function parked(core: TestCore) {
  const { userId, providerUserId } = await core.newUser('approved');
  const { updateId } = await core.update(userId, { email: `lost.evidence.${++made}@example.ph` });
  const reference = await core.referenceOf(userId);
  return {
    providerUserId,
    updateId,
    reference,
    /** A fault for the next evidence of this user that no earlier one hits; evidence names its user in a header. */
    faultOnEvidence: (fault: object) =>
      core.simulator.fault(fault, { method: 'POST', path: '/verify$', body: reference, times: 1 }),
  };
}

describe.concurrent('evidence whose answer was lost', () => {
  it.each([
    [200, 'takesItAgain'],
    [409, 'saysSo'],
    [404, 'knowsNoEntry'],
  ] as const)('is taken when its repetition is answered with %i', async (_, provider) => {
    const core = coreOf(provider);
    const { providerUserId, reference, updateId, faultOnEvidence } = await parked(core);
    await faultOnEvidence({ kind: 'cut_after_write' });
    const first = await core.verify(reference);
    expect(first).toMatchObject({ problems: [], verification: { status: 'SUBMITTING_EVIDENCE' } });
    expect(await core.statusOf(updateId)).toBe('AWAITING_VERIFICATION');
    await until(async () => (await core.statusOf(updateId)) === 'AWAITING_APPROVAL');
    const sent = await core.simulator.evidenceOf(providerUserId);
    expect(sent).toHaveLength(2);
    expect(sent[0]?.body).toEqual(sent[1]?.body);
  });

  it.each(['cut_before_write', 'hang', 'html'])('and never arrived (%s) is handed in again', async (kind) => {
    const core = coreOf('takesItAgain');
    const { providerUserId, reference, updateId, faultOnEvidence } = await parked(core);
    await faultOnEvidence({ kind });
    expect((await (kind === 'hang' ? hasty : core).verify(reference)).problems).toEqual([]);
    await until(async () => (await core.statusOf(updateId)) === 'AWAITING_APPROVAL');
    expect(await core.simulator.evidenceOf(providerUserId)).toHaveLength(2);
  });

  it('is not taken when it surely was not sent and the entry was withdrawn meanwhile', async () => {
    const core = coreOf('takesItAgain');
    const { providerUserId, reference, updateId, faultOnEvidence } = await parked(core);
    await faultOnEvidence({ kind: 'status', status: 429, headers: { 'retry-after': '2' } });
    const first = await core.verify(reference);
    expect(first.verification?.status).toBe('SUBMITTING_EVIDENCE');
    await core.simulator.withdraw(providerUserId, 'email');
    await until(async () => (await core.statusOf(updateId)) === 'CANCELLED');
  });

  it('is not given up when a repetition meets refused credentials', async () => {
    const core = coreOf('takesItAgain');
    const { reference, updateId, faultOnEvidence } = await parked(core);
    await faultOnEvidence({ kind: 'cut_after_write' });
    await faultOnEvidence({ kind: 'status', status: 401 });
    await core.verify(reference);
    await until(async () => (await core.statusOf(updateId)) === 'AWAITING_APPROVAL');
  });

  it('leads to REJECTED when the bank refused before we knew that it had it, and the entry is gone', async () => {
    const core = coreOf('forgetsEntries');
    const { providerUserId, reference, updateId, faultOnEvidence } = await parked(core);
    await faultOnEvidence({ kind: 'cut_after_write' });
    // The repetition comes more than a second after the bank's word.
    await faultOnEvidence({ kind: 'status', status: 429, headers: { 'retry-after': '2' } });
    await core.verify(reference);
    await core.simulator.decide(providerUserId, 'email', 'refuse');
    await until(async () => (await core.statusOf(updateId)) === 'REJECTED');
  });
});
