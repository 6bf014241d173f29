import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/condition.ts';
import { endUser, service, startTestCore, type TestCore } from '../support/core.ts';

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore({ clientWaitMs: 1_500, callTimeoutMs: 3_000, switches: { bank: 'manual' } });
});
afterAll(() => core?.close());
// Evidence names its user in a header: its faults hit whoever comes first, so these tests run one by one.
afterEach(() => core.simulator.clearFaults());

const codes = (result: { problems: { code: string }[] }) => result.problems.map((one) => one.code);
let made = 0;

/** A user whose new e-mail awaits evidence. */
async function parked() {
  const { userId, providerUserId } = await core.newUser('approved');
  const { updateId } = await core.update(userId, { email: `evidence.${++made}@example.ph` });
  return { userId, providerUserId, updateId, reference: await core.referenceOf(userId) };
}
const verificationOf = async (updateId: string | null) =>
  (await core.updateOf(updateId)).changes[0]?.verification?.status;

describe('evidence before it is sent', () => {
  it('must be of a type that fits the action, with every other mistake named at once', async () => {
    const { providerUserId, reference, updateId } = await parked();
    const { problems, verification } = await core.verify(reference, {
      documentType: 'PROOF_OF_MOBILE_OWNERSHIP',
      documentId: 'x'.repeat(201),
      date: '2026-02-30',
      device: { ip: 'nowhere', deviceId: 'a\u0000b' },
    });
    expect(problems.map(({ code, path }) => [code, path?.join('.')])).toEqual([
      ['EVIDENCE_INVALID', 'documentType'],
      ['EVIDENCE_INVALID', 'documentId'],
      ['EVIDENCE_INVALID', 'date'],
      ['EVIDENCE_INVALID', 'authenticationData.deviceId'],
      ['EVIDENCE_INVALID', 'authenticationData.ip'],
    ]);
    for (const documentId of [
      null,
      '  ',
      'nul\u0000',
      'in\u200bvisible',
      '\u3164',
      'a\u202eb',
      'a\nb',
      'a\ufffe',
    ]) {
      expect(codes(await core.verify(reference, { documentId }))).toEqual(['EVIDENCE_INVALID']);
    }
    // Tomorrow may be today in the east.
    const future = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    for (const date of [future, '2199-01-01', '0001-01-01', '1899-12-31']) {
      const dated = await core.verify(reference, { date });
      expect([date, ...dated.problems.map(({ path }) => path)]).toEqual([date, ['date']]);
    }
    for (const device of [
      { os: 'Mac\u2060OS' },
      { userAgent: 'a\tb' },
      { ip: 'fe80::1%eth0' },
      { deviceId: '\u200b' },
    ]) {
      const given = await core.verify(reference, { device });
      expect(given.problems.map(({ path }) => path)).toEqual([
        ['authenticationData', ...Object.keys(device)],
      ]);
    }
    expect(verification?.status).toBe('AWAITING_EVIDENCE');
    expect(await core.simulator.evidenceOf(providerUserId)).toEqual([]);
    expect(await core.statusOf(updateId)).toBe('AWAITING_VERIFICATION');
  });

  it('has no empty text but the browser, which the sample of the provider leaves empty', async () => {
    const { reference } = await parked();
    const device = { deviceId: '', ip: ' ', os: '\n', userAgent: '' };
    const { problems } = await core.verify(reference, { date: ' ', device });
    expect(problems.map(({ code, path }) => [code, path?.join('.')])).toEqual([
      ['INVALID_VALUE', 'date'],
      ['INVALID_VALUE', 'authenticationData.deviceId'],
      ['INVALID_VALUE', 'authenticationData.ip'],
      ['INVALID_VALUE', 'authenticationData.os'],
    ]);
    const absent = { deviceId: null, ip: null, os: null, userAgent: null };
    expect((await core.verify(reference, { date: null, device: absent })).problems).toEqual([]);
  });

  it('may be dated today, where the day has come first', async () => {
    const { reference } = await parked();
    const today = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
    expect((await core.verify(reference, { date: today })).problems).toEqual([]);
  });

  it('needs a verification that this viewer may see', async () => {
    const { reference, userId } = await parked();
    for (const id of ['', 'unknown', 'nul\u0000', reference.toUpperCase()]) {
      expect(codes(await core.verify(id))).toEqual(['VERIFICATION_NOT_FOUND']);
    }
    const foreign = endUser(crypto.randomUUID());
    expect(codes(await core.verify(reference, {}, foreign))).toEqual(['VERIFICATION_NOT_FOUND']);
    expect(codes(await core.verify(reference, {}, endUser(userId)))).toEqual([]);
  });
});

