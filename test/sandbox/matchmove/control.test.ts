import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { demoUsers } from '../../../src/sandbox/matchmove/demo-users.ts';
import { ANTONIO, evidence, JOHN, MARIA, pendingOf, start, type Wire } from './harness.ts';

test('every demo user is there, with the state its story needs', async () => {
  const { get, control } = await start();
  const listed = await control('GET', '/users');
  expect(listed.map(({ id }: Wire) => id)).toEqual(demoUsers.map(({ id }) => id));
  const states = listed.map(
    (user: Wire) => `${user.type} ${user.status} ${user.kyc_status}/${user.kyc_sub_status}`,
  );
  expect(states).toEqual([
    'customer pending_verification not_submitted/',
    'customer active completed/approved',
    'customer active completed/approved',
    'customer active not_submitted/',
    'customer pending_verification not_submitted/',
    'customer pending_verification completed/rejected',
    'customer pending_verification pending/pending_document',
    'customer suspended completed/approved',
    'corporate pending_verification not_submitted/',
  ]);
  expect(listed[2].pending).toEqual(['email']);
  expect((await get(demoUsers[4]?.id ?? '')).provider_account_number).not.toBe('');
  const contacts = await Promise.all(demoUsers.map(({ id }) => get(id)));
  expect(new Set(contacts.map(({ email }) => email)).size).toBe(demoUsers.length);
  expect(new Set(contacts.map(({ mobile }) => mobile)).size).toBe(demoUsers.length);
  for (const { id, label, story } of demoUsers) {
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    expect(label && story).toBeTruthy();
  }
});

test("the first demo user answers the sample request with the very answer of the provider's page", async () => {
  const { put } = await start();
  const page = readFileSync(
    new URL('../../fixtures/seeds/000_8673db9bbbc04e3d.txt', import.meta.url),
    'utf8',
  );
  const sample = JSON.parse(/Update User response\n(\{.*?\n\})2\n/s.exec(page)?.[1] ?? '');
  const { body } = await put(JOHN, { first_name: 'Johnny', last_name: 'Smith' });
  expect(body).toEqual({ ...sample, date_updated: body.date_updated });
});

test('every demo user has every key of the wire', async () => {
  const { get } = await start();
  const keys = Object.keys(await get(JOHN)).sort();
  for (const { id } of demoUsers) expect(Object.keys(await get(id)).sort()).toEqual(keys);
});

test('attributes that are due go from the list once the profile has them', async () => {
  const { put, get } = await start();
  const miguel = 'd27f81b6a04c4e3d9c5a6b7f8e9d0c1b';
  expect((await get(miguel)).requirements.immediately_due).toEqual({
    required_actions: ['document_upload'],
    required_attributes: ['annual_income_range'],
  });
  const after = (await put(miguel, { annual_income_range: '100 to 1000' })).body.requirements;
  expect(after.immediately_due).toEqual({ required_actions: ['document_upload'], required_attributes: [] });
  expect(after.eventually_due.required_attributes).toEqual(['purpose_of_account_opening']);
});

test('a user can be made, merged into, set and replaced raw, also into states that the rules never make', async () => {
  const { get, control } = await start();
  const id = 'f'.repeat(32);
  await control('PUT', `/users/${id}`, { first_name: 'New', metadata: null, kyc_status: 'tomorrows_value' });
  expect(await get(id)).toMatchObject({
    id,
    first_name: 'New',
    metadata: null,
    kyc_status: 'tomorrows_value',
    title: '',
  });
  await control('PUT', `/users/${id}`, { addresses: { billing: { city: 'Cebu' } } });
  await control('PUT', `/users/${id}`, { addresses: { billing: { line_1: 'Resi' } } });
  expect((await get(id)).addresses).toMatchObject({
    billing: { city: 'Cebu', line_1: 'Resi' },
    shipping: {},
  });
  await control('PUT', `/users/${id}?mode=set`, { addresses: {} });
  expect(await get(id)).toMatchObject({ first_name: 'New', addresses: {} });
  await control('PUT', `/users/${id}?mode=replace`, { first_name: 'Bare' });
  expect(await get(id)).toEqual({ id, first_name: 'Bare' });
  await control('DELETE', `/users/${id}`);
  expect((await get(id)).code).toBe('user_not_found');
});

