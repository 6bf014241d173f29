import { expect, onTestFinished, test } from 'vitest';
import { until } from '../../support/condition.ts';
import { machnetValues, startSimulator } from '../../support/machnet.ts';
import { service, startReplica } from '../../support/replica.ts';

/** The whole way: what Machnet looks like to a client. */

const FRONT = 'data:image/png;base64,iVBORw0KGgo=';

async function meet() {
  const simulator = await startSimulator();
  const replica = await startReplica({ provider: 'MACHNET', values: machnetValues, simulator });
  onTestFinished(async () => {
    await replica.close();
    await simulator.close();
  });
  const link = async (id: string) => {
    const { userId, problems } = await replica.link(id);
    if (!userId) throw new Error(JSON.stringify(problems));
    return userId;
  };
  const changesOf = async (updateId: string | null) =>
    (await replica.updateOf(updateId)).changes.map(({ field, status, confirmation }) => [
      field,
      status,
      confirmation,
    ]);
  return { simulator, replica, link, changesOf };
}

test('numbers and images of an update are confirmed each in its own way, and the rest stays', async () => {
  const { simulator, replica, link, changesOf } = await meet();
  const id = await simulator.newUser('retry');
  const userId = await link(id);
  const { updateId, problems } = await replica.update(userId, {
    occupation: 'Banker',
    taxIdentifiers: [{ type: 'SSN', number: '900551199' }],
    documents: [
      { type: 'PASSPORT', number: 'P1234567', issuingCountry: 'US' },
      { type: 'BANK_STATEMENT', front: FRONT },
    ],
  });
  expect(problems).toEqual([]);
  expect((await changesOf(updateId)).sort()).toEqual([
    ['DOCUMENTS', 'APPLIED', 'READ_BACK'],
    ['DOCUMENTS', 'APPLIED', 'UNVERIFIABLE'],
    ['OCCUPATION', 'APPLIED', 'READ_BACK'],
    ['TAX_IDENTIFIERS', 'APPLIED', 'MASKED'],
  ]);
  expect(await simulator.writesOf(id)).toHaveLength(1);
  const { values } = (await replica.user(userId)).profile;
  expect(values.taxIdentifiers).toMatchObject([{ type: 'SSN', number: '*****1199' }]);
  expect(values.documents?.map(({ type }) => type).sort()).toEqual([
    'BANK_STATEMENT',
    'DRIVING_LICENCE',
    'DRIVING_LICENCE',
    'PASSPORT',
    'SSN',
  ]);
});

test('a form that posts a verified user’s whole profile back changes nothing, locked and masked values included', async () => {
  const { simulator, replica, link } = await meet();
  for (const like of ['verified', 'verifiedBusiness'] as const) {
    const id = await simulator.newUser(like);
    const userId = await link(id);
    const { values } = (await replica.user(userId)).profile;
    const { updateId, problems } = await replica.update(userId, values);
    expect([like, updateId, problems.map(({ code }) => code)]).toEqual([like, null, ['NOTHING_TO_CHANGE']]);
    expect(await simulator.writesOf(id)).toEqual([]);
  }
});

test('beside a locked SSN a licence changes, and what is locked is named with its path', async () => {
  const { simulator, replica, link } = await meet();
  const id = await simulator.newUser('verified');
  const userId = await link(id);
  const licence = { type: 'DRIVING_LICENCE', number: 'D7654321', issuingCountry: 'US', issuingState: 'CA' };
  const { problems } = await replica.update(userId, {
    email: 'x@y.example',
    residentialAddress: { line1: '1 Main St', city: 'Toronto', state: 'ON', country: 'CA' },
    taxIdentifiers: [{ type: 'SSN', number: '900551199' }],
    documents: [licence, { type: 'SSN', number: '900551199' }],
  });
  expect(problems.map(({ code, path }) => [code, path?.join('.')])).toEqual([
    ['FIELD_LOCKED', 'changes.email'],
    ['FIELD_LOCKED', 'changes.residentialAddress.country'],
    ['FIELD_LOCKED', 'changes.taxIdentifiers'],
    ['FIELD_LOCKED', 'changes.documents.1'],
  ]);
  expect(await simulator.writesOf(id)).toEqual([]);
  const { updateId } = await replica.update(userId, { documents: [licence] });
  expect(await replica.statusOf(updateId)).toBe('APPLIED');
});

