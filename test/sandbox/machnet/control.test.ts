import { randomUUID } from 'node:crypto';
import { isValidPhoneNumber } from 'libphonenumber-js';
import { expect, onTestFinished, test } from 'vitest';
import { demoUsers } from '../../../src/sandbox/machnet/demo-users.ts';
import { machnetSandbox } from '../../../src/sandbox/machnet/sandbox.ts';
import { DEMO } from '../../support/machnet.ts';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { AMARA, CASCADIA, image, LAKEVIEW, start, TENZIN, type Wire } from './harness.ts';

test('every demo user is there, in the state that its story needs', async () => {
  const { control, get } = await start();
  const listed = await control('GET', '/users');
  expect(listed.map(({ id }: Wire) => id)).toEqual(demoUsers.map(({ id }) => id));
  expect(demoUsers.map(({ id }) => id)).toEqual(Object.values(DEMO));
  expect(listed.map(({ kind, status, requested }: Wire) => [kind, status, requested])).toEqual([
    ['individual', 'UNVERIFIED', []],
    ['individual', 'VERIFIED', []],
    ['individual', 'RETRY', ['ADDRESS_LINE1', 'ID_DOC']],
    ['individual', 'REVIEW_PENDING', []],
    ['individual', 'SUSPENDED', []],
    ['business', 'UNVERIFIED', []],
    ['business', 'VERIFIED', []],
  ]);
  const users = await Promise.all(demoUsers.map(({ id }) => get(id)));
  expect(new Set(users.map(({ email }) => email)).size).toBe(demoUsers.length);
  expect(new Set(users.map(({ mobile_phone }) => mobile_phone)).size).toBe(demoUsers.length);
  for (const { mobile_phone, email } of users) {
    expect(isValidPhoneNumber(mobile_phone, 'US')).toBe(true);
    expect(email).toMatch(/@example\.com$/);
  }
  for (const { label, story } of demoUsers) expect(label && story).toBeTruthy();
});

test.each(Object.values(DEMO))('what demo user %s is, the rules would take as it is', async (id) => {
  const { patch, recordOf, setStatus } = await start();
  await setStatus(id, 'UNVERIFIED');
  const { profile } = await recordOf(id);
  const { physical_documents, status, created_at, ...sendable } = profile;
  const count = sendable.number_of_transaction_per_month;
  const body = {
    ...sendable,
    ...(count === undefined ? {} : { number_of_transaction_per_month: String(count) }),
  };
  expect((await patch(id, body)).status).toBe(200);
  expect((await recordOf(id)).profile).toEqual(profile);
});

test('the sandbox starts with the keys it tells', async () => {
  const running = await machnetSandbox.start({ stateFile: freshStateFile() });
  onTestFinished(() => running.close());
  const headers = {
    'x-client-id': machnetSandbox.values.MACHNET_CLIENT_ID ?? '',
    'x-client-secret': machnetSandbox.values.MACHNET_CLIENT_SECRET ?? '',
  };
  const answer = await fetch(`${running.url}/users/${TENZIN}`, { headers });
  expect(answer.status).toBe(200);
  await answer.body?.cancel();
  expect(machnetSandbox.values.MACHNET_WEBHOOK_SECRET).toBeTruthy();
  expect(machnetSandbox.name).toBe('machnet');
});

test('a user can be made, merged into, set, replaced and deleted raw, into states that the rules never make', async () => {
  const { get, putUser, control, api } = await start();
  const id = randomUUID();
  await putUser(id, { first_name: 'New', status: 'TOMORROWS_STATUS', favourite_colour: 'blue' });
  expect(await get(id)).toEqual({
    id,
    first_name: 'New',
    status: 'TOMORROWS_STATUS',
    favourite_colour: 'blue',
    created_at: expect.stringMatching(/\.\d{6}$/),
  });
  await putUser(id, { mailing_address: { city: 'Reno' } });
  await putUser(id, { mailing_address: { state: 'NV' } });
  expect((await get(id)).mailing_address).toEqual({ city: 'Reno', state: 'NV' });
  await putUser(id, { mailing_address: {} }, 'set');
  expect((await get(id)).mailing_address).toEqual({});
  await putUser(
    id,
    { physical_documents: [{ document_type: 'EIN', id: 'one' }], virtual_documents: [7] },
    'replace',
  );
  expect(await get(id)).toEqual({
    id,
    physical_documents: [{ document_type: 'EIN', id: 'one' }],
    virtual_documents: [7],
  });
  await control('DELETE', `/users/${id}`);
  expect((await api('GET', `/users/${id}`)).status).toBe(404);
});

