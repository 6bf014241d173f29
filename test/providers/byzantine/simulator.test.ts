import { Agent } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { fieldOf, keyOf, type ProfileField } from '../../../src/domain/profile-field.ts';
import type { KycStatus, UserStatus } from '../../../src/domain/vocabulary.ts';
import { createByzantineAdapter } from '../../../src/providers/byzantine/adapter.ts';
import { byzantine } from '../../../src/providers/byzantine/index.ts';
import { ADDITIONAL_KEYS, SENT_KEYS } from '../../../src/providers/byzantine/mappers/fields.ts';
import { SHOWN_FIELDS } from '../../../src/providers/byzantine/mappers/to-snapshot.ts';
import type { ChangeToSend, UserReference } from '../../../src/providers/module.ts';
import { createHttpClient } from '../../../src/providers/shared/http.ts';
import {
  byzantineReadOnlyValues,
  byzantineValues,
  DEMO,
  type DemoName,
  startSimulator,
} from '../../support/byzantine.ts';
import { byzantineDriver } from '../contract/drivers/byzantine.ts';
import { errorOf, type Json } from './builders.ts';

/** The adapter against a stand-in of the provider that was written apart from it, over real HTTP. */

type Switches = Parameters<typeof startSimulator>[0];

async function meet(switches: Switches = {}, { values = byzantineValues, now = Date.now } = {}) {
  const simulator = await startSimulator(switches);
  const agent = new Agent();
  onTestFinished(async () => {
    await agent.destroy();
    await simulator.close();
  });
  const config = byzantine.configure(simulator.url, values);
  const adapter = createByzantineAdapter(config, createHttpClient(agent, 5000), now);
  const { signal } = new AbortController();
  const referenceOf = (id: string, accountId: string | null = null): UserReference => ({
    providerUserId: id,
    providerAccountId: accountId,
    type: 'INDIVIDUAL',
  });
  return {
    simulator,
    config,
    read: (id: string) => adapter.readUser(referenceOf(id), signal),
    update: async (id: string, changes: readonly ChangeToSend[], current: ProfileValues = {}) => {
      const user = referenceOf(id, await simulator.accountOf(id));
      return adapter.updateUser({ user, changes, current }, signal);
    },
    updateAnyAccount: (id: string, changes: readonly ChangeToSend[]) =>
      adapter.updateUser({ user: referenceOf(id), changes, current: {} }, signal),
  };
}

const samples = byzantineDriver.samples.INDIVIDUAL ?? {};
const change = (field: ProfileField, which: 'value' | 'other' = 'value'): ChangeToSend => ({
  field,
  value: samples[field]?.[which],
});
const notEchoed = (field: ProfileField) => ({ field, itemKey: '', providerCode: null, dropped: true });

test.each<[DemoName, UserStatus, KycStatus, boolean]>([
  ['active', 'ACTIVE', 'APPROVED', true],
  ['notStarted', 'PENDING', 'NOT_STARTED', true],
  ['informationRequired', 'PENDING', 'INFORMATION_REQUIRED', false],
  ['inReview', 'PENDING', 'IN_REVIEW', true],
  ['rejected', 'PENDING', 'REJECTED', true],
  ['inactive', 'SUSPENDED', 'INACTIVE', true],
  ['resubmissionRequested', 'PENDING', 'INFORMATION_REQUIRED', false],
])('the user %s is read as %s and %s', async (name, status, kyc, saysWhatIsDue) => {
  const { read, simulator } = await meet();
  const snapshot = await read(DEMO[name]);
  expect(snapshot.state).toMatchObject({ status, kyc: { status: kyc }, accountIssued: true });
  expect(snapshot.due !== null).toBe(saysWhatIsDue);
  expect(snapshot.covers).toHaveLength(6);
  expect(snapshot.accountIds).toEqual([await simulator.accountOf(DEMO[name])]);
});

test('both generations of the service are understood', async () => {
  const { read } = await meet({ statusGeneration: 'old', readsCountryOfBirth: false, unsetValues: 'absent' });
  const older = await read(DEMO.informationRequired);
  expect(older.state).toMatchObject({
    providerStatus: 'waiting_for_information',
    kyc: { status: 'INFORMATION_REQUIRED' },
  });
  expect(older.covers).not.toContain('PLACE_OF_BIRTH');
  expect((await read(DEMO.resubmissionRequested)).state.kyc.status).toBe('REJECTED');
});

test('every field and document that can be sent is taken, in one request', async () => {
  const { simulator, update } = await meet();
  const changes = [...SENT_KEYS.map((key) => change(fieldOf(key))), change('DOCUMENTS')];
  const answer = await update(DEMO.active, changes);
  expect(answer.refused).toEqual([]);
  expect(answer.documentIds).toHaveLength(2);
  for (const field of SHOWN_FIELDS) {
    if (field !== 'EMAIL') expect(answer.snapshot?.values[keyOf(field)]).toEqual(samples[field]?.value);
  }
  expect(await simulator.writesOf(DEMO.active)).toHaveLength(1);
  const { userInfo, additionalUserInfo } = await simulator.profileOf(DEMO.active);
  expect(userInfo).toMatchObject({
    phone: '+33 6 12 34 56 79',
    socialSecurityNumber: '219-09-9999',
    middleName: 'Quinn',
  });
  expect(additionalUserInfo.mostRecentOccupation).toBe('272011');
  expect(JSON.stringify(answer)).not.toMatch(/219.?09|9999|base64/);
});