test('an address without its country keeps the one that it has', async () => {
  const { simulator, replica, link } = await meet();
  const userId = await link(await simulator.newUser('verified'));
  const address = { line1: '1 Main St', city: 'San Jose', state: 'CA', postalCode: '95110' };
  const { updateId, problems } = await replica.update(userId, { residentialAddress: address });
  expect(problems).toEqual([]);
  expect(await replica.statusOf(updateId)).toBe('APPLIED');
  expect((await replica.user(userId)).profile.values.residentialAddress).toEqual({
    ...address,
    country: 'US',
  });
});

test.each(['cut_after_write', 'cut_in_answer'])(
  'an image whose answer was lost (%s) is there once',
  async (kind) => {
    const { simulator, replica, link, changesOf } = await meet();
    const id = await simulator.newUser('beforeKyc');
    const userId = await link(id);
    await simulator.faultOnWrite(id, { kind });
    const { updateId } = await replica.update(userId, { documents: [{ type: 'PASSPORT', front: FRONT }] });
    await until(async () => (await replica.statusOf(updateId)) === 'APPLIED');
    expect(await changesOf(updateId)).toEqual([['DOCUMENTS', 'APPLIED', 'UNVERIFIABLE']]);
    expect(await simulator.writesOf(id)).toHaveLength(1);
    expect(await simulator.copiesOf(id)).toHaveLength(1);
  },
);

test('an item without a form at Machnet is refused before anything is sent', async () => {
  const { simulator, replica, link } = await meet();
  const id = await simulator.newUser('beforeKyc');
  const userId = await link(id);
  const { updateId, problems } = await replica.update(userId, {
    documents: [
      { type: 'PASSPORT', number: 'P1', back: FRONT },
      { type: 'BANK_STATEMENT', front: FRONT, issuingAuthority: 'CA' },
      { type: 'STATE_ID', number: 'S1' },
    ],
  });
  expect(updateId).toBeNull();
  expect(problems.map(({ code, path }) => [code, path?.join('.')])).toEqual([
    ['INVALID_VALUE', 'changes.documents.0.front'],
    ['INVALID_VALUE', 'changes.documents.1.number'],
  ]);
  expect(await simulator.writesOf(id)).toEqual([]);
});

test('handed in, reviewed and found wanting, completed, handed in again, verified: every step is seen', async () => {
  const { simulator, replica, link } = await meet();
  const id = await simulator.newUser('beforeKyc');
  const userId = await link(id);
  const dueOf = async () => (await replica.user(userId)).profile.due;
  const kycIs = (status: string) =>
    until(async () => (await replica.user(userId)).state.kyc.status === status);
  expect((await dueOf()).eventually.requiredActions).toMatchObject([{ type: 'SUBMIT_KYC' }]);

  expect((await replica.submitKyc(service, userId)).problems).toEqual([]);
  // A document is missing, so KYC ends in a retry, of which a webhook tells.
  await kycIs('INFORMATION_REQUIRED');
  expect((await dueOf()).immediately).toMatchObject({
    requiredAttributes: [{ field: 'DOCUMENTS', name: 'ID_DOC' }],
    requiredActions: [{ type: 'DOCUMENT_UPLOAD' }, { type: 'SUBMIT_KYC', providerType: 'RETRY' }],
  });

  const { updateId } = await replica.update(userId, { documents: [{ type: 'PASSPORT', front: FRONT }] });
  expect(await replica.statusOf(updateId)).toBe('APPLIED');
  expect((await replica.user(userId)).state.kyc.status).toBe('INFORMATION_REQUIRED');
  expect((await replica.submitKyc(service, userId)).problems).toEqual([]);
  await kycIs('APPROVED');
  expect((await replica.user(userId)).state.status).toBe('ACTIVE');
  const { problems } = await replica.submitKyc(service, userId);
  expect(problems).toMatchObject([{ code: 'PROVIDER_REJECTED', providerCode: 'INVALID_USER_STATUS' }]);
});
