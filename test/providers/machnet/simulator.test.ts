import { Agent } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { fieldOf } from '../../../src/domain/profile-field.ts';
import type { KycStatus, UserStatus, UserType } from '../../../src/domain/vocabulary.ts';
import { createMachnetAdapter } from '../../../src/providers/machnet/adapter.ts';
import { machnet } from '../../../src/providers/machnet/index.ts';
import { SUPPORTED_KEYS } from '../../../src/providers/machnet/mappers/fields.ts';
import type { ChangeToSend } from '../../../src/providers/module.ts';
import { createHttpClient } from '../../../src/providers/shared/http.ts';
import { DEMO, type DemoName, machnetValues, startSimulator } from '../../support/machnet.ts';
import { machnetDriver } from '../contract/drivers/machnet.ts';
import { items } from './builders.ts';

/** The adapter against a stand-in of the provider that was written apart from it, over real HTTP. */

type Switches = Parameters<typeof startSimulator>[0];
const IMAGE = 'data:image/png;base64,iVBORw0KGgo=';

async function meet(switches: Switches = {}, values: Readonly<Record<string, string>> = machnetValues) {
  const simulator = await startSimulator(switches);
  const agent = new Agent();
  onTestFinished(async () => {
    await agent.destroy();
    await simulator.close();
  });
  const config = machnet.configure(simulator.url, values);
  const adapter = createMachnetAdapter(config, createHttpClient(agent, 5000));
  const { signal } = new AbortController();
  const referenceOf = (id: string, type: UserType | null = null) => ({
    providerUserId: id,
    providerAccountId: null,
    type,
  });
  return {
    simulator,
    read: (id: string, type?: UserType) => adapter.readUser(referenceOf(id, type), signal),
    /** An update of what a read shows now. */
    update: async (id: string, ...changes: ChangeToSend[]) => {
      const { values: current, state } = await adapter.readUser(referenceOf(id), signal);
      return adapter.updateUser({ user: referenceOf(id, state.type), changes, current }, signal);
    },
    submitKyc: (id: string) => adapter.submitKyc?.(referenceOf(id), signal),
  };
}

test.each<[DemoName, UserType, UserStatus, KycStatus]>([
  ['beforeKyc', 'INDIVIDUAL', 'PENDING', 'NOT_STARTED'],
  ['verified', 'INDIVIDUAL', 'ACTIVE', 'APPROVED'],
  ['retry', 'INDIVIDUAL', 'PENDING', 'INFORMATION_REQUIRED'],
  ['reviewPending', 'INDIVIDUAL', 'PENDING', 'IN_REVIEW'],
  ['suspended', 'INDIVIDUAL', 'SUSPENDED', 'INACTIVE'],
  ['businessBeforeKyc', 'BUSINESS', 'PENDING', 'NOT_STARTED'],
  ['verifiedBusiness', 'BUSINESS', 'ACTIVE', 'APPROVED'],
])(
  'the user %s is read as %s, %s and %s, whether or not answers say what it is',
  async (name, type, status, kyc) => {
    for (const kindInAnswers of ['absent', 'present'] as const) {
      const { read } = await meet({ kindInAnswers });
      const { state, due } = await read(DEMO[name]);
      expect(state).toMatchObject({ type, status, kyc: { status: kyc } });
      expect(due).not.toBeNull();
    }
  },
);

test('everything of a user with a whole profile is read', async () => {
  const { read } = await meet();
  const { covers, values } = await read(DEMO.verified);
  expect([...covers].sort()).toEqual(SUPPORTED_KEYS.INDIVIDUAL.map(fieldOf).sort());
  expect(values).toMatchObject({
    phone: '+14155550131',
    employer: { phone: '+14155550110' },
    taxIdentifiers: [{ type: 'SSN', number: '*****0101', issuingCountry: 'US' }],
    documents: [
      { type: 'DRIVING_LICENCE', number: 'D1234561' },
      { type: 'SSN' },
      { type: 'DRIVING_LICENCE' },
    ],
  });
  const { covers: ofBusiness } = await read(DEMO.verifiedBusiness);
  expect([...ofBusiness].sort()).toEqual(SUPPORTED_KEYS.BUSINESS.map(fieldOf).sort());
});

