import { expect, test } from 'vitest';
import { refusalValues } from '../../../src/sandbox/matchmove/refusal-values.ts';
import { ANTONIO, evidence, LIZA, MARIA, pendingOf, start, until, type Wire } from './harness.ts';

const DAY = 86_400_000;
const actionsOf = (profile: Wire): string[] => profile.requirements.immediately_due.required_actions;
const proofs = {
  email: 'PROOF_OF_EMAIL_OWNERSHIP',
  mobile: 'PROOF_OF_MOBILE_OWNERSHIP',
  residential_address: 'PROOF_OF_ADDRESS',
  billing_address: 'PROOF_OF_ADDRESS',
} as const;

/** Parks a change of Maria's and gives evidence for it. */
async function evidenced(
  sandbox: Awaited<ReturnType<typeof start>>,
  change: object,
  documentId = 'evidence',
) {
  const pending = pendingOf((await sandbox.put(MARIA, change)).body);
  for (const [field, entry] of Object.entries<Wire>(pending)) {
    const proof = { document_type: proofs[field as 'email'], document_id: documentId };
    const answer = await sandbox.verify(MARIA, evidence(entry.verification_id, proof));
    expect(answer.status).toBe(200);
  }
  return pending;
}

test('all four special fields are parked in one PUT while others apply, and approved by the bank', async () => {
  const sandbox = await start({ switches: { bankDelayMs: 20 } });
  const { put, get } = sandbox;
  const before = await get(MARIA);
  const change = {
    email: 'maria.new@example.ph',
    mobile: '9171234567',
    addresses: { residential: { line_1: '1 New Street' }, billing: { city: 'CEBU_CITY' } },
    job_title: 'Baker',
  };
  const after = (await put(MARIA, change)).body;
  expect(after).toMatchObject({ email: before.email, mobile: before.mobile, addresses: before.addresses });
  expect(after.job_title).toBe('Baker');
  expect(actionsOf(after)).toEqual(Object.keys(proofs).map((field) => `${field}_verification`));
  const data = Object.fromEntries(
    Object.entries<Wire>(pendingOf(after)).map(([field, entry]) => [field, entry.verification_data]),
  );
  expect(data).toEqual({
    email: { email: 'maria.new@example.ph' },
    mobile: { mobile_country_code: '63', mobile: '9171234567' },
    residential_address: { residential_address: { ...before.addresses.residential, line_1: '1 New Street' } },
    billing_address: { billing_address: { ...before.addresses.billing, city: 'CEBU_CITY' } },
  });
  await evidenced(sandbox, {});
  await until(async () => Object.keys(pendingOf(await get(MARIA))).length === 0);
  const done = await get(MARIA);
  expect(done).toMatchObject({
    email: 'maria.new@example.ph',
    mobile: '9171234567',
    addresses: { residential: { line_1: '1 New Street', country: 'PHL' }, billing: { city: 'CEBU_CITY' } },
  });
  expect(actionsOf(done)).toEqual([]);
});

test.each([
  ['an e-mail', { email: 'Refuse.me@example.ph' }, 'evidence'],
  ['a mobile', { mobile: '9171230000' }, 'evidence'],
  ['an address', { addresses: { residential: { line_1: 'Refuse Street 1' } } }, 'evidence'],
  ['a document id', { email: 'maria.new@example.ph' }, 'refuse this'],
])(
  'the bank refuses %s with a magic value: the entry goes and the old value stays',
  async (_, change, documentId) => {
    const sandbox = await start({ switches: { bankDelayMs: 10 } });
    const before = await sandbox.get(MARIA);
    await evidenced(sandbox, change, documentId);
    await until(async () => Object.keys(pendingOf(await sandbox.get(MARIA))).length === 0);
    expect(await sandbox.get(MARIA)).toEqual({ ...before, date_updated: expect.any(String) });
  },
);

test('the magic values touch no ordinary ones', () => {
  expect(refusalValues.email.test('me.refuse@refuse.ph')).toBe(false);
  expect(refusalValues.mobile.test('9000012345')).toBe(false);
});

test('the bank takes its time, which the clock can bring', async () => {
  const sandbox = await start({ switches: { bankDelayMs: 3_600_000 } });
  const { get, control } = sandbox;
  await evidenced(sandbox, { email: 'maria.new@example.ph' });
  await control('POST', '/clock', { offsetMs: 3_500_000 });
  expect((await get(MARIA)).email).toBe('maria.santos@example.ph');
  await control('POST', '/clock', { offsetMs: 3_600_001 });
  expect((await get(MARIA)).email).toBe('maria.new@example.ph');
});

