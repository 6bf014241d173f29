import { describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { startTestCore, type TestCore, type TestCoreOptions } from '../support/core.ts';

/** For a provider that does not answer at all. */
const SHORT_WAITS = { clientWaitMs: 2_500, callTimeoutMs: 4_000 };

/** Evidence names its user in a header, so that faults cannot be told apart by user: each test has a provider. */
async function withCore(
  { switches, ...waits }: TestCoreOptions,
  story: (core: TestCore) => Promise<void>,
): Promise<void> {
  const core = await startTestCore({ ...waits, switches: { bank: 'manual', ...switches } });
  try {
    await story(core);
  } finally {
    await core.close();
  }
}

/** A user whose new e-mail awaits evidence. */
async function parked(core: TestCore) {
  const { userId, providerUserId } = await core.newUser('approved');
  const { updateId } = await core.update(userId, { email: 'lost.evidence@example.ph' });
  return { userId, providerUserId, updateId, reference: await core.referenceOf(userId) };
}

describe.concurrent('evidence whose answer was lost', () => {
  it.each([200, 409, 404])('is taken when its repetition is answered with %i', async (sameEvidence) => {
    await withCore({ switches: { sameEvidence: sameEvidence as 200 | 409 | 404 } }, async (core) => {
      const { providerUserId, reference, updateId } = await parked(core);
      await core.simulator.faultOnEvidence({ kind: 'cut_after_write' });
      const first = await core.verify(reference);
      expect(first).toMatchObject({ problems: [], verification: { status: 'SUBMITTING_EVIDENCE' } });
      expect(await core.statusOf(updateId)).toBe('AWAITING_VERIFICATION');
      await until(async () => (await core.statusOf(updateId)) === 'AWAITING_APPROVAL');
      const sent = await core.simulator.evidenceOf(providerUserId);
      expect(sent).toHaveLength(2);
      expect(sent[0]?.body).toEqual(sent[1]?.body);
    });
  });

  it.each(['cut_before_write', 'hang', 'html'])('and never arrived (%s) is handed in again', async (kind) => {
    await withCore(kind === 'hang' ? SHORT_WAITS : {}, async (core) => {
      const { providerUserId, reference, updateId } = await parked(core);
      await core.simulator.faultOnEvidence({ kind });
      expect((await core.verify(reference)).problems).toEqual([]);
      await until(async () => (await core.statusOf(updateId)) === 'AWAITING_APPROVAL');
      expect(await core.simulator.evidenceOf(providerUserId)).toHaveLength(2);
    });
  });

  it('is not taken when it surely was not sent and the entry was withdrawn meanwhile', async () => {
    await withCore({}, async (core) => {
      const { providerUserId, reference, updateId } = await parked(core);
      const wait = { kind: 'status', status: 429, headers: { 'retry-after': '2' } };
      await core.simulator.faultOnEvidence(wait);
      const first = await core.verify(reference);
      expect(first.verification?.status).toBe('SUBMITTING_EVIDENCE');
      await core.simulator.withdraw(providerUserId, 'email');
      await until(async () => (await core.statusOf(updateId)) === 'CANCELLED');
    });
  });

  it('is not given up when a repetition meets refused credentials', async () => {
    await withCore({}, async (core) => {
      const { reference, updateId } = await parked(core);
      await core.simulator.faultOnEvidence({ kind: 'cut_after_write' });
      await core.simulator.faultOnEvidence({ kind: 'status', status: 401 });
      await core.verify(reference);
      await until(async () => (await core.statusOf(updateId)) === 'AWAITING_APPROVAL');
    });
  });

  it('leads to REJECTED when the bank refused before we knew that it had it, and the entry is gone', async () => {
    await withCore({ switches: { pendingAtEvidence: 'vanishes', sameEvidence: 404 } }, async (core) => {
      const { providerUserId, reference, updateId } = await parked(core);
      await core.simulator.faultOnEvidence({ kind: 'cut_after_write' });
      // The repetition comes more than a second after the bank's word.
      await core.simulator.faultOnEvidence({ kind: 'status', status: 429, headers: { 'retry-after': '2' } });
      await core.verify(reference);
      await core.simulator.decide(providerUserId, 'email', 'refuse');
      await until(async () => (await core.statusOf(updateId)) === 'REJECTED');
    });
  });
});