const states = [
  ['INDIVIDUAL', 'beforeKyc'],
  ['BUSINESS', 'businessBeforeKyc'],
] as const;

test.each(states)(
  'every field of type %s goes in with both samples, and its answer shows it',
  async (type, like) => {
    const { update, simulator } = await meet();
    const id = await simulator.newUser(like);
    for (const key of SUPPORTED_KEYS[type]) {
      const field = fieldOf(key);
      const { value, other } = machnetDriver.samples[type]?.[field] ?? {};
      for (const wanted of [value, other]) {
        const isList = field === 'DOCUMENTS' || field === 'TAX_IDENTIFIERS';
        const change = isList ? items(field, ...(wanted as unknown[])) : { field, value: wanted };
        const { snapshot, refused } = await update(id, change);
        expect([field, refused, snapshot?.covers.includes(field)]).toEqual([field, [], true]);
        if (!isList) expect([field, snapshot?.values[key]]).toEqual([field, wanted]);
      }
    }
  },
);

test('parts that go are emptied, whether objects are merged or replaced', async () => {
  for (const objectMerge of ['deep', 'shallow'] as const) {
    const { update, read, simulator } = await meet({ objectMerge });
    const person = await simulator.newUser('verified');
    await update(person, { field: 'EMPLOYER', value: { name: 'ACME', phone: '+12065550188' } });
    const address = { line1: '1 Main St', city: 'San Jose', state: 'CA', country: 'US' };
    await update(person, { field: 'RESIDENTIAL_ADDRESS', value: address });
    await update(person, { field: 'OCCUPATION', value: null });
    expect((await read(person)).values).toMatchObject({
      employer: { name: 'ACME', phone: '+12065550188' },
      residentialAddress: address,
      occupation: null,
    });
    const business = await simulator.newUser('businessBeforeKyc');
    const mailing = { city: 'Seattle', state: 'WA', country: 'US' };
    await update(business, { field: 'MAILING_ADDRESS', value: mailing });
    expect((await read(business)).values.mailingAddress).toEqual(mailing);
  }
});

test('a verified business’s e-mail changes, a verified individual’s is refused and stays', async () => {
  const { update, read, simulator } = await meet();
  const email = { field: 'EMAIL', value: 'x@y.example' } as const;
  const business = await simulator.newUser('verifiedBusiness');
  expect((await update(business, email)).snapshot?.values.email).toBe('x@y.example');
  const person = await simulator.newUser('verified');
  const before = await read(person);
  await expect(update(person, email)).rejects.toMatchObject({
    kind: 'rejected',
    details: { httpStatus: 400, providerCode: 'VALIDATION_ERROR' },
  });
  expect(await read(person)).toEqual(before);
});

test('an SSN of a verified individual is refused under both names, a driving licence is taken', async () => {
  const { update, simulator } = await meet();
  const id = await simulator.newUser('verified');
  const ssn = { type: 'SSN', number: '900551199', issuingCountry: 'US' };
  await expect(update(id, items('DOCUMENTS', ssn))).rejects.toMatchObject({ kind: 'rejected' });
  await expect(update(id, items('TAX_IDENTIFIERS', ssn))).rejects.toMatchObject({ kind: 'rejected' });
  const licence = { type: 'DRIVING_LICENCE', number: 'D7654321', issuingCountry: 'US', issuingState: 'CA' };
  const { snapshot } = await update(id, items('DOCUMENTS', licence));
  expect(snapshot?.values.documents).toContainEqual({
    ...licence,
    providerDocumentId: expect.any(String),
    form: 'NUMBER',
  });
});

