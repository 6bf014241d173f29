import { expect, test } from 'vitest';
import { accessOf } from '../../../src/domain/policy/access.ts';
import type { UserFacts } from '../../../src/domain/policy-rules.ts';
import { shapeOf } from '../../../src/domain/profile-field.ts';
import type { Snapshot, UserState } from '../../../src/domain/snapshot.ts';
import { judge } from '../../../src/domain/validation/judge.ts';
import { matchmove } from '../../../src/providers/matchmove/index.ts';
import {
  aProfile,
  aProfileWithParkedEmail,
  JOHN,
  type Json,
  sample,
} from '../../fixtures/matchmove/samples.ts';
import { anUpdate, evidenceFor, JOHN_REFERENCE } from './builders.ts';
import { talkTo } from './local-server.ts';
import { signed, verdictOf } from './signed.ts';

/** The ten points of the provider's contract, the adapter's half of each, with the inputs of the pages. */

const NEW_EMAIL = 'johnny.smith@matchmove.com';
const OLD_EMAIL = 'john.smith@matchmove.com';
const emailUpdate = anUpdate([{ field: 'EMAIL', value: NEW_EMAIL }]);

function factsOf({ status, kyc, accountIssued }: UserState): UserFacts {
  return {
    kycApproved: kyc.status === 'APPROVED',
    active: status === 'ACTIVE',
    suspended: status === 'SUSPENDED',
    accountIssued,
  };
}

function accessTo(field: 'LAST_NAME' | 'EMAIL', snapshot: Snapshot) {
  const underWay = { open: [], closed: [], now: new Date() };
  return accessOf(field, matchmove.policy.INDIVIDUAL[field], factsOf(snapshot.state), underWay);
}

function read(profile: Json): Promise<Snapshot> {
  return talkTo(() => ({ body: profile })).then(({ adapter, signal }) =>
    adapter.readUser(JOHN_REFERENCE, signal),
  );
}

test('1. partial merge: two names are sent, and the whole profile comes back', async () => {
  const stored = aProfile({ first_name: 'John' });
  const { adapter, received, signal } = await talkTo(({ body }) => ({
    body: { ...stored, ...(body as Json) },
  }));
  const { snapshot } = await adapter.updateUser(
    anUpdate([
      { field: 'FIRST_NAME', value: 'Johnny' },
      { field: 'LAST_NAME', value: 'Smith' },
    ]),
    signal,
  );
  expect(received).toMatchObject([{ method: 'PUT', body: { first_name: 'Johnny', last_name: 'Smith' } }]);
  expect(snapshot?.values).toMatchObject({ firstName: 'Johnny', middleName: 'Williams', email: OLD_EMAIL });
  expect(snapshot?.pending).toEqual([]);
});

test('2. parked e-mail: the answer is pending for fourteen days, not applied', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ body: aProfileWithParkedEmail() }));
  const { snapshot } = await adapter.updateUser(emailUpdate, signal);
  expect(received[0]?.body).toEqual(sample('update-email-request'));
  expect(snapshot?.values.email).toBe(OLD_EMAIL);
  expect(snapshot?.due?.immediately.requiredActions).toMatchObject([{ type: 'EMAIL_VERIFICATION' }]);
  const [entry] = snapshot?.pending ?? [];
  expect(entry).toMatchObject({ field: 'EMAIL', value: NEW_EMAIL });
  expect(Number(entry?.expiresAt) - Number(entry?.createdAt)).toBe(14 * 86_400_000);
  expect(accessTo('EMAIL', snapshot as Snapshot)).toEqual({
    access: 'REQUIRES_VERIFICATION',
    verification: 'EMAIL_VERIFICATION',
  });
});

test('3. frozen name: locked by what the profile shows, and a refusal is final after one request', async () => {
  const locks = [
    [{ kyc_status: 'completed', kyc_sub_status: 'approved' }, 'KYC_APPROVED'],
    [{ status: 'active' }, 'USER_ACTIVE'],
    [{ provider_account_number: '930100139810' }, 'ACCOUNT_ISSUED'],
  ] as const;
  for (const [state, reason] of locks) {
    expect(accessTo('LAST_NAME', await read(aProfile(state)))).toMatchObject({ access: 'LOCKED', reason });
  }
  expect(accessTo('LAST_NAME', await read(aProfile()))).toEqual({ access: 'EDITABLE' });

  const refusal = {
    status: 400,
    body: { code: 'invalid_model', detail: 'last_name is frozen', source: ['last_name'] },
  };
  const { adapter, received, signal } = await talkTo(() => refusal);
  const update = anUpdate([{ field: 'LAST_NAME', value: 'Jones' }], { preferredName: 'John Smith' });
  await expect(adapter.updateUser(update, signal)).rejects.toMatchObject({
    kind: 'rejected',
    outcomeUnknown: false,
    details: { providerCode: 'invalid_model' },
  });
  expect(received).toHaveLength(1);
});