describe('evidence that the provider takes', () => {
  it('is not approval: the change awaits approval, with the profile as it was', async () => {
    const { userId, providerUserId, updateId, reference } = await parked();
    const { email } = (await core.user(userId)).profile.values;
    const result = await core.verify(reference, {
      date: '2024-05-24',
      device: { deviceId: ' id0001 ', ip: '127.0.0.1', os: 'OS', userAgent: '' },
    });
    expect(result.problems).toEqual([]);
    expect(result.verification?.status).toBe('AWAITING_APPROVAL');
    expect(await core.statusOf(updateId)).toBe('AWAITING_APPROVAL');
    expect((await core.user(userId)).profile.values.email).toBe(email);
    const [sent, ...more] = await core.simulator.evidenceOf(providerUserId);
    expect(more).toEqual([]);
    expect(sent?.body).toEqual({
      id: reference,
      mode: 'MANUAL',
      document_type: 'PROOF_OF_EMAIL_OWNERSHIP',
      document_id: 'ba02d43c-3cc2-49b7-96c2-ed0861e55a83',
      authentication_data: { device_id: 'id0001', ip: '127.0.0.1', os: 'OS' },
      date: '2024-05-24',
    });
    await core.simulator.decide(providerUserId, 'email', 'approve');
    await until(async () => (await core.statusOf(updateId)) === 'APPLIED');
    expect(await verificationOf(updateId)).toBe('APPROVED');
    expect((await core.events(userId)).map((one) => one.status)).toEqual([
      'SUBMITTING',
      'AWAITING_VERIFICATION',
      'AWAITING_APPROVAL',
      'APPLIED',
    ]);
  });

  it('again gives the first answer, and other evidence is VERIFICATION_ALREADY_SUBMITTED', async () => {
    const { providerUserId, reference, updateId } = await parked();
    await core.verify(reference);
    const again = await core.verify(reference, { documentId: ' ba02d43c-3cc2-49b7-96c2-ed0861e55a83 ' });
    expect(again).toMatchObject({ problems: [], updateId, verification: { status: 'AWAITING_APPROVAL' } });
    const other = await core.verify(reference, { documentId: 'another document' });
    expect(codes(other)).toEqual(['VERIFICATION_ALREADY_SUBMITTED']);
    await core.simulator.decide(providerUserId, 'email', 'refuse');
    await until(async () => (await core.statusOf(updateId)) === 'REJECTED');
    expect(await verificationOf(updateId)).toBe('REJECTED');
    expect((await core.updateOf(updateId)).changes[0]?.failure).toEqual({
      code: 'PROVIDER_REJECTED',
      providerCode: null,
    });
    expect(codes(await core.verify(reference))).toEqual([]);
    expect(await core.simulator.evidenceOf(providerUserId)).toHaveLength(1);
  });

  it('many times at once is handed in once', async () => {
    const { providerUserId, reference, updateId } = await parked();
    const results = await Promise.all(Array.from({ length: 6 }, () => core.verify(reference)));
    expect(results.flatMap(codes)).toEqual([]);
    await until(async () => (await core.statusOf(updateId)) === 'AWAITING_APPROVAL');
    expect(await core.simulator.evidenceOf(providerUserId)).toHaveLength(1);
  });

  it('moves the version when it is stored, since the field is closed from then on', async () => {
    const { userId, reference } = await parked();
    const { version } = await core.user(userId);
    await core.simulator.faultOnEvidence({ kind: 'hang' });
    await core.verify(reference);
    expect((await core.user(userId)).open[0]?.verification?.status).toBe('SUBMITTING_EVIDENCE');
    expect((await core.user(userId)).version).toBe(version + 1);
    expect(codes(await core.update(userId, { email: 'x@example.ph' }))).toEqual(['UPDATE_IN_PROGRESS']);
  });

  it('goes as letters only where the provider enforces its published pattern', async () => {
    await core.simulator.switches({ strictDocumentId: true });
    try {
      const { providerUserId, reference } = await parked();
      expect((await core.verify(reference)).verification?.status).toBe('AWAITING_APPROVAL');
      const ids = (await core.simulator.evidenceOf(providerUserId)).map((one) => one.body.document_id);
      expect(ids).toHaveLength(2);
      expect(ids[1]).toMatch(/^[a-zA-Z\s]+$/);
    } finally {
      await core.simulator.switches({ strictDocumentId: false });
    }
  });
});

