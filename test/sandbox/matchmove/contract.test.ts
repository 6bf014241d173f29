import { expect, test } from 'vitest';
import { evidence, JOHN, LIZA, MARIA, pendingOf, RAMON, start } from './harness.ts';

async function approvedJohn() {
  const sandbox = await start({ switches: { bank: 'manual' } });
  await sandbox.control('POST', `/users/${JOHN}/kyc`, { status: 'completed', sub_status: 'approved' });
  return sandbox;
}

test('before KYC two names change at once and every other field survives', async () => {
  const { put, get } = await start();
  const before = await get(JOHN);
  const answer = await put(JOHN, { first_name: 'Johnny', last_name: 'Smith' });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ ...before, first_name: 'Johnny', date_updated: answer.body.date_updated });
  expect(answer.body).toMatchObject({ middle_name: 'Williams', email: 'john.smith@matchmove.com' });
  expect(pendingOf(answer.body)).toEqual({});
  expect(await get(JOHN)).toEqual(answer.body);
});

test('after approval a new e-mail is parked for exactly fourteen days and the old one stays', async () => {
  const { put, get } = await approvedJohn();
  const { status, body } = await put(JOHN, { email: 'johnny.smith@matchmove.com' });
  expect(status).toBe(200);
  expect(body.email).toBe('john.smith@matchmove.com');
  expect(body.requirements.immediately_due.required_actions).toEqual(['email_verification']);
  const { email } = pendingOf(body);
  expect(email.verification_data).toEqual({ email: 'johnny.smith@matchmove.com' });
  expect(email.verification_id).toMatch(/^[0-9a-f]{32}$/);
  expect(email.created_at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  expect(Date.parse(`${email.expired_at}Z`) - Date.parse(`${email.created_at}Z`)).toBe(14 * 86_400_000);
  expect(Math.abs(Date.parse(`${email.created_at}Z`) - Date.now())).toBeLessThan(60_000);
  expect((await get(JOHN)).email).toBe('john.smith@matchmove.com');
});

test.each([
  ['KYC is approved', { kyc_status: 'completed', kyc_sub_status: 'approved' }],
  ['the user is active', { status: 'active' }],
  ['an account was issued', { provider_account_number: '930100139899' }],
])('names are frozen when %s, and the request is refused whole', async (_, state) => {
  const { put, get, control } = await start();
  await control('PUT', `/users/${JOHN}`, state);
  const before = await get(JOHN);
  for (const field of ['first_name', 'middle_name', 'last_name', 'preferred_name']) {
    const answer = await put(JOHN, { [field]: 'Jones', job_title: 'Baker', email: 'other@example.ph' });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ status: 400, code: 'invalid_model', source: [field] });
  }
  expect(await get(JOHN)).toEqual(before);
  expect((await put(JOHN, { maiden_name: 'Jones' })).status).toBe(200);
});

test('demo users show each of the three reasons for frozen names', async () => {
  const { put } = await start();
  for (const id of [MARIA, LIZA, RAMON]) expect((await put(id, { last_name: 'Jones' })).status).toBe(400);
  expect((await put(JOHN, { last_name: 'Jones' })).status).toBe(200);
});

test('evidence is taken with 200 and the profile still shows the old e-mail', async () => {
  const { put, get, verify } = await approvedJohn();
  const parked = pendingOf((await put(JOHN, { email: 'johnny.smith@matchmove.com' })).body).email;
  const { status, body } = await verify(JOHN, evidence(parked.verification_id));
  expect(status).toBe(200);
  expect(body).toEqual({
    action: 'email_verification',
    user_id: JOHN,
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
    mode: 'MANUAL',
    verification_data: { email: 'johnny.smith@matchmove.com' },
    authentication_data: { device_id: 'id0001', ip: '127.0.0.1', os: 'SteveOS-High' },
    status: 'success',
  });
  expect(body.id).not.toBe(parked.verification_id);
  expect((await get(JOHN)).email).toBe('john.smith@matchmove.com');
});