test.each(SENT_KEYS.filter((key) => !ADDITIONAL_KEYS.includes(key)))(
  '%s is taken alone, and all else stays',
  async (key) => {
    const { simulator, update } = await meet();
    const id = await simulator.newUser('activeUs');
    const before = await simulator.profileOf(id);
    expect((await update(id, [change(fieldOf(key))])).refused).toEqual([]);
    const after = await simulator.profileOf(id);
    const changed = Object.keys({ ...before.userInfo, ...after.userInfo }).filter(
      (name) => JSON.stringify(before.userInfo[name]) !== JSON.stringify(after.userInfo[name]),
    );
    expect(changed).toHaveLength(1);
    expect({ ...after, userInfo: null }).toEqual({ ...before, userInfo: null });
  },
);

test('one of the four goes with the others as they are known; alone it is refused', async () => {
  const { simulator, update } = await meet();
  const current = Object.fromEntries(ADDITIONAL_KEYS.map((key) => [key, samples[fieldOf(key)]?.other]));
  expect((await update(DEMO.active, [change('SOURCE_OF_FUNDS')], current)).refused).toEqual([]);
  expect((await simulator.profileOf(DEMO.active)).additionalUserInfo).toEqual({
    employmentStatus: 'student',
    expectedMonthlyPaymentsUsd: '10000_49999',
    sourceOfFunds: 'gifts',
    mostRecentOccupation: '291031',
  });
  const alone = await errorOf(update(DEMO.active, [change('SOURCE_OF_FUNDS')]));
  expect(alone).toMatchObject({ kind: 'rejected', details: { httpStatus: 400, providerCode: undefined } });
});

test('an incomplete address, or an American one without its state, is refused whole', async () => {
  const { update } = await meet();
  const address = { line1: '1 Main St', city: 'Austin', postalCode: '73301', country: 'US', state: 'TX' };
  const { postalCode, ...incomplete } = address;
  const { state, ...stateless } = address;
  for (const value of [incomplete, stateless]) {
    const error = await errorOf(
      update(DEMO.active, [{ field: 'RESIDENTIAL_ADDRESS', value }, change('FIRST_NAME')]),
    );
    expect(error.kind).toBe('rejected');
  }
});

test.each(['replace', 'merge'] as const)(
  'an address loses the parts that were left out, where null clears and addresses %s',
  async (addressMerge) => {
    const { update } = await meet({ addressMerge, nulls: 'clear' });
    const value = { line1: '1 Rue Neuve', city: 'Lyon', postalCode: '69001', country: 'FR' };
    const { snapshot, refused } = await update(DEMO.active, [{ field: 'RESIDENTIAL_ADDRESS', value }]);
    expect(refused).toEqual([]);
    expect(snapshot?.values.residentialAddress).toEqual(value);
  },
);

test('what the service drops without a word is found, by the echo or by what it shows', async () => {
  const { update } = await meet({ dropsSilently: ['middleName', 'firstName', 'phone'] });
  const { refused, snapshot } = await update(
    DEMO.active,
    ['MIDDLE_NAME', 'FIRST_NAME', 'LAST_NAME', 'PHONE'].map((field) => change(field as ProfileField)),
  );
  expect(refused).toEqual([notEchoed('MIDDLE_NAME'), notEchoed('PHONE')]);
  expect(snapshot?.values).toMatchObject({ firstName: 'John', lastName: 'Smythe' });
});

test('an echo is not believed where a read can tell better', async () => {
  const { update } = await meet({ echoesWithoutStoring: ['firstName'] });
  const { refused, snapshot } = await update(DEMO.active, [change('FIRST_NAME')]);
  expect(refused).toEqual([]);
  expect(snapshot).toMatchObject({ values: { firstName: 'John' } });
  expect(snapshot?.covers).toContain('FIRST_NAME');
});

test('a social security number is recognised where it comes back masked', async () => {
  const { update } = await meet({ ssnEcho: 'masked' });
  expect((await update(DEMO.activeUs, [change('TAX_IDENTIFIERS')])).refused).toEqual([]);
});

test.each(['absent', 'null', 'empty'] as const)(
  'a refused document fails alone, where others have %s errors',
  async (noDocumentProblems) => {
    const { simulator, update } = await meet({ noDocumentProblems });
    await simulator.nextDocuments(DEMO.active, {
      documentType: 'proof_of_address',
      errors: ['document_expired'],
    });
    const { refused, documentIds } = await update(DEMO.active, [change('DOCUMENTS'), change('MIDDLE_NAME')]);
    expect(refused).toEqual([{ field: 'DOCUMENTS', itemKey: '1', providerCode: 'document_expired' }]);
    expect(documentIds?.map(({ itemKey }) => itemKey)).toEqual(['0']);
    await simulator.nextDocuments(DEMO.active, { errors: ['The document could not be verified'] });
    const second = await update(DEMO.active, [change('DOCUMENTS', 'other')]);
    expect(second.refused).toMatchObject([{ itemKey: '0', providerCode: 'document_refused' }]);
  },
);