test('4. self-verify: evidence is taken, and the profile is still the old one', async () => {
  const { adapter, received, signal } = await talkTo(({ method }) => ({
    body: method === 'POST' ? sample('self-verify-answer') : aProfileWithParkedEmail(),
  }));
  await adapter.submitEvidence?.(evidenceFor(JOHN_REFERENCE), signal);
  expect(received[0]).toMatchObject({
    headers: { 'x-auth-user-id': JOHN },
    body: { id: '4757b9126e17491f9a0e22e39775569d', mode: 'MANUAL', date: '2024-05-24' },
  });
  expect((await adapter.readUser(JOHN_REFERENCE, signal)).values.email).toBe(OLD_EMAIL);
});

test('5. completion: the webhook names the user, and reading shows the new value with nothing pending', async () => {
  const { event_data, ...rest } = sample('webhook') as { event_data: Json };
  const verdict = verdictOf(
    signed(JSON.stringify({ ...rest, event_data: { ...event_data, entity_id: JOHN } })),
  );
  expect(verdict).toMatchObject({ verdict: 'genuine', notice: { providerUserId: JOHN } });
  const { values, pending } = await read(aProfile({ email: NEW_EMAIL }));
  expect({ email: values.email, pending }).toEqual({ email: NEW_EMAIL, pending: [] });
});

test('6. wrong pairing: the document of another action is known not to fit, and a refusal is final', async () => {
  const { evidence } = matchmove.capabilities;
  expect(evidence.EMAIL_VERIFICATION).not.toContain('PROOF_OF_MOBILE_OWNERSHIP');
  const { adapter, signal } = await talkTo(() => ({ status: 400, body: { code: 'invalid_model' } }));
  const wrong = evidenceFor(JOHN_REFERENCE, { documentType: 'PROOF_OF_MOBILE_OWNERSHIP' });
  await expect(adapter.submitEvidence?.(wrong, signal)).rejects.toMatchObject({ kind: 'rejected' });
});

test('7. pattern trap: a UUID gets through a strict server in letters, and a lenient one as it is', async () => {
  const strict = await talkTo(({ body }) =>
    /^[a-zA-Z\s]*$/.test((body as { document_id: string }).document_id)
      ? { body: sample('self-verify-answer') }
      : { status: 400, body: { code: 'invalid_model' } },
  );
  await strict.adapter.submitEvidence?.(evidenceFor(JOHN_REFERENCE), strict.signal);
  expect(strict.received).toHaveLength(2);
  const lenient = await talkTo(() => ({ body: sample('self-verify-answer') }));
  await lenient.adapter.submitEvidence?.(evidenceFor(JOHN_REFERENCE), lenient.signal);
  expect(lenient.received).toMatchObject([{ body: { document_id: 'ba02d43c-3cc2-49b7-96c2-ed0861e55a83' } }]);
});

test('8. tolerant parser: unset in every way that the samples show is read as empty', async () => {
  const odd = { metadata: null, is_email_verified: '1', fatca_crs_confirmed_at: '0001-01-01T00:00:00Z' };
  const { values, covers } = await read(aProfile({ ...odd, addresses: { shipping: {} } }));
  expect(values).toMatchObject({ metadata: null, fatcaConfirmedAt: null, shippingAddress: null });
  expect(covers).toEqual(expect.arrayContaining(['METADATA', 'FATCA_CONFIRMED_AT', 'SHIPPING_ADDRESS']));
  expect(covers).not.toContain('BILLING_ADDRESS');
});

test('9. name pattern: José and O’Neil are refused before anything is sent, John Smith is not', () => {
  const problems = (field: 'FIRST_NAME' | 'PREFERRED_NAME', value: string) => {
    const rule = matchmove.policy.INDIVIDUAL[field];
    const context = { parts: [], extraCountries: matchmove.capabilities.extraCountries };
    return rule.supported ? judge(shapeOf(field), value, rule.constraints, context).length : -1;
  };
  expect(problems('FIRST_NAME', 'José')).toBe(1);
  expect(problems('PREFERRED_NAME', "O'Neil")).toBe(1);
  expect(problems('PREFERRED_NAME', 'John Smith')).toBe(0);
});

test('10. 403 from the allow-list is not tried again, and is told apart from bad credentials', async () => {
  const { adapter, received, signal } = await talkTo(() => ({ status: 403, text: 'Forbidden' }));
  await expect(adapter.updateUser(emailUpdate, signal)).rejects.toMatchObject({
    kind: 'auth',
    details: { httpStatus: 403, providerCode: 'forbidden' },
  });
  expect(received).toHaveLength(1);
});
