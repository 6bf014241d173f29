import { expect, test } from 'vitest';
import { DEMO, JOHN, paper, seedSample, start } from './harness.ts';

test("the page's request gets the page's answer, with a documentId and without the document", async () => {
  const { api } = await start();
  const { sent, answered } = seedSample();
  const { status, body } = await api('PATCH', '/v1/submit/update-individual-account', sent);
  expect(status).toBe(200);
  const { missingDocuments: _, ...expected } = answered;
  const [{ warnings: __, errors: ___, ...document }] = answered.verificationDocuments;
  expect(body).toEqual({
    ...expected,
    verificationDocuments: [
      { ...document, documentId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) },
    ],
  });
  expect(body.verificationDocuments[0]).not.toHaveProperty('document');
});

test('one field is changed and echoed alone, and every other field survives', async () => {
  const { patch, profileOf, details } = await start();
  const before = await profileOf(JOHN);
  const { status, body } = await patch(JOHN, { userInfo: { firstName: 'Johnny' } });
  expect(status).toBe(200);
  expect(body).toEqual({
    userId: JOHN,
    accountId: JOHN,
    verificationStatus: 'active',
    userInfo: { firstName: 'Johnny' },
  });
  expect(await profileOf(JOHN)).toEqual({
    ...before,
    userInfo: { ...before.userInfo, firstName: 'Johnny' },
  });
  expect((await details(JOHN)).userInfo.firstName).toBe('Johnny');
});

test('the same update can be made as often as one likes', async () => {
  const { patch, profileOf } = await start();
  const first = await patch(JOHN, { userInfo: { phone: '+33 6 12 34 56 78' } });
  const again = await patch(JOHN, { userInfo: { phone: '+33 6 12 34 56 78' } });
  expect(again.body).toEqual(first.body);
  expect((await profileOf(JOHN)).userInfo.phone).toBe('+33 6 12 34 56 78');
});

test('a misplaced address is ignored silently: 200, no echo, nothing stored', async () => {
  const { patch, profileOf } = await start();
  const before = await profileOf(JOHN);
  // The vendor's own fixture, with its nulls.
  const residentialAddress = {
    streetLine1: '20 rue de Sevres',
    city: 'Paris',
    postalCode: '75007',
    country: 'FRA',
    streetLine2: null,
    state: null,
  };
  const { status, body } = await patch(JOHN, { residentialAddress });
  expect(status).toBe(200);
  expect(body).toEqual({ userId: JOHN, accountId: JOHN, verificationStatus: 'active' });
  expect(await profileOf(JOHN)).toEqual(before);
});

test('read-back shows the published fields of userInfo and no other', async () => {
  const { patch, details } = await start();
  const userInfo = {
    firstName: 'Jean',
    middleName: 'Luc',
    lastName: 'Martin',
    phone: '+33 6 12 34 56 78',
    birthDate: '1991-02-03',
    nationality: 'BEL',
    countryOfBirth: 'LUX',
    residentialAddress: { streetLine1: '1 Rue Haute', city: 'Bruxelles', postalCode: '1000', country: 'BEL' },
    socialSecurityNumber: '123-45-6789',
    profilePictureUrl: 'https://images.example.com/jean.png',
  };
  expect((await patch(JOHN, { userInfo })).body.userInfo).toEqual(userInfo);
  const { middleName, phone, birthDate, socialSecurityNumber, profilePictureUrl, ...shown } = userInfo;
  expect(await details(JOHN)).toEqual({
    userId: JOHN,
    verificationStatus: 'active',
    userInfo: { ...shown, email: 'john.smith@example.com' },
    accounts: [
      {
        accountId: JOHN,
        accountName: 'John Smith',
        accountType: 'individual',
        walletAddress: expect.stringMatching(/^0x[0-9a-f]{40}$/),
        isSelfCustodial: false,
        role: 'root',
      },
    ],
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  });
});

