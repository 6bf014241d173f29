import { expect, test } from 'vitest';
import { accessOf } from '../../../src/domain/policy/access.ts';
import { decide } from '../../../src/domain/policy/decide.ts';
import type { ProfileChanges } from '../../../src/domain/profile.ts';
import { PROFILE_FIELDS } from '../../../src/domain/profile-field.ts';
import { byzantine } from '../../../src/providers/byzantine/index.ts';
import type { ChangeToSend } from '../../../src/providers/module.ts';
import { JOHN, sample } from '../../fixtures/byzantine/samples.ts';
import {
  anEcho,
  anUpdate,
  aUser,
  errorOf,
  isSignedAsReceived,
  type Json,
  talkTo,
  update,
} from './builders.ts';

/** The ten points of the provider's contract, the adapter's half of each, with the inputs of the pages. */

const table = byzantine.policy.INDIVIDUAL;
const NO_FACTS = { kycApproved: false, active: false, accountIssued: false, suspended: false };
const underWay = { open: [], closed: [], now: new Date() };
/** The page's one id is user and account at once. */
const user = { providerUserId: JOHN, providerAccountId: JOHN, type: 'INDIVIDUAL' } as const;

function decided(changes: ProfileChanges) {
  const { extraCountries } = byzantine.capabilities;
  const { planned, problems } = decide({
    table,
    facts: NO_FACTS,
    current: {},
    underWay,
    enumerations: {},
    extraCountries,
    changes,
  });
  return [
    planned.map(({ field }) => field),
    problems.map(({ code, path }) => [code, path?.slice(1).join('.')]),
  ];
}

/** What the page's request asks for, in the common model. */
const SEED_CHANGES: ChangeToSend[] = [
  { field: 'FIRST_NAME', value: 'John' },
  { field: 'MIDDLE_NAME', value: 'William' },
  { field: 'LAST_NAME', value: 'Smith' },
  { field: 'PHONE', value: '+33123456789' },
  { field: 'DATE_OF_BIRTH', value: '1990-01-01' },
  { field: 'NATIONALITIES', value: ['FR'] },
  {
    field: 'RESIDENTIAL_ADDRESS',
    value: {
      line1: '33 Rue La Fayette',
      line2: 'WeWork',
      city: 'Paris',
      state: 'IDF',
      postalCode: '75009',
      country: 'FR',
    },
  },
  { field: 'TAX_IDENTIFIERS', value: [{ type: 'SSN', number: '123-45-6789' }] },
  { field: 'PROFILE_PICTURE_URL', value: '<string>' },
  { field: 'EMPLOYMENT_STATUS', value: 'employed' },
  { field: 'EXPECTED_MONTHLY_PAYMENTS', value: '5000_9999' },
  { field: 'SOURCE_OF_FUNDS', value: 'salary' },
  { field: 'OCCUPATION', value: '151252' },
  {
    field: 'DOCUMENTS',
    value: [
      {
        type: 'passport',
        number: 'FR1234567890',
        issuingCountry: 'FR',
        front: 'data:image/png;base64,iVBORw0lFTkSuQmCC...',
        description: 'Additional supporting document',
      },
    ],
  },
];

test('1. the page’s full body is sent as it stands, and the page’s answer is read', async () => {
  const page = sample('update-answer');
  const [document] = page.verificationDocuments as Json[];
  const body = { ...page, verificationDocuments: [{ ...document, errors: [] }] };
  const { answer, received } = await update(anUpdate(SEED_CHANGES, {}, user), () => ({ body }));
  const asked = sample('update-request');
  // The same number, grouped as its country does.
  const userInfo = { ...(asked.userInfo as Json), phone: '+33 1 23 45 67 89' };
  expect(received[0]?.body).toEqual({ ...asked, userInfo });
  expect(answer).toMatchObject({
    refused: [],
    documentIds: [{ itemKey: '0', providerDocumentId: '830c219c-d197-451d-b879-77936a80c452' }],
    snapshot: {
      state: { status: 'ACTIVE' },
      due: { immediately: { requiredAttributes: [{ name: '<string>' }] } },
    },
  });
  expect(JSON.stringify(answer)).not.toMatch(/base64|123-45-6789/);
});

test('2. one name is sent alone, and nothing else of the user is touched', async () => {
  const { answer, received } = await update(
    anUpdate([{ field: 'FIRST_NAME', value: 'John' }], {}, user),
    (sent) => ({
      body: anEcho(sent),
    }),
  );
  expect(received[0]?.text).toBe(
    '{"accountId":"550e8400-e29b-41d4-a716-446655440000","userInfo":{"firstName":"John"}}',
  );
  expect(answer).toMatchObject({
    refused: [],
    snapshot: { values: { firstName: 'John', lastName: 'Smith' } },
  });
});

