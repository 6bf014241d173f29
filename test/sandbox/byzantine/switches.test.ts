import { expect, test } from 'vitest';
import { DEMO, JOHN, paper, start, type Wire } from './harness.ts';

const address = { streetLine1: '1 Rue Haute', city: 'Bruxelles', postalCode: '1000', country: 'BEL' };
const us = { streetLine1: '1 Main Street', city: 'Austin', postalCode: '78701', country: 'USA' };

test('null leaves a field as it is and unechoed, or clears it and says so', async () => {
  const { patch, profileOf, details, switches } = await start();
  const before = await profileOf(JOHN);
  const userInfo = { middleName: null, nationality: null, residentialAddress: null };
  expect((await patch(JOHN, { userInfo })).body.userInfo).toEqual({});
  expect(await profileOf(JOHN)).toEqual(before);
  await switches({ nulls: 'clear' });
  expect((await patch(JOHN, { userInfo })).body.userInfo).toEqual(userInfo);
  const after = (await profileOf(JOHN)).userInfo;
  for (const name of Object.keys(userInfo)) expect(after).not.toHaveProperty(name);
  expect((await details(JOHN)).userInfo).toMatchObject({ nationality: null, residentialAddress: null });
});

test('an address replaces the stored one, or is laid over it', async () => {
  const { patch, profileOf, switches } = await start();
  const before = (await profileOf(JOHN)).userInfo.residentialAddress;
  const send = (residentialAddress: object) => patch(JOHN, { userInfo: { residentialAddress } });
  await switches({ addressMerge: 'merge' });
  expect((await send(address)).body.userInfo.residentialAddress).toEqual(address);
  const merged = { ...address, streetLine2: before.streetLine2, state: before.state };
  expect((await profileOf(JOHN)).userInfo.residentialAddress).toEqual(merged);
  await send({ ...address, state: null });
  expect((await profileOf(JOHN)).userInfo.residentialAddress).toEqual(merged);
  await switches({ nulls: 'clear' });
  await send({ ...address, state: null });
  expect((await profileOf(JOHN)).userInfo.residentialAddress).toEqual({ ...address, streetLine2: 'WeWork' });
  await switches({ addressMerge: 'replace' });
  await send({ ...address, streetLine2: null });
  expect((await profileOf(JOHN)).userInfo.residentialAddress).toEqual(address);
});

test('an e-mail is ignored, or refused with the whole request', async () => {
  const { patch, details, switches } = await start();
  const userInfo = { email: 'other@example.com', lastName: 'Jones' };
  expect((await patch(JOHN, { userInfo })).body.userInfo).toEqual({ lastName: 'Jones' });
  expect((await details(JOHN)).userInfo).toMatchObject({
    email: 'john.smith@example.com',
    lastName: 'Jones',
  });
  await switches({ emailChange: 'refuse' });
  const refused = await patch(JOHN, { userInfo: { ...userInfo, lastName: 'Brown', nationality: 'FR' } });
  expect(refused.status).toBe(400);
  expect(refused.body.error).toBe('Invalid request: userInfo.nationality, userInfo.email');
  expect((await patch(JOHN, { userInfo: { email: null } })).status).toBe(400);
  expect((await details(JOHN)).userInfo.lastName).toBe('Jones');
});

test('unknown names are ignored at every level, or refused by name', async () => {
  const { patch, profileOf, switches } = await start();
  const parts = {
    residentialAddress: address,
    userInfo: { nickname: 'Jo', residentialAddress: { ...address, planet: 'Earth' } },
    verificationDocuments: [paper('proof_of_address', { colour: 'blue' })],
  };
  const { body } = await patch(JOHN, parts);
  expect(body.userInfo).toEqual({ residentialAddress: address });
  expect(JSON.stringify([body, await profileOf(JOHN)])).not.toMatch(/nickname|planet|colour/);
  await switches({ unknownFields: 'refuse', emailChange: 'ignore' });
  const refused = await patch(JOHN, { ...parts, userInfo: { ...parts.userInfo, email: 'x@example.com' } });
  expect(refused.status).toBe(400);
  for (const name of [
    'userInfo.nickname',
    'userInfo.residentialAddress.planet',
    'verificationDocuments.0.colour',
    'residentialAddress',
  ]) {
    expect(refused.body.error).toContain(name);
  }
});