test('any status can be set and freezes as VERIFIED alone does', async () => {
  const { patch, setStatus, get } = await start();
  await setStatus(TENZIN, 'TOMORROWS_STATUS');
  expect((await get(TENZIN)).status).toBe('TOMORROWS_STATUS');
  expect((await patch(TENZIN, { last_name: 'Marlow' })).status).toBe(200);
  await setStatus(TENZIN, 'VERIFIED');
  expect((await patch(TENZIN, { last_name: 'Harlow' })).status).toBe(400);
  await setStatus(TENZIN, 'UNVERIFIED');
  expect((await patch(TENZIN, { last_name: 'Harlow' })).status).toBe(200);
});

test('a RETRY set by hand asks for what it names, else for what is missing, else for a document', async () => {
  const { setStatus, cipInfo } = await start();
  const requested = async (id: string) => {
    const { cip_info } = await cipInfo(id);
    return Object.keys(cip_info).filter((tag) => cip_info[tag] === 'REQUESTED');
  };
  await setStatus(AMARA, 'RETRY', { requested: ['OCCUPATION', 'SELFIE'] });
  expect(await requested(AMARA)).toEqual(['OCCUPATION', 'SELFIE']);
  await setStatus(LAKEVIEW, 'RETRY');
  expect(await requested(LAKEVIEW)).toEqual(['ID_DOC']);
  await setStatus(CASCADIA, 'RETRY');
  expect(await requested(CASCADIA)).toEqual(['ID_DOC']);
});

test('control calls for nobody, or that make no sense, are refused', async () => {
  const { control, setStatus } = await start();
  await expect(setStatus('nobody', 'VERIFIED')).rejects.toThrow('404');
  await expect(control('POST', '/users/nobody/cip-info', {})).rejects.toThrow('404');
  await expect(control('POST', '/webhooks', { userId: 'nobody' })).rejects.toThrow('404');
  await expect(control('POST', `/users/${AMARA}/status`, {})).rejects.toThrow('400');
  await expect(control('POST', `/users/${AMARA}/cip-info`, { ID_DOC: 7 })).rejects.toThrow('400');
  await expect(control('POST', '/webhooks', { userId: AMARA, mode: 'perhaps' })).rejects.toThrow('400');
  await expect(control('PATCH', '/webhooks/subscription', { paused: 'yes' })).rejects.toThrow('400');
});

test('users, copies, tags and KYC under way survive a restart, and what was due is made up for', async () => {
  const stateFile = freshStateFile();
  const first = await start({ stateFile, switches: { kycDelayMs: 30_000 } });
  const papers = [{ document_type: 'STATE_ID', document_value: image('front') }];
  await first.patch(TENZIN, { physical_documents: papers, occupation: 'Baker' });
  await first.startKyc(TENZIN);
  const before = await first.recordOf(TENZIN);
  await first.close();
  await expect(first.get(TENZIN)).rejects.toThrow();
  const second = await start({ stateFile });
  expect(await second.recordOf(TENZIN)).toEqual(before);
  await second.passKyc();
  expect(await second.get(TENZIN)).toMatchObject({ status: 'VERIFIED', occupation: 'Baker' });
  expect((await second.webhooks()).map(({ event }) => event)).toEqual([
    'user_kyc_in_progress',
    'user_kyc_verified',
  ]);
});

test('a reset brings the demo users and the subscription back', async () => {
  const { patch, recordOf, control } = await start();
  const before = await recordOf(TENZIN);
  await patch(TENZIN, { occupation: 'Baker' });
  await control('PATCH', '/webhooks/subscription', { paused: true });
  await control('POST', '/reset');
  expect(await recordOf(TENZIN)).toEqual(before);
  expect((await control('GET', '/webhooks/subscription')).paused).toBe(false);
});