test('the answer to an update says what is still missing, until nothing is', async () => {
  const { simulator, update } = await meet();
  const id = await simulator.newUser('notStarted');
  const [passport, proofOfAddress] = (samples.DOCUMENTS?.value ?? []) as object[];
  const namesAfter = async (changes: ChangeToSend[]) => {
    const { snapshot } = await update(id, changes);
    const { requiredAttributes = [], requiredActions = [] } = snapshot?.due?.immediately ?? {};
    return [
      snapshot?.state.kyc.status,
      requiredAttributes.map(({ name }) => name),
      requiredActions.map(({ type }) => type),
    ];
  };
  expect(await namesAfter([change('MIDDLE_NAME')])).toEqual([
    'NOT_STARTED',
    ['passport', 'proof_of_address'],
    ['DOCUMENT_UPLOAD'],
  ]);
  expect(await namesAfter([{ field: 'DOCUMENTS', value: [passport] }])).toEqual([
    'INFORMATION_REQUIRED',
    ['proof_of_address'],
    ['DOCUMENT_UPLOAD'],
  ]);
  expect(await namesAfter([{ field: 'DOCUMENTS', value: [proofOfAddress] }])).toEqual(['IN_REVIEW', [], []]);
});

test('the only account is found, also beside a company’s; of two of one’s own neither is guessed', async () => {
  const { simulator, updateAnyAccount } = await meet();
  for (const name of ['active', 'companyMember'] as const)
    expect((await updateAnyAccount(DEMO[name], [change('MIDDLE_NAME')])).refused).toEqual([]);
  const error = await errorOf(updateAnyAccount(DEMO.twoAccounts, [change('MIDDLE_NAME')]));
  expect(error).toMatchObject({ kind: 'rejected', details: { providerCode: 'account_unknown' } });
  expect(await simulator.writesOf(DEMO.twoAccounts)).toEqual([]);
});

test.each(['object', 'text', 'json_string'] as const)(
  'errors as %s say no more than their kind',
  async (errorBody) => {
    const { read, update, simulator } = await meet({ errorBody });
    const nobody = await errorOf(read('00000000-0000-4000-8000-000000000000'));
    expect(nobody.kind).toBe('not_found');
    const id = await simulator.newUser('active');
    await simulator.putUser(id, { integratorId: 'somebody else' });
    expect((await errorOf(update(id, [change('MIDDLE_NAME')]))).kind).toBe('not_found');
    await simulator.faultOnWrite(DEMO.active, { kind: 'status', status: 400 });
    const refused = await errorOf(update(DEMO.active, [change('MIDDLE_NAME')]));
    expect(refused.details.providerCode).toBeUndefined();
  },
);

test('a key that may only read reads, and its writes are our trouble', async () => {
  const { read, update } = await meet({}, { values: byzantineReadOnlyValues });
  expect((await read(DEMO.active)).values.firstName).toBe('John');
  const error = await errorOf(update(DEMO.active, [change('MIDDLE_NAME')]));
  expect(error).toMatchObject({ kind: 'auth', details: { httpStatus: 403 } });
});

test('a key that was switched off is our trouble, after one request', async () => {
  const { simulator, read, config } = await meet();
  await simulator.switches({ deactivatedKeys: [config.key.publicKey] });
  expect((await errorOf(read(DEMO.active))).kind).toBe('auth');
  expect(await simulator.requestsOf(DEMO.active)).toHaveLength(1);
});

test.each([-3_600_000, 61_500, 3_600_000])('our clock may be %d ms off', async (offMs) => {
  const { simulator, update } = await meet({}, { now: () => Date.now() + offMs });
  expect((await update(DEMO.active, [change('FIRST_NAME')])).refused).toEqual([]);
  expect((await simulator.requestsOf(DEMO.active)).map(({ method, status }) => [method, status])).toEqual([
    ['PATCH', 401],
    ['PATCH', 200],
    ['GET', 200],
  ]);
});

test('a read that fails after a write costs the snapshot, not the update', async () => {
  const { simulator, update } = await meet();
  await simulator.faultOnRead(DEMO.active, { kind: 'status', status: 500 });
  expect(await update(DEMO.active, [change('FIRST_NAME'), change('PHONE')])).toMatchObject({
    snapshot: null,
    refused: [],
  });
  expect((await simulator.profileOf(DEMO.active)).userInfo.firstName).toBe('Johnny');
});

test('fields that nobody has heard of change nothing of what is read', async () => {
  const { simulator, read } = await meet();
  const id = await simulator.newUser('active');
  const before = await read(id);
  await simulator.putUser(id, {
    brandNew: { deep: [1] },
    userInfo: { mood: 'sunny', residentialAddress: { moon: 1 } },
  } as Json);
  expect(await read(id)).toEqual(before);
});