test('a field that is dropped silently is neither stored nor echoed, whatever its value', async () => {
  const { patch, profileOf, switches } = await start();
  await switches({ dropsSilently: ['phone', 'residentialAddress'] });
  const { status, body } = await patch(JOHN, {
    userInfo: { phone: '+33 6 12 34 56 78', residentialAddress: address, lastName: 'Jones' },
  });
  expect([status, body.userInfo]).toEqual([200, { lastName: 'Jones' }]);
  const { userInfo } = await profileOf(JOHN);
  expect(userInfo).toMatchObject({ phone: '+33 123 456 789', lastName: 'Jones' });
  expect(userInfo.residentialAddress.city).toBe('Paris');
  await switches({ dropsSilently: [] });
  expect((await patch(JOHN, { userInfo: { phone: '+33 6 12 34 56 78' } })).body.userInfo).toEqual({
    phone: '+33 6 12 34 56 78',
  });
});

test('a field can be echoed without being stored', async () => {
  const { patch, profileOf, details, switches } = await start();
  await switches({ echoesWithoutStoring: ['firstName', 'phone'] });
  const userInfo = { firstName: 'Johnny', phone: '+33 6 12 34 56 78', lastName: 'Jones' };
  expect((await patch(JOHN, { userInfo })).body.userInfo).toEqual(userInfo);
  expect((await profileOf(JOHN)).userInfo.phone).toBe('+33 123 456 789');
  expect((await details(JOHN)).userInfo).toMatchObject({ firstName: 'John', lastName: 'Jones' });
});

test('a social security number is echoed in clear or masked, and stored in clear', async () => {
  const { patch, profileOf, switches } = await start();
  const userInfo = { socialSecurityNumber: '987-65-4320' };
  expect((await patch(JOHN, { userInfo })).body.userInfo).toEqual(userInfo);
  await switches({ ssnEcho: 'masked' });
  expect((await patch(JOHN, { userInfo })).body.userInfo).toEqual({ socialSecurityNumber: '***-**-4320' });
  expect((await profileOf(JOHN)).userInfo.socialSecurityNumber).toBe('987-65-4320');
});

test.each([
  ['usState', 'optional', { userInfo: { residentialAddress: us } }],
  ['stateFormat', 'any', { userInfo: { residentialAddress: { ...us, state: 'Texas' } } }],
  ['ssnFormat', 'any', { userInfo: { socialSecurityNumber: '6789' } }],
])('with %s %s the simulator is lenient', async (name, value, parts) => {
  const { patch, switches } = await start();
  expect((await patch(JOHN, parts)).status).toBe(400);
  await switches({ [name]: value });
  expect((await patch(JOHN, parts)).status).toBe(200);
});

test.each([
  ['stateFormat', 'code', { userInfo: { residentialAddress: { ...address, state: 'Wallonie' } } }],
  ['emptyStrings', 'refuse', { userInfo: { middleName: '' } }],
  ['countries', 'published', { userInfo: { nationality: 'SRB' } }],
])('with %s %s the simulator is strict', async (name, value, parts) => {
  const { patch, switches } = await start();
  expect((await patch(JOHN, parts)).status).toBe(200);
  await switches({ [name]: value });
  expect((await patch(JOHN, parts)).status).toBe(400);
});

test('a code that is no country at all is refused even where any country goes', async () => {
  const { patch } = await start();
  expect((await patch(JOHN, { userInfo: { nationality: 'QQQ' } })).status).toBe(400);
  expect((await patch(JOHN, { userInfo: { nationality: 'FR' } })).status).toBe(400);
});

test('the older service does not show the country of birth', async () => {
  const { details, switches } = await start();
  expect((await details(JOHN)).userInfo.countryOfBirth).toBe('FRA');
  await switches({ readsCountryOfBirth: false });
  expect((await details(JOHN)).userInfo).not.toHaveProperty('countryOfBirth');
});

test('what is not known is null, or absent', async () => {
  const { details, control, switches } = await start();
  const id = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
  await control('PUT', `/users/${id}`, { userInfo: { firstName: 'New' } });
  expect((await details(id)).userInfo).toEqual({
    firstName: 'New',
    lastName: null,
    email: null,
    nationality: null,
    residentialAddress: null,
    countryOfBirth: null,
  });
  await switches({ unsetValues: 'absent' });
  expect((await details(id)).userInfo).toEqual({ firstName: 'New' });
});

