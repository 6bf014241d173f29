import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { demoUsers } from '../../../src/sandbox/byzantine/demo-users.ts';
import { byzantineSandbox } from '../../../src/sandbox/byzantine/sandbox.ts';
import { byzantineValues } from '../../support/byzantine.ts';
import { freshStateFile } from '../shared/fresh-state-file.ts';
import { client, DEMO, integrator, JOHN, seedSample, start, type Wire } from './harness.ts';
import { keyPair } from './signer.ts';

test('every demo user is there, with the state its story needs', async () => {
  const { control } = await start();
  const listed = await control('GET', '/users');
  expect(listed.map(({ id }: Wire) => id)).toEqual(demoUsers.map(({ id }) => id));
  expect(new Set(Object.values(DEMO))).toEqual(new Set(demoUsers.map(({ id }) => id)));
  const states = listed.map(
    ({ status, accounts, missing }: Wire) => `${status} ${accounts.length} ${missing.join()}`,
  );
  expect(states).toEqual([
    'active 1 ',
    'active 1 ',
    'not_started 1 passport,proof_of_address',
    'awaiting_information 1 proof_of_address',
    'under_review 1 ',
    'active 2 ',
    'active 2 ',
    'rejected 1 ',
    'inactive 1 ',
    'resubmission_requested 1 proof_of_address',
  ]);
  for (const { label, story } of demoUsers) expect(label && story).toBeTruthy();
});

test('demo users share no id, e-mail or number, and every value passes as an update', async () => {
  const { control, patch } = await start();
  const profiles = await Promise.all(
    demoUsers.map(async ({ id }) => (await control('GET', `/users/${id}`)).profile),
  );
  const all = (pick: (profile: Wire) => unknown[]) => profiles.flatMap(pick);
  for (const values of [
    all(({ userInfo }) => [userInfo.email]),
    all(({ userInfo }) => [userInfo.phone]),
    all(({ accounts }) => accounts.map((one: Wire) => one.accountId)),
    all(({ verificationDocuments }) => verificationDocuments.map((one: Wire) => one.documentId)),
  ]) {
    expect(new Set(values).size).toBe(values.length);
  }
  for (const { userInfo, additionalUserInfo, accounts, verificationDocuments } of profiles) {
    const { email, ...sent } = userInfo;
    expect(email).toMatch(/^[a-z.]+@example\.com$/);
    expect(parsePhoneNumberFromString(sent.phone)?.isValid()).toBe(true);
    const { status, body } = await patch(accounts[0].accountId, { userInfo: sent, additionalUserInfo });
    expect(status).toBe(200);
    expect(body).toMatchObject({ userInfo: sent, additionalUserInfo });
    for (const document of verificationDocuments) expect(document).not.toHaveProperty('document');
  }
});

test("the first demo user is the page's, with the page's values", async () => {
  const { profileOf } = await start();
  const { sent } = seedSample();
  const { userInfo, additionalUserInfo, verificationDocuments } = await profileOf(JOHN);
  const { email, countryOfBirth, profilePictureUrl, ...stored } = userInfo;
  const { profilePictureUrl: placeholder, ...shown } = sent.userInfo;
  expect(placeholder).toBe('<string>');
  expect(stored).toEqual(shown);
  expect(additionalUserInfo).toEqual(sent.additionalUserInfo);
  const [{ document: _, ...paper }] = sent.verificationDocuments;
  expect(verificationDocuments).toMatchObject([paper]);
});

test('a user can be made, merged into, set and replaced raw, also into states that the rules never make', async () => {
  const { api, details, patch, control } = await start();
  const id = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
  await control('PUT', `/users/${id}`, {
    verificationStatus: 'tomorrows_value',
    userInfo: { firstName: 'New', mood: 'good', residentialAddress: { city: 'Paris', floor: { nth: 3 } } },
    newThing: [1],
  });
  const made = await details(id);
  expect(made).toMatchObject({
    userId: id,
    verificationStatus: 'tomorrows_value',
    userInfo: { firstName: 'New', mood: 'good', residentialAddress: { floor: { nth: 3 } } },
    newThing: [1],
  });
  const [{ accountId }] = made.accounts;
  expect((await patch(accountId, { userInfo: { lastName: 'User' } })).body.userId).toBe(id);
  await control('PUT', `/users/${id}`, { userInfo: { residentialAddress: { city: 'Lyon' } } });
  expect((await details(id)).userInfo).toMatchObject({
    firstName: 'New',
    lastName: 'User',
    residentialAddress: { city: 'Lyon', floor: { nth: 3 } },
  });
  await control('PUT', `/users/${id}?mode=set`, { userInfo: { firstName: 'Bare' } });
  expect((await details(id)).userInfo.lastName).toBeNull();
  await control('PUT', `/users/${id}?mode=replace`, { userInfo: {} });
  expect((await api('GET', `/v1/query/get-user-details?userId=${id}`)).status).toBe(404);
  await control('DELETE', `/users/${id}`);
  await expect(control('GET', `/users/${id}`)).rejects.toThrow('404');
});

test('a user without a status, names or accounts breaks nothing', async () => {
  const { api, control, details } = await start();
  const { integratorId } = (await control('GET', `/users/${JOHN}`)).profile;
  await control('PUT', `/users/${JOHN}?mode=replace`, { integratorId, userInfo: null, accounts: 'none' });
  expect(await details(JOHN)).toMatchObject({ verificationStatus: '', accounts: 'none' });
  expect((await api('GET', '/v1/query/get-customers')).status).toBe(200);
  expect((await control('GET', '/users'))[0]).toMatchObject({ status: '', accounts: [], missing: [] });
  await control('POST', '/webhooks', { userId: JOHN, mode: 'never' });
});

test('the sandbox starts with the values that it names, for a reader and for webhooks', async () => {
  const running = await byzantineSandbox.start({ stateFile: freshStateFile() });
  try {
    expect(byzantineSandbox.values).toEqual(byzantineValues);
    const { api, control } = client(running.url);
    const as = keyPair(byzantineSandbox.values.BYZANTINE_PRIVATE_KEY ?? '');
    expect(as.pubkey).toBe(integrator.pubkey);
    const answer = await api('GET', `/v1/query/get-user-details?userId=${JOHN}`, undefined, { as });
    expect(answer.status).toBe(200);
    expect(await control('GET', '/health')).toMatchObject({ simulator: 'byzantine' });
    expect(byzantineSandbox.demoUsers).toBe(demoUsers);
  } finally {
    await running.close();
  }
});