test('3. an e-mail can never be changed, and is refused before anything is sent', () => {
  expect(decided({ email: 'new@example.com' })).toEqual([[], [['FIELD_LOCKED', 'email']]]);
  expect(accessOf('EMAIL', table.EMAIL, NO_FACTS, underWay)).toMatchObject({
    access: 'LOCKED',
    reason: 'NEVER_EDITABLE',
  });
});

test('4. one of the four without the others known is refused before anything is sent', async () => {
  expect(decided({ employmentStatus: 'employed' })).toEqual([[], [['INVALID_VALUE', 'employmentStatus']]]);
  const four = {
    employmentStatus: 'employed',
    expectedMonthlyPayments: '0_4999',
    sourceOfFunds: 'salary',
    occupation: '151252',
  };
  expect(decided(four)[0]).toHaveLength(4);
  const { adapter, signal } = await talkTo(() => ({
    status: 400,
    body: { error: 'Invalid request', status: 400 },
  }));
  const alone = anUpdate([{ field: 'EMPLOYMENT_STATUS', value: 'employed' }], {}, user);
  expect(await errorOf(adapter.updateUser(alone, signal))).toMatchObject({
    kind: 'rejected',
    outcomeUnknown: false,
  });
});

test('5. an address without its postal code, or of the United States without its state, is refused at once', () => {
  const address = { line1: '1 Main St', city: 'Austin', country: 'US', state: 'TX' };
  expect(decided({ residentialAddress: address })[1]).toEqual([
    ['INVALID_VALUE', 'residentialAddress.postalCode'],
  ]);
  const { state, ...stateless } = { ...address, postalCode: '73301' };
  expect(decided({ residentialAddress: stateless })[1]).toEqual([
    ['INVALID_VALUE', 'residentialAddress.state'],
  ]);
  expect(decided({ residentialAddress: { ...stateless, state: 'Texas' } })[1]).toEqual([
    ['INVALID_VALUE', 'residentialAddress.state'],
  ]);
});

test('6. what a 200 silently leaves out is found missing: by the echo where no read shows it', async () => {
  const change = { field: 'RESIDENTIAL_ADDRESS', value: { line1: '1 Main St', country: 'FR' } } as const;
  const hidden = { field: 'MIDDLE_NAME', value: 'Quinn' } as const;
  const kept = { field: 'LAST_NAME', value: 'Smythe' } as const;
  const { answer, received } = await update(anUpdate([change, hidden, kept], {}, user), ({ accountId }) => ({
    body: anEcho({ accountId, userInfo: { lastName: 'Smythe' } }),
  }));
  expect(received[0]?.body).toHaveProperty('userInfo.residentialAddress');
  expect(answer.refused).toEqual([{ field: 'MIDDLE_NAME', itemKey: '', providerCode: null, dropped: true }]);
});

test('7. every request is signed over what is sent; a key that may only read is our trouble', async () => {
  const { adapter, received, signal } = await talkTo(({ method }) =>
    method === 'GET'
      ? { body: aUser() }
      : { status: 403, body: { error: 'This credential is read-only', status: 403 } },
  );
  await adapter.readUser(user, signal);
  const error = await errorOf(adapter.updateUser(anUpdate(SEED_CHANGES, {}, user), signal));
  expect(error).toMatchObject({ kind: 'auth', details: { providerCode: 'forbidden' } });
  expect(received.every(isSignedAsReceived)).toBe(true);
});

test('8. a document that is refused inside a 200 is the failure of that document, not of the call', async () => {
  const { answer } = await update(anUpdate(SEED_CHANGES, {}, user), () => ({
    body: sample('update-answer'),
  }));
  expect(answer.refused).toEqual([{ field: 'DOCUMENTS', itemKey: '0', providerCode: 'document_refused' }]);
  expect(answer.documentIds).toEqual([]);
});

test('9. the words of both generations mean the same, and one that nobody knows is kept', async () => {
  const stateOf = async (verificationStatus: string) => {
    const { adapter, signal } = await talkTo(() => ({ body: aUser({ verificationStatus }) }));
    return (await adapter.readUser(user, signal)).state;
  };
  const [older, newer] = [await stateOf('waiting_for_information'), await stateOf('awaiting_information')];
  expect(older.kyc.status).toBe('INFORMATION_REQUIRED');
  expect(newer).toMatchObject({ status: older.status, kyc: { status: older.kyc.status } });
  expect(await stateOf('levitating')).toMatchObject({ status: 'UNKNOWN', providerStatus: 'levitating' });
});

test('10. only what a read shows is compared with it', () => {
  const comparable = PROFILE_FIELDS.filter((field) => {
    const rule = table[field];
    return rule.supported && rule.confirmation === 'READ_BACK';
  });
  expect(comparable).toEqual([
    'FIRST_NAME',
    'LAST_NAME',
    'PLACE_OF_BIRTH',
    'NATIONALITIES',
    'EMAIL',
    'RESIDENTIAL_ADDRESS',
  ]);
});