test('a user is found by e-mail as by id, and nobody else by either', async () => {
  const { api, details } = await start();
  const byEmail = (email: string) =>
    api('GET', `/v1/query/get-user-details?email=${encodeURIComponent(email)}`);
  expect((await byEmail('John.Smith@example.com')).body).toEqual(await details(JOHN));
  expect((await byEmail('nobody@example.com')).status).toBe(404);
  expect((await api('GET', '/v1/query/get-user-details')).status).toBe(400);
  expect((await api('GET', '/v1/query/get-user-details?userId=not-a-uuid')).status).toBe(400);
  expect((await api('GET', '/v1/query/get-user-details?email=')).status).toBe(400);
});

test('account and user have different ids, and neither stands for the other', async () => {
  const { api, patch, accountOf, details } = await start();
  const accountId = await accountOf('activeUs');
  expect(accountId).not.toBe(DEMO.activeUs);
  expect((await patch(accountId, { userInfo: { firstName: 'Emma' } })).body.userId).toBe(DEMO.activeUs);
  expect((await details(DEMO.activeUs)).userInfo.firstName).toBe('Emma');
  expect((await patch(DEMO.activeUs, { userInfo: { firstName: 'Eve' } })).status).toBe(404);
  expect((await api('GET', `/v1/query/get-user-details?userId=${accountId}`)).status).toBe(404);
});

test('a user with two accounts is changed through either', async () => {
  const { patch, details } = await start();
  const { accounts } = await details(DEMO.twoAccounts);
  expect(accounts).toHaveLength(2);
  for (const [index, { accountId }] of accounts.entries()) {
    const { body } = await patch(accountId, { userInfo: { lastName: `Ortega ${index}` } });
    expect(body).toMatchObject({ userId: DEMO.twoAccounts, accountId });
    expect((await details(DEMO.twoAccounts)).userInfo.lastName).toBe(`Ortega ${index}`);
  }
});

test('account details name the account with its wallet and no person', async () => {
  const { api, accountOf } = await start();
  const accountId = await accountOf('inReview');
  const { status, body } = await api('GET', `/v1/query/get-account-details?accountId=${accountId}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    accountId,
    accountName: 'Sofia Rinaldi',
    accountType: 'individual',
    walletDetails: { isTurnkeyWallet: true, isSmartAccount: { ethereum: false, base: false } },
    bankAccounts: [],
  });
  expect(body.walletDetails.walletAddress).toBe(body.walletAddress);
  const get = (query: string) => api('GET', `/v1/query/get-account-details${query}`);
  expect((await get('?accountId=00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await get('?accountId=1')).status).toBe(400);
  expect((await get('')).status).toBe(400);
});

test('customers are listed by type; businesses there are none', async () => {
  const { api } = await start();
  const list = async (query: string) => await api('GET', `/v1/query/get-customers${query}`);
  const { body } = await list('');
  expect(body.customers).toHaveLength(Object.keys(DEMO).length);
  expect(body.customers[0]).toMatchObject({ customerType: 'individual', userId: JOHN, accountIds: [JOHN] });
  expect((await list('?customerType=individual')).body).toEqual(body);
  expect((await list('?customerType=all')).body).toEqual(body);
  expect((await list('?customerType=business')).body).toEqual({ customers: [] });
  expect((await list('?customerType=pets')).status).toBe(400);
});

test('the number is echoed in clear and missing papers are named until nothing is missing', async () => {
  const { patch, accountOf } = await start();
  const us = await patch(await accountOf('activeUs'), { userInfo: { socialSecurityNumber: '987-65-4322' } });
  expect(us.body.userInfo).toEqual({ socialSecurityNumber: '987-65-4322' });
  expect(us.body).not.toHaveProperty('missingDocuments');
  const lukas = await accountOf('informationRequired');
  const before = await patch(lukas, { userInfo: { phone: '+49 30 7654321' } });
  expect(before.body.missingDocuments).toEqual(['proof_of_address']);
  const after = await patch(lukas, { verificationDocuments: [paper('proof_of_address')] });
  expect(after.body).not.toHaveProperty('missingDocuments');
});
