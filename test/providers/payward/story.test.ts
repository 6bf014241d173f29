import { expect, onTestFinished, test } from 'vitest';
import { until } from '../../support/condition.ts';
import { paywardValues, startSimulator } from '../../support/payward.ts';
import { service, startReplica } from '../../support/replica.ts';
import { paywardDriver } from '../contract/drivers/payward.ts';

/** The whole way, with the real nonces: what a provider that shows nothing looks like to a client. */

async function meet() {
  const simulator = await startSimulator();
  const replica = await startReplica({ provider: 'PAYWARD', values: paywardValues, simulator });
  onTestFinished(async () => {
    await replica.close();
    await simulator.close();
  });
  const link = async (id: string, profile: object | null = paywardDriver.profile ?? null) => {
    const { userId, problems } = await replica.link(id, { profile });
    if (!userId) throw new Error(JSON.stringify(problems));
    return userId;
  };
  const appliedChanges = async (updateId: string | null) =>
    (await replica.updateOf(updateId)).changes.map(({ field, status, confirmation }) => [
      field,
      status,
      confirmation,
    ]);
  return { simulator, replica, link, appliedChanges };
}

test('a change is applied without being verifiable, and our own copy shows it', async () => {
  const { simulator, replica, link, appliedChanges } = await meet();
  const id = await simulator.newUser('verified');
  const userId = await link(id);
  const { updateId, problems } = await replica.update(userId, { lastName: 'Moreau', phone: null });
  expect(problems).toEqual([]);
  expect(await appliedChanges(updateId)).toEqual([
    ['LAST_NAME', 'APPLIED', 'UNVERIFIABLE'],
    ['PHONE', 'APPLIED', 'UNVERIFIABLE'],
  ]);
  // The rest of the name went along, out of the copy.
  expect(await simulator.profileOf(id)).toMatchObject({
    full_name: { first_name: 'Alex', middle_name: 'Jordan', last_name: 'Moreau' },
    phone: null,
  });
  await replica.refreshUser(service, userId);
  const { values } = (await replica.user(userId)).profile;
  expect(values).toMatchObject({ firstName: 'Alex', lastName: 'Moreau', email: 'alex.morgan@example.com' });
  expect(values.phone ?? null).toBeNull();
  expect(await simulator.writesOf(id)).toHaveLength(1);
});

test('nothing of a user whom nobody knows is made up', async () => {
  const { simulator, replica, link } = await meet();
  const userId = await link(await simulator.newUser('verified'), null);
  const { problems } = await replica.update(userId, { middleName: 'Quinn', dateOfBirth: '1990-04-15' });
  expect(problems.map(({ code, field }) => [code, field])).toEqual([
    ['INVALID_VALUE', 'MIDDLE_NAME'],
    ['INVALID_VALUE', 'DATE_OF_BIRTH'],
  ]);
});

test('a lost answer is followed by the same values again', async () => {
  const { simulator, replica, link, appliedChanges } = await meet();
  const id = await simulator.newUser('verified');
  const userId = await link(id);
  await simulator.faultOnWrite(id, { kind: 'cut_after_write' });
  const { updateId } = await replica.update(userId, {
    residentialAddress: { line1: '2 New St', city: 'Oakland', postalCode: '94607', country: 'US' },
  });
  await until(async () => (await replica.statusOf(updateId)) === 'APPLIED');
  expect(await appliedChanges(updateId)).toEqual([['RESIDENTIAL_ADDRESS', 'APPLIED', 'UNVERIFIABLE']]);
  const bodies = (await simulator.writesOf(id)).map(({ body }) => body);
  expect(bodies).toHaveLength(2);
  expect(bodies[1]).toEqual(bodies[0]);
});

test('tax numbers are kept masked, and a list that holds a masked one is not sent', async () => {
  const { simulator, replica, link } = await meet();
  const id = await simulator.newUser('verified');
  const userId = await link(id, null);
  const numbers = [
    { number: '987654321', issuingCountry: 'US' },
    { number: 'PT123456789', issuingCountry: 'PT' },
  ];
  const first = await replica.update(userId, { taxIdentifiers: numbers });
  expect(await replica.statusOf(first.updateId)).toBe('APPLIED');
  expect((await simulator.profileOf(id)).tax_ids).toEqual([
    { id: '987654321', issuing_country: 'US' },
    { id: 'PT123456789', issuing_country: 'PT' },
  ]);
  const [kept] = (await replica.user(userId)).profile.values.taxIdentifiers ?? [];
  expect(kept?.number).toBe('*****4321');
  const second = await replica.update(userId, {
    taxIdentifiers: [
      { number: '*****4321', issuingCountry: 'US' },
      { number: 'DE1234567', issuingCountry: 'DE' },
    ],
  });
  expect(second.problems).toMatchObject([{ code: 'INVALID_VALUE', field: 'TAX_IDENTIFIERS' }]);
  expect(await simulator.writesOf(id)).toHaveLength(1);
});

test('a webhook makes us ask what is due', async () => {
  const { simulator, replica, link } = await meet();
  const id = await simulator.newUser('identityDue');
  const userId = await link(id);
  expect((await replica.user(userId)).state.kyc.status).toBe('INFORMATION_REQUIRED');
  await simulator.setStatus(id, 'ok', { webhook: 'twice' });
  await until(async () => (await replica.user(userId)).state.kyc.status === 'APPROVED');
});