test('an image of a verified individual’s SSN is taken, beside the number that stays', async () => {
  const { update, simulator } = await meet();
  const id = await simulator.newUser('verified');
  const { snapshot } = await update(id, items('DOCUMENTS', { type: 'SSN', front: IMAGE }));
  const shown = snapshot?.values.documents?.filter(({ type }) => type === 'SSN');
  expect(shown?.map(({ form }) => form)).toEqual(['NUMBER', 'IMAGE']);
});

test('an SSN keeps its other parts when it goes in as a tax identifier', async () => {
  for (const virtualDocumentUpsert of ['replaces', 'merges'] as const) {
    const { update, simulator } = await meet({ virtualDocumentUpsert });
    const id = await simulator.newUser('beforeKyc');
    const ssn = { type: 'SSN', number: '900551112', issuingCountry: 'US', issuingState: 'CA' };
    await update(id, items('DOCUMENTS', ssn));
    const { snapshot } = await update(
      id,
      items('TAX_IDENTIFIERS', { type: 'SSN', number: '900551113', issuingCountry: 'US' }),
    );
    expect(snapshot?.values.taxIdentifiers).toEqual([
      { type: 'SSN', number: '*****1113', issuingCountry: 'US' },
    ]);
    expect(snapshot?.values.documents).toMatchObject([{ ...ssn, number: '*****1113' }]);
  }
});

test('a verified business’s bank statement is a new copy in place of the older; its EIN is refused', async () => {
  const { update, read, simulator } = await meet();
  const id = await simulator.newUser('verifiedBusiness');
  const statements = async () =>
    ((await read(id)).values.documents ?? []).filter(({ type }) => type === 'BANK_STATEMENT');
  const [before] = await statements();
  await update(id, items('DOCUMENTS', { type: 'BANK_STATEMENT', front: IMAGE }));
  const after = await statements();
  expect(after).toHaveLength(1);
  expect(after[0]?.providerDocumentId).not.toBe(before?.providerDocumentId);
  expect((await simulator.copiesOf(id)).map(({ archived }: { archived: boolean }) => archived)).toContain(
    true,
  );
  for (const type of ['EIN', 'CERTIFICATE_OF_INCORPORATION', 'CERTIFICATION_OF_INCORPORATION']) {
    const front = items('DOCUMENTS', { type, front: IMAGE });
    await expect(update(id, front)).rejects.toMatchObject({ kind: 'rejected' });
  }
});

test('a new image of a document whose number is locked goes without the number', async () => {
  const { update, simulator } = await meet();
  const passport = { document_type: 'PASSPORT', document_value: 'P1234567', country: 'US', id: 'v1' };
  const id = await simulator.newUser('verifiedBusiness', { virtual_documents: [passport] });
  const document = { type: 'PASSPORT', number: 'P1234567', issuingCountry: 'US' };
  const { snapshot } = await update(id, items('DOCUMENTS', { ...document, front: IMAGE }));
  expect(snapshot?.values.documents).toContainEqual({
    ...document,
    providerDocumentId: 'v1',
    form: 'NUMBER',
  });
  const [write] = await simulator.writesOf(id);
  expect(Object.keys(write?.body)).toEqual(['physical_documents']);
});

test('the country of the registered address is never in what is sent, nor is the user’s id', async () => {
  const { update, simulator } = await meet({ unknownFields: 'refused', frozenSameValue: 'refused' });
  const id = await simulator.newUser('verified');
  const address = { line1: '1 Main St', city: 'San Jose', state: 'CA', postalCode: '95110', country: 'US' };
  const { snapshot } = await update(id, { field: 'RESIDENTIAL_ADDRESS', value: address });
  expect(snapshot?.values.residentialAddress).toEqual(address);
});

