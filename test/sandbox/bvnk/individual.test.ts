import { expect, test } from 'vitest';
import { DUARTE, EARLY, errorsOf, HARBOR, NORA, start } from './harness.ts';

const changes = {
  emailAddress: 'nora.new@example.se',
  phoneNumber: '+46701740606',
  dateOfBirth: '1993-08-22',
  address: { addressLine1: 'Hornsgatan 1', city: 'Stockholm', postalCode: '118 46', countryCode: 'SE' },
};

test('contact, birth date and address change, names and the rest stay', async () => {
  const { patch, get } = await start();
  const before = await get(NORA);
  const { emailAddress, phoneNumber, dateOfBirth, address } = changes;
  const answer = await patch(NORA, { individual: changes });
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    ...before,
    individual: {
      person: { ...before.individual.person, dateOfBirth, address },
      details: { contactInfo: { emailAddress, phoneNumber } },
    },
  });
  expect(await get(NORA)).toEqual(answer.body);
});

test('only what is sent changes, and a phone can be emptied', async () => {
  const { patch, get } = await start();
  const before = await get(NORA);
  const { individual } = (await patch(NORA, { individual: { phoneNumber: null } })).body;
  expect(individual.details.contactInfo).toEqual({ emailAddress: 'nora.lindqvist@example.se' });
  expect(individual.person).toEqual(before.individual.person);
  expect((await patch(NORA, { individual: {} })).status).toBe(200);
});

test('an address is replaced whole, or merged by switch', async () => {
  const { patch, get, switches } = await start();
  const { address } = (await get(DUARTE)).individual.person;
  const move = (part: object) => patch(DUARTE, { individual: { address: part } });
  expect((await move({ city: 'Braga' })).body.individual.person.address).toEqual({ city: 'Braga' });
  await move(address);
  await switches({ addressUpdate: 'merge' });
  const merged = { ...address, city: 'Braga' };
  expect((await move({ city: 'Braga' })).body.individual.person.address).toEqual(merged);
});

test("an individual's address has a state, which a strict US one must have", async () => {
  const { patch, switches } = await start();
  const address = { addressLine1: '1 Main St', city: 'New York', postalCode: '10001', countryCode: 'US' };
  const move = (to: object) => patch(NORA, { individual: { address: to } });
  expect((await move({ ...address, stateCode: 'NY' })).body.individual.person.address.stateCode).toBe('NY');
  expect((await move(address)).body.individual.person.address).toEqual(address);
  await switches({ strictAddress: true });
  expect(errorsOf(await move(address))).toEqual(['individual.address.stateCode']);
  expect((await move({ ...address, stateCode: 'NY' })).status).toBe(200);
  expect((await move({ ...address, countryCode: 'SE' })).status).toBe(200);
});

test.each([
  [{ emailAddress: null }, 'emailAddress'],
  [{ emailAddress: 'nora' }, 'emailAddress'],
  [{ phoneNumber: '0701740605' }, 'phoneNumber'],
  [{ phoneNumber: '+46 70 174' }, 'phoneNumber'],
  [{ dateOfBirth: '1993-02-30' }, 'dateOfBirth'],
  [{ dateOfBirth: null }, 'dateOfBirth'],
  [{ address: null }, 'address'],
  [{ address: { countryCode: 'SWE' } }, 'address.countryCode'],
])('%j is refused and changes nothing', async (bad, field) => {
  const { patch, get } = await start();
  const before = await get(NORA);
  const answer = await patch(NORA, { individual: { ...changes, ...bad } });
  expect(answer.status).toBe(400);
  expect(errorsOf(answer)).toEqual([`individual.${field}`]);
  expect(await get(NORA)).toEqual(before);
});

test('a name is not known to an update: ignored, or refused by switch', async () => {
  const { patch, get, switches } = await start();
  const before = await get(NORA);
  const body = { individual: { firstName: 'Eleonora' } };
  expect((await patch(NORA, body)).body).toEqual(before);
  await switches({ unknownFields: 'refuse' });
  expect(errorsOf(await patch(NORA, body))).toEqual(['individual.firstName']);
});

test('the fields go under individual, or at the top, or either, as the switch says', async () => {
  const { patch, switches } = await start();
  const flat = { phoneNumber: '+46701740607' };
  const nested = { individual: flat };
  const statuses = async () => [(await patch(NORA, nested)).status, (await patch(NORA, flat)).status];
  expect(await statuses()).toEqual([200, 400]);
  expect(errorsOf(await patch(NORA, {}))).toEqual(['individual']);
  await switches({ patchBody: 'flat' });
  expect(await statuses()).toEqual([400, 200]);
  await switches({ patchBody: 'both' });
  expect(await statuses()).toEqual([200, 200]);
  const { body } = await patch(NORA, { phoneNumber: '+46701740608' });
  expect(body.individual.details.contactInfo.phoneNumber).toBe('+46701740608');
});

test('contact is shown under details, beside the person, or not at all', async () => {
  const { get, patch, switches } = await start();
  const { individual } = await get(NORA);
  await switches({ individualContact: 'individual' });
  expect((await get(NORA)).individual).toEqual({
    person: individual.person,
    ...individual.details.contactInfo,
  });
  await switches({ individualContact: 'absent' });
  const { body } = await patch(NORA, { individual: { phoneNumber: '+46701740609' } });
  expect(body.individual).toEqual({ person: individual.person });
  await switches({ individualContact: 'details' });
  expect((await get(NORA)).individual.details.contactInfo.phoneNumber).toBe('+46701740609');
  expect((await get(HARBOR)).company.associates[0].details.contactInfo).toBeDefined();
});

test('somebody just begun can be told what is known', async () => {
  const { patch } = await start();
  const { emailAddress, dateOfBirth } = changes;
  const { body } = await patch(EARLY, { individual: { emailAddress, dateOfBirth } });
  expect(body).toEqual({
    reference: EARLY,
    status: 'PENDING',
    type: 'INDIVIDUAL',
    individual: { person: { dateOfBirth }, details: { contactInfo: { emailAddress } } },
  });
});

test('a verified individual stays verified, or starts over by switch', async () => {
  const { patch, switches } = await start();
  const body = (phoneNumber: string) => ({ individual: { phoneNumber } });
  expect((await patch(DUARTE, body('+351912345019'))).body.status).toBe('VERIFIED');
  await switches({ updateOfVerified: 'reopens' });
  expect((await patch(DUARTE, body('+351912345020'))).body.status).toBe('PENDING');
});

test('a company is no individual', async () => {
  const { patch, get } = await start();
  const before = await get(HARBOR);
  const answer = await patch(HARBOR, { individual: changes });
  expect(answer.status).toBe(400);
  expect(errorsOf(answer)).toEqual(['type']);
  expect(await get(HARBOR)).toEqual(before);
});