describe('evidence that the provider refuses', () => {
  it('is EVIDENCE_INVALID, and other evidence may be tried', async () => {
    const { userId, reference, updateId } = await parked();
    const { version } = await core.user(userId);
    await core.simulator.faultOnEvidence({ kind: 'status', status: 422 });
    const refused = await core.verify(reference);
    expect(refused.problems).toEqual([
      expect.objectContaining({ code: 'EVIDENCE_INVALID', providerCode: 'generic_error' }),
    ]);
    expect(refused.verification?.status).toBe('AWAITING_EVIDENCE');
    expect(await core.statusOf(updateId)).toBe('AWAITING_VERIFICATION');
    expect((await core.user(userId)).version).toBe(version + 2);
    expect((await core.verify(reference, { documentId: 'a better one' })).problems).toEqual([]);
    expect(await core.statusOf(updateId)).toBe('AWAITING_APPROVAL');
  });

  it('because of our credentials is no refusal: it is handed in again by itself', async () => {
    const { reference, updateId } = await parked();
    await core.simulator.faultOnEvidence({ kind: 'status', status: 401 });
    const { problems, verification } = await core.verify(reference);
    expect([problems, verification?.status]).toEqual([[], 'SUBMITTING_EVIDENCE']);
    await until(async () => (await core.statusOf(updateId)) === 'AWAITING_APPROVAL');
  });

  it('because the entry was withdrawn there ends the change as CANCELLED, saying so', async () => {
    const { userId, providerUserId, reference, updateId } = await parked();
    await core.simulator.withdraw(providerUserId, 'email');
    const result = await core.verify(reference);
    expect(codes(result)).toEqual(['VERIFICATION_CANCELLED']);
    expect(await core.statusOf(updateId)).toBe('CANCELLED');
    expect((await core.events(userId)).at(-1)?.note).toBe('withdrawn at the provider');
  });
});

describe('what the provider decides without evidence', () => {
  it('is APPLIED when it shows the new value, in whatever state we believed it to be', async () => {
    const { userId, providerUserId, updateId, reference } = await parked();
    await core.simulator.decide(providerUserId, 'email', 'approve', 'never');
    await core.refreshUser(service, userId);
    expect(await core.statusOf(updateId)).toBe('APPLIED');
    expect(await verificationOf(updateId)).toBe('APPROVED');
    expect(codes(await core.verify(reference))).toEqual(['VERIFICATION_ALREADY_SUBMITTED']);
  });

  it('is CANCELLED, withdrawn at the provider, when the entry is gone and the value is old', async () => {
    const { userId, providerUserId, updateId } = await parked();
    await core.simulator.withdraw(providerUserId, 'email', 'send');
    await until(async () => (await core.statusOf(updateId)) === 'CANCELLED');
    expect((await core.events(userId)).at(-1)).toMatchObject({
      status: 'CANCELLED',
      note: 'withdrawn at the provider',
    });
    expect(await verificationOf(updateId)).toBe('CANCELLED');
  });

  it('is corrected by a later read that shows the value after all, perhaps in the provider’s spelling', async () => {
    for (const spelling of ['late@example.ph', 'LATE.2@EXAMPLE.PH']) {
      const { userId, providerUserId } = await core.newUser('approved');
      const { updateId } = await core.update(userId, { email: spelling.toLowerCase() });
      const reference = await core.referenceOf(userId);
      await core.simulator.withdraw(providerUserId, 'email', 'send');
      await until(async () => (await core.statusOf(updateId)) === 'CANCELLED');
      await core.simulator.control('PUT', `/users/${providerUserId}`, { email: spelling });
      await core.refreshUser(service, userId);
      expect(await core.statusOf(updateId)).toBe('APPLIED');
      expect(await verificationOf(updateId)).toBe('APPROVED');
      expect((await core.events(userId)).at(-1)).toMatchObject({
        previousStatus: 'CANCELLED',
        status: 'APPLIED',
      });
      expect(codes(await core.verify(reference))).toEqual(['VERIFICATION_ALREADY_SUBMITTED']);
    }
  });

  it('does not bring back what the client took back', async () => {
    const { userId, providerUserId, updateId } = await parked();
    await core.cancelUpdate(service, updateId ?? '');
    await core.simulator.decide(providerUserId, 'email', 'approve', 'never');
    await core.refreshUser(service, userId);
    expect(await core.statusOf(updateId)).toBe('CANCELLED');
  });
});