test('evidence of the wrong kind is refused with 400 and may be repeated rightly', async () => {
  const { put, verify } = await approvedJohn();
  const wanted = { email: 'johnny@example.ph', mobile: '9171234567' };
  const { email, mobile } = pendingOf((await put(JOHN, wanted)).body);
  const proof = (type: string) => ({ document_type: type });
  expect(
    (await verify(JOHN, evidence(email.verification_id, proof('PROOF_OF_MOBILE_OWNERSHIP')))).status,
  ).toBe(400);
  expect(
    (await verify(JOHN, evidence(mobile.verification_id, proof('PROOF_OF_EMAIL_OWNERSHIP')))).status,
  ).toBe(400);
  expect((await verify(JOHN, evidence(email.verification_id))).status).toBe(200);
  const letter = proof('SUBSCRIBER_AUTHORIZATION_LETTER');
  expect((await verify(JOHN, evidence(mobile.verification_id, letter))).status).toBe(200);
});

test('a document id with digits is refused in strict mode only, a letters-only one never', async () => {
  const { put, verify, switches } = await approvedJohn();
  const first = pendingOf((await put(JOHN, { email: 'one@example.ph' })).body).email;
  await switches({ strictDocumentId: true });
  const refused = await verify(JOHN, evidence(first.verification_id));
  expect(refused.status).toBe(400);
  expect(refused.body.source).toEqual(['document_id']);
  expect((await verify(JOHN, evidence(first.verification_id, { document_id: 'only letters' }))).status).toBe(
    200,
  );
  await switches({ strictDocumentId: false });
  const second = pendingOf((await put(JOHN, { email: 'two@example.ph' })).body).email;
  expect((await verify(JOHN, evidence(second.verification_id))).status).toBe(200);
});

test('the wire keeps its quirks', async () => {
  const { get } = await start();
  const maria = await get(MARIA);
  expect(maria).toMatchObject({
    metadata: null,
    is_email_verified: '1',
    fatca_crs_confirmed_at: '0001-01-01T00:00:00Z',
    father_details: {},
    pending_update: [],
    risk_assesment_status: 'UNKNOWN',
    fatca_relevant: false,
    addresses: { shipping: {}, residential: { country: 'PHL' } },
  });
  expect(await get(JOHN)).toMatchObject({
    metadata: {},
    is_email_verified: '0',
    gender: 'male',
    addresses: { residential: { country: 'Philippines' } },
  });
});

test.each([
  [{ first_name: 'José' }, 400],
  [{ first_name: "O'Neil, Jr. #2 (Ret)" }, 200],
  [{ first_name: '' }, 400],
  [{ first_name: 'x'.repeat(50) }, 200],
  [{ first_name: 'x'.repeat(51) }, 400],
  [{ preferred_name: "O'Neil" }, 400],
  [{ preferred_name: 'John Smith' }, 200],
  [{ preferred_name: 'x'.repeat(25) }, 200],
  [{ preferred_name: 'x'.repeat(26) }, 400],
  [{ email: 'josé@example.ph' }, 400],
  [{ type: 'person' }, 400],
  [{ type: 'corporate' }, 200],
  [{ title: 'Duke' }, 400],
  [{ gender: 'robot' }, 400],
  [{ mobile_country_code: '999' }, 400],
  [{ marital_status: 'complicated' }, 400],
  [{ nationality: 'Philippines' }, 400],
  [{ birth: { date: '1990-02-30' } }, 400],
  [{ fatca_relevant: 'true' }, 400],
  [{ addresses: 'Cebu' }, 400],
  [[], 400],
])('PUT %j gives %i', async (body, status) => {
  const { put, get } = await start();
  const before = await get(JOHN);
  expect((await put(JOHN, body)).status).toBe(status);
  if (status === 400) expect(await get(JOHN)).toEqual(before);
});