test('a raw pending entry works like a parked one, under a key nobody knows too', async () => {
  const { get, control, verify } = await start();
  const entry = (verification_id: string, verification_data: object) => ({
    created_at: '2024-06-25 15:20:39',
    expired_at: '2999-07-09 15:20:39',
    verification_id,
    verification_data,
  });
  const pending_verification = {
    email: entry('4757b9126e17491f9a0e22e39775569d', { email: 'johnny.smith@matchmove.com' }),
    signature: entry('5757b9126e17491f9a0e22e39775569d', { signature: 'x' }),
  };
  await control('PUT', `/users/${JOHN}`, { requirements: { pending_verification } });
  expect(pendingOf(await get(JOHN))).toEqual(pending_verification);
  const answer = await verify(JOHN, evidence('4757b9126e17491f9a0e22e39775569d'));
  expect([answer.status, answer.body.action]).toEqual([200, 'email_verification']);
  await control('POST', `/users/${JOHN}/decide`, { field: 'email', decision: 'approve' });
  await control('POST', `/users/${JOHN}/decide`, { field: 'signature', decision: 'approve' });
  expect(await get(JOHN)).toMatchObject({ email: 'johnny.smith@matchmove.com' });
  expect(pendingOf(await get(JOHN))).toEqual({});
});

test('a decision needs no evidence and says when there is nothing to decide', async () => {
  const { get, control } = await start();
  await control('POST', `/users/${ANTONIO}/decide`, { field: 'email', decision: 'approve' });
  expect(await get(ANTONIO)).toMatchObject({ email: 'tony.reyes@example.ph' });
  const again = { field: 'email', decision: 'approve' };
  await expect(control('POST', `/users/${ANTONIO}/decide`, again)).rejects.toThrow('404');
  await expect(control('POST', `/users/${ANTONIO}/decide`, { field: 'email' })).rejects.toThrow('400');
  await expect(control('POST', `/users/nobody/decide`, again)).rejects.toThrow('404');
});

test('an entry can be withdrawn at the provider, without a webhook unless one is asked for', async () => {
  const { get, put, control } = await start();
  await control('POST', `/users/${ANTONIO}/withdraw`, { field: 'email' });
  expect(await get(ANTONIO)).toMatchObject({
    email: 'antonio.reyes@example.ph',
    requirements: { pending_verification: {}, immediately_due: { required_actions: [] } },
  });
  expect(await control('GET', '/webhooks')).toEqual([]);
  await put(ANTONIO, { email: 'tony.reyes@example.ph' });
  await control('POST', `/users/${ANTONIO}/withdraw`, { field: 'email', webhook: 'send' });
  expect(await control('GET', '/webhooks')).toHaveLength(1);
});

test('a KYC decision changes what a PUT does', async () => {
  const { put, control } = await start();
  expect((await put(JOHN, { email: 'one@example.ph' })).body.email).toBe('one@example.ph');
  const user = await control('POST', `/users/${JOHN}/kyc`, { status: 'completed', sub_status: 'approved' });
  expect(user.profile.kyc_processed_date).toMatch(/Z$/);
  expect((await put(JOHN, { email: 'two@example.ph' })).body.email).toBe('one@example.ph');
  await control('POST', `/users/${JOHN}/kyc`, { status: 'completed', sub_status: 'rejected' });
  expect((await put(JOHN, { email: 'three@example.ph' })).body.email).toBe('three@example.ph');
});

test('the record behind a user shows evidence and what the bank has', async () => {
  const { put, verify, control } = await start({ switches: { bank: 'manual' } });
  const { email } = pendingOf((await put(MARIA, { email: 'maria.new@example.ph' })).body);
  await verify(MARIA, evidence(email.verification_id));
  expect(await control('GET', `/users/${MARIA}`)).toMatchObject({
    profile: { id: MARIA },
    atBank: [{ field: 'email', verificationId: email.verification_id, decideAt: null, refuse: false }],
    evidence: [{ verificationId: email.verification_id, answer: { status: 'success' } }],
  });
});

test('health says who serves; an unknown control call says so', async () => {
  const { control } = await start();
  expect(await control('GET', '/health')).toMatchObject({ simulator: 'matchmove', pid: process.pid });
  await expect(control('GET', '/nothing')).rejects.toThrow('404');
});