test.each([
  ['approve', 'refuse.me@example.ph', 'refuse.me@example.ph'],
  ['refuse', 'maria.new@example.ph', 'maria.santos@example.ph'],
] as const)('the bank set to %s does so whatever the value', async (bank, wanted, result) => {
  const sandbox = await start({ switches: { bankDelayMs: 0, bank } });
  await evidenced(sandbox, { email: wanted });
  const after = await sandbox.get(MARIA);
  expect(after.email).toBe(result);
  expect(pendingOf(after)).toEqual({});
});

test('a bank set to manual waits for the control call', async () => {
  const sandbox = await start({ switches: { bankDelayMs: 0, bank: 'manual' } });
  await evidenced(sandbox, { email: 'maria.new@example.ph' });
  await sandbox.control('POST', '/clock', { offsetMs: 100 * DAY });
  expect(pendingOf(await sandbox.get(MARIA)).email).toBeDefined();
  await sandbox.control('POST', `/users/${MARIA}/decide`, { field: 'email', decision: 'approve' });
  expect((await sandbox.get(MARIA)).email).toBe('maria.new@example.ph');
});

test('an entry ends at its time without evidence, quietly unless a switch says otherwise', async () => {
  const { put, get, control, switches } = await start();
  await put(MARIA, { email: 'maria.new@example.ph' });
  await control('POST', '/clock', { offsetMs: 14 * DAY - 60_000 });
  expect(pendingOf(await get(MARIA)).email).toBeDefined();
  await control('POST', '/clock', { offsetMs: 14 * DAY });
  const after = await get(MARIA);
  expect(pendingOf(after)).toEqual({});
  expect(actionsOf(after)).toEqual([]);
  expect(after.email).toBe('maria.santos@example.ph');
  expect(await control('GET', '/webhooks')).toEqual([]);

  await switches({ webhookOnExpiry: true, verificationLifetimeMs: 60_000 });
  const { email } = pendingOf((await put(MARIA, { email: 'maria.new@example.ph' })).body);
  expect(Date.parse(`${email.expired_at}Z`) - Date.parse(`${email.created_at}Z`)).toBe(60_000);
  await control('POST', '/clock', { advanceMs: 60_000 });
  expect(await control('GET', '/webhooks')).toMatchObject([{ subject: MARIA }]);
});

test('an expired verification takes no evidence', async () => {
  const { get, verify, control } = await start();
  const { email } = pendingOf(await get(ANTONIO));
  await control('POST', '/clock', { offsetMs: 14 * DAY });
  expect((await verify(ANTONIO, evidence(email.verification_id))).status).toBe(404);
});

test('evidence stops the expiry, unless a switch lets it run on', async () => {
  for (const expiresAfterEvidence of [false, true]) {
    const sandbox = await start({ switches: { bank: 'manual', expiresAfterEvidence } });
    await evidenced(sandbox, { email: 'maria.new@example.ph' });
    await sandbox.control('POST', '/clock', { offsetMs: 15 * DAY });
    expect(pendingOf(await sandbox.get(MARIA)).email === undefined).toBe(expiresAfterEvidence);
  }
});

test('a second PUT replaces the entry, and evidence for the first comes too late', async () => {
  const { put, verify } = await start();
  const first = pendingOf((await put(MARIA, { email: 'one@example.ph' })).body).email;
  const after = (await put(MARIA, { email: 'two@example.ph' })).body;
  const second = pendingOf(after).email;
  expect(second.verification_id).not.toBe(first.verification_id);
  expect(second.verification_data).toEqual({ email: 'two@example.ph' });
  expect(actionsOf(after)).toEqual(['email_verification']);
  expect((await verify(MARIA, evidence(first.verification_id))).status).toBe(404);
  expect((await verify(MARIA, evidence(second.verification_id))).status).toBe(200);
});

test('a value replaced after its evidence is not applied any more', async () => {
  const sandbox = await start({ switches: { bankDelayMs: 60_000 } });
  await evidenced(sandbox, { email: 'one@example.ph' });
  await sandbox.put(MARIA, { email: 'two@example.ph' });
  await sandbox.control('POST', '/clock', { offsetMs: 100_000 });
  const after = await sandbox.get(MARIA);
  expect(after.email).toBe('maria.santos@example.ph');
  expect(pendingOf(after).email.verification_data.email).toBe('two@example.ph');
});