test("a company's account is not found here, or refused, and its owner's own account works", async () => {
  const { patch, profileOf, switches } = await start();
  const [own, company] = (await profileOf(DEMO.companyMember)).accounts as Wire[];
  expect(company.accountType).toBe('company');
  const parts = { userInfo: { lastName: 'Jansen' } };
  expect((await patch(company.accountId, parts)).status).toBe(404);
  await switches({ companyAccount: 400 });
  expect((await patch(company.accountId, parts)).status).toBe(400);
  expect((await profileOf(DEMO.companyMember)).userInfo.lastName).toBe('de Vries');
  expect((await patch(own.accountId, parts)).status).toBe(200);
});

test('an inactive user is changed, or refused', async () => {
  const { patch, accountOf, switches } = await start();
  const marta = await accountOf('inactive');
  const parts = { userInfo: { lastName: 'Costa' } };
  expect((await patch(marta, parts)).body.verificationStatus).toBe('inactive');
  await switches({ updateOfInactive: 'refuse' });
  expect((await patch(marta, parts)).status).toBe(400);
});

test('an error is an object, plain text or a JSON string', async () => {
  const { patch, switches } = await start();
  const send = () => patch('00000000-0000-4000-8000-000000000000', {});
  expect((await send()).body).toEqual({ error: 'Account not found', status: 404 });
  await switches({ errorBody: 'text' });
  const text = await send();
  expect([text.status, text.text, text.body]).toEqual([404, 'Account not found', undefined]);
  expect(text.headers['content-type']).toMatch(/^text\/plain/);
  await switches({ errorBody: 'json_string' });
  expect((await send()).body).toBe('Account not found');
});

test('a switch that does not exist, or a value it cannot have, is refused and changes nothing', async () => {
  const { switches, control } = await start();
  const before = await control('GET', '/switches');
  await expect(switches({ approvall: 'manual' })).rejects.toThrow('400');
  await expect(switches({ ssnEcho: 'masked', approval: 'perhaps' })).rejects.toThrow('400');
  expect(await control('GET', '/switches')).toEqual(before);
});

test('somebody over 60 without additional information has a step missing, is refused, or neither', async () => {
  const { patch, profileOf, switches, control } = await start();
  const profile = await profileOf(JOHN);
  const { additionalUserInfo, ...rest } = profile;
  const bare = () => control('PUT', `/users/${JOHN}?mode=replace`, rest);
  const old = { userInfo: { birthDate: '1950-01-01' } };
  await bare();
  expect((await patch(JOHN, { userInfo: { birthDate: '1990-01-01' } })).body).not.toHaveProperty(
    'missingDocuments',
  );
  expect((await patch(JOHN, old)).body.missingDocuments).toEqual(['additional_user_info']);
  expect((await patch(JOHN, { additionalUserInfo })).body).not.toHaveProperty('missingDocuments');
  await bare();
  await switches({ additionalInfoOverSixty: 'refused' });
  expect((await patch(JOHN, old)).status).toBe(400);
  expect((await patch(JOHN, { ...old, additionalUserInfo })).status).toBe(200);
  await bare();
  await switches({ additionalInfoOverSixty: 'ignored' });
  expect((await patch(JOHN, old)).body).not.toHaveProperty('missingDocuments');
});

test('an occupation is a code of the list, or six digits', async () => {
  const { patch, switches } = await start();
  const statusOf = async (mostRecentOccupation: string) => {
    const rest = {
      employmentStatus: 'employed',
      expectedMonthlyPaymentsUsd: '0_4999',
      sourceOfFunds: 'salary',
    };
    return (await patch(JOHN, { additionalUserInfo: { ...rest, mostRecentOccupation } })).status;
  };
  for (const code of ['151252', '15124X', '5370XX', '514XXX']) expect(await statusOf(code)).toBe(200);
  for (const code of ['15124', '15X242', '51XXXX']) expect(await statusOf(code)).toBe(400);
  await switches({ occupationFormat: 'six_digits' });
  expect(await statusOf('15124X')).toBe(400);
});