test('a number abroad that looks like one at home is read as what it was', async () => {
  const { update, read, simulator } = await meet();
  const id = await simulator.newUser('verified');
  for (const phone of ['+4792234567', '+12065550177', '+639171234567', '+6581234567']) {
    await update(id, { field: 'PHONE', value: phone });
    expect((await read(id)).values.phone).toBe(phone);
  }
});

test('handing in starts KYC, which an update does not, and what a retry asks for is due', async () => {
  const { update, submitKyc, read, simulator } = await meet({ kycOutcome: 'manual' });
  const id = await simulator.newUser('beforeKyc');
  const { snapshot } = await update(id, { field: 'OCCUPATION', value: 'Banker' });
  expect(snapshot).toMatchObject({ state: { kyc: { status: 'NOT_STARTED' } }, due: null });
  expect((await read(id)).due?.eventually.requiredActions).toMatchObject([{ type: 'SUBMIT_KYC' }]);
  const started = await submitKyc(id);
  expect(started?.snapshot).toMatchObject({
    state: { kyc: { status: 'IN_REVIEW', providerStatus: 'IN_PROGRESS' } },
    due: { immediately: { requiredActions: [] }, eventually: { requiredActions: [] } },
  });
  await expect(submitKyc(id)).rejects.toMatchObject({
    kind: 'rejected',
    details: { providerCode: 'INVALID_USER_STATUS' },
  });
  await simulator.setStatus(id, 'RETRY', { requested: ['ID_DOC', 'ADDRESS_LINE1'] });
  expect((await read(id)).due?.immediately).toEqual({
    requiredAttributes: expect.arrayContaining([
      { field: 'DOCUMENTS', name: 'ID_DOC' },
      { field: 'RESIDENTIAL_ADDRESS', name: 'ADDRESS_LINE1' },
    ]),
    requiredActions: [
      expect.objectContaining({ type: 'DOCUMENT_UPLOAD', providerType: 'ID_DOC' }),
      expect.objectContaining({ type: 'SUBMIT_KYC', providerType: 'RETRY' }),
    ],
  });
});

test('a refusal of KYC is one in either of its forms', async () => {
  const { submitKyc, simulator } = await meet({ kycRefusal: 'success_false' });
  const id = await simulator.newUser('verified');
  await expect(submitKyc(id)).rejects.toMatchObject({
    kind: 'rejected',
    details: { providerCode: 'VERIFIED' },
  });
});

test('no cip-info before the first KYC is no trouble, a failing one says nothing', async () => {
  const { read, simulator } = await meet({ cipWhileUnverified: 'not_found' });
  const id = await simulator.newUser('beforeKyc');
  expect((await read(id)).due?.eventually.requiredActions).toMatchObject([{ type: 'SUBMIT_KYC' }]);
  await simulator.faultOnCipInfo(id, { kind: 'status', status: 500 });
  expect(await read(id)).toMatchObject({ due: null, state: { providerStatus: 'UNVERIFIED' } });
});

test.each([
  ['nested', 'VALIDATION_ERROR'],
  ['flat', 'VALIDATION_ERROR'],
  ['none', undefined],
] as const)('a refusal in the shape %s is one', async (errorShape, providerCode) => {
  const { update, simulator } = await meet({ errorShape });
  const id = await simulator.newUser('verified');
  const error: unknown = await update(id, { field: 'LAST_NAME', value: 'Norgay' }).catch((thrown) => thrown);
  expect(error).toMatchObject({ kind: 'rejected' });
  expect((error as { details: { providerCode?: string } }).details.providerCode).toBe(providerCode);
});

test('wrong credentials are about us, and nobody is told apart from nothing', async () => {
  const wrong = await meet({}, { ...machnetValues, MACHNET_CLIENT_SECRET: 'another' });
  await expect(wrong.read(DEMO.verified)).rejects.toMatchObject({ kind: 'auth' });
  const { read } = await meet();
  await expect(read('00000000-0000-0000-0000-000000000000')).rejects.toMatchObject({ kind: 'not_found' });
});