test('a value equal to the current one is no change and leaves what is parked alone', async () => {
  const { get, put } = await start();
  const before = await get(ANTONIO);
  const after = (
    await put(ANTONIO, { email: before.email, mobile: before.mobile, addresses: before.addresses })
  ).body;
  expect(after).toEqual({ ...before, date_updated: after.date_updated });
});

test('the parked value sent again makes a new entry, or keeps it by switch', async () => {
  const { get, put, switches } = await start();
  const idOf = (profile: Wire) => pendingOf(profile).email.verification_id;
  const first = idOf(await get(ANTONIO));
  await switches({ samePendingValue: 'keeps' });
  expect(idOf((await put(ANTONIO, { email: 'tony.reyes@example.ph' })).body)).toBe(first);
  await switches({ samePendingValue: 'replaces' });
  expect(idOf((await put(ANTONIO, { email: 'tony.reyes@example.ph' })).body)).not.toBe(first);
});

test('an e-mail that somebody else got meanwhile is not approved', async () => {
  const { put, get, control } = await start();
  await put(MARIA, { email: 'wanted@example.ph' });
  await put(LIZA, { email: 'wanted@example.ph' });
  await control('POST', `/users/${MARIA}/decide`, { field: 'email', decision: 'approve' });
  expect((await get(MARIA)).email).toBe('maria.santos@example.ph');
  expect((await get(LIZA)).email).toBe('wanted@example.ph');
});

test('the entry stays or vanishes at evidence, and the bank decides either way', async () => {
  for (const pendingAtEvidence of ['stays', 'vanishes'] as const) {
    const sandbox = await start({ switches: { bank: 'manual', pendingAtEvidence } });
    const { email } = await evidenced(sandbox, { email: 'maria.new@example.ph' });
    const between = await sandbox.get(MARIA);
    expect(pendingOf(between)).toEqual(pendingAtEvidence === 'stays' ? { email } : {});
    expect(actionsOf(between)).toEqual(pendingAtEvidence === 'stays' ? ['email_verification'] : []);
    expect(between.email).toBe('maria.santos@example.ph');
    await sandbox.control('POST', `/users/${MARIA}/decide`, { field: 'email', decision: 'approve' });
    expect((await sandbox.get(MARIA)).email).toBe('maria.new@example.ph');
  }
});

test('the required action can vanish at evidence while the entry stays', async () => {
  const sandbox = await start({ switches: { bank: 'manual', actionAtEvidence: 'vanishes' } });
  await evidenced(sandbox, { email: 'maria.new@example.ph' });
  const between = await sandbox.get(MARIA);
  expect(actionsOf(between)).toEqual([]);
  expect(pendingOf(between).email).toBeDefined();
});

test.each([200, 409, 404] as const)(
  'the same evidence again gives %i, before and after the decision',
  async (status) => {
    const sandbox = await start({ switches: { bank: 'manual', sameEvidence: status } });
    const { email } = pendingOf((await sandbox.put(MARIA, { email: 'maria.new@example.ph' })).body);
    const first = await sandbox.verify(MARIA, evidence(email.verification_id));
    const again = await sandbox.verify(MARIA, evidence(email.verification_id));
    expect(again.status).toBe(status);
    if (status === 200) expect(again.body).toEqual(first.body);
    await sandbox.control('POST', `/users/${MARIA}/decide`, { field: 'email', decision: 'approve' });
    expect((await sandbox.verify(MARIA, evidence(email.verification_id))).status).toBe(status);
  },
);

test('addresses need evidence, or go to the bank by themselves by switch', async () => {
  for (const addressEvidence of ['required', 'none'] as const) {
    const { put, get, control } = await start({ switches: { addressEvidence } });
    const change = { email: 'maria.new@example.ph', addresses: { residential: { line_1: '1 New Street' } } };
    expect(Object.keys(pendingOf((await put(MARIA, change)).body))).toEqual(['email', 'residential_address']);
    await control('POST', '/clock', { offsetMs: 60_000 });
    const after = await get(MARIA);
    expect(Object.keys(pendingOf(after))).toEqual(
      addressEvidence === 'none' ? ['email'] : ['email', 'residential_address'],
    );
    expect(after.addresses.residential.line_1 === '1 New Street').toBe(addressEvidence === 'none');
  }
});
