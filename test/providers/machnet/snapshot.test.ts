import fc from 'fast-check';
import { expect, test } from 'vitest';
import { userOf } from '../../../src/providers/machnet/answers.ts';
import type { UserReference } from '../../../src/providers/module.ts';
import { aBusiness, aPerson, type Json, sample, TENZIN } from '../../fixtures/machnet/samples.ts';
import { COMPANY_REFERENCE, TENZIN_REFERENCE } from './builders.ts';

function read(json: Json, reference: UserReference = TENZIN_REFERENCE) {
  const snapshot = userOf(json, reference);
  if (!snapshot) throw new Error('no user');
  return snapshot;
}

const US_ADDRESS = {
  line1: '500 8 El Camino Real Santa Clara',
  city: 'Santa Clara',
  state: 'CA',
  postalCode: '95053',
  country: 'US',
};

test('the page’s individual is read whole', () => {
  const { values, state, due, pending, covers, readOnly } = read(sample('individual-answer'));
  expect(values).toEqual({
    firstName: 'Tenzin',
    middleName: null,
    lastName: 'Norgay',
    gender: 'female',
    dateOfBirth: '2000-01-01',
    email: '[email protected]',
    phone: '+12106603032',
    residentialAddress: US_ADDRESS,
    occupation: 'Banker',
    // Nine digits are no phone number: kept as written.
    employer: { name: 'ACME', address: { line1: '123 address st' }, phone: '222222222' },
    userScope: 'ARTS_ENTERTAINMENT',
    taxIdentifiers: [{ type: 'SSN', number: '*****1112', issuingCountry: 'US' }],
    documents: [
      {
        type: 'DRIVING_LICENCE',
        number: '1111111111',
        issuingCountry: 'US',
        issuingState: 'CA',
        issuingAuthority: 'CA',
        expiresOn: '2025-03-09',
        providerDocumentId: '38f41ac7-ddb6-44e4-b40c-fa0cf8d05b9d',
        form: 'NUMBER',
      },
      {
        type: 'SSN',
        number: '*****1112',
        issuingCountry: 'US',
        issuingState: 'CA',
        providerDocumentId: 'a301b04f-c904-4c78-9a8b-9a384c51b497',
        form: 'NUMBER',
      },
      {
        type: 'DRIVING_LICENCE',
        issuingCountry: 'US',
        issuingState: 'CA',
        providerDocumentId: 'd20dd857-7dc0-4abc-879f-fcfb15f4423d',
        form: 'IMAGE',
      },
      { type: 'BANK_STATEMENT', providerDocumentId: '9f57c7c9-ffa5-4e88-a28a-af3af1232a46', form: 'IMAGE' },
    ],
    ipAddress: '10.0.0.1',
  });
  expect(covers).toHaveLength(Object.keys(values).length);
  expect(state).toEqual({
    type: 'INDIVIDUAL',
    status: 'PENDING',
    providerStatus: 'UNVERIFIED',
    kyc: { status: 'NOT_STARTED', subStatus: null, providerStatus: 'UNVERIFIED', processedAt: null },
    accountIssued: false,
  });
  // Another call tells what is due; nothing is ever parked.
  expect({ due, pending }).toEqual({ due: null, pending: [] });
  expect(readOnly).toEqual({ record: { createdAt: '2022-03-29T15:59:03.699Z' } });
});

test('the page’s business is read whole, its name and formation date out of a person’s fields', () => {
  const { values, state, covers } = read(sample('business-answer'), { ...COMPANY_REFERENCE, type: null });
  expect(state.type).toBe('BUSINESS');
  expect(values).toEqual({
    legalName: 'Machnet Technologies Inc',
    formationDate: '1995-01-01',
    email: '[email protected]',
    phone: '222222222',
    residentialAddress: US_ADDRESS,
    mailingAddress: US_ADDRESS,
    website: 'www.example.com',
    employeeCountRange: 'BETWEEN_25_TO_50',
    monthlyTransactionCount: 122,
    transactionFrequency: 'WEEKLY',
    userScope: 'COMPUTER_TECHNOLOGY',
    ipAddress: '10.0.10.5',
    taxIdentifiers: null,
    documents: [
      { type: 'CERTIFICATE_OF_INCORPORATION', providerDocumentId: expect.any(String), form: 'IMAGE' },
      { type: 'BANK_STATEMENT', providerDocumentId: expect.any(String), form: 'IMAGE' },
    ],
  });
  // The one field that the sample does not show.
  expect(covers).not.toContain('BUSINESS_TYPE');
  expect(covers).toHaveLength(Object.keys(values).length);
});

test('a key that is absent, or of a type that cannot be read, tells nothing about its field', () => {
  const { email, company_details, ...rest } = aPerson();
  for (const field of ['EMAIL', 'EMPLOYER']) expect(read(rest).covers).not.toContain(field);
  const odd = read(
    aPerson({
      first_name: { v: 'x' },
      gender: ['x'],
      company_details: 'x',
      virtual_documents: 'x',
      city: 7.5,
    }),
  );
  for (const field of ['FIRST_NAME', 'GENDER', 'EMPLOYER', 'DOCUMENTS', 'TAX_IDENTIFIERS']) {
    expect(odd.covers).not.toContain(field);
  }
  expect(odd.values).toMatchObject({ lastName: 'Norgay', residentialAddress: { city: '7.5' } });
  expect(odd.values).not.toHaveProperty('firstName');
});

test('nothing is said about an address of which no part is there, and an absent part beside others is empty', () => {
  const { address_line1, city, state, country, zipcode, ...rest } = aPerson();
  expect(read(rest).covers).not.toContain('RESIDENTIAL_ADDRESS');
  expect(read({ ...rest, city: '' }).values.residentialAddress).toBeNull();
  expect(read({ ...rest, country: 'usa' }).values.residentialAddress).toEqual({ country: 'US' });
  expect(read({ ...rest, city: 'X', state: {} }).values.residentialAddress).toEqual({ city: 'X' });
  expect(read({ ...rest, state: {} }).covers).not.toContain('RESIDENTIAL_ADDRESS');
});

test('an employer without anything known is empty, or not known where a part cannot be read', () => {
  expect(read(aPerson({ company_details: {} })).values.employer).toBeNull();
  expect(read(aPerson({ company_details: { company_name: '' } })).values.employer).toBeNull();
  expect(read(aPerson({ company_details: null })).values.employer).toBeNull();
  for (const name of ['company_name', 'address', 'phone_number']) {
    expect(read(aPerson({ company_details: { [name]: [] } })).covers).not.toContain('EMPLOYER');
  }
  const office = { company_details: { phone_number: '2065550141' } };
  expect(read(aPerson(office)).values.employer).toEqual({ phone: '+12065550141' });
});

test('documents are known when either list is there, and one odd entry costs no other', () => {
  const { virtual_documents, physical_documents, ...rest } = aPerson();
  expect(read(rest).covers).not.toContain('DOCUMENTS');
  expect(read(rest).covers).not.toContain('TAX_IDENTIFIERS');
  expect(read({ ...rest, physical_documents: [] }).values).toMatchObject({
    documents: null,
    taxIdentifiers: null,
  });
  expect(read({ ...rest, virtual_documents: null }).values).toMatchObject({
    documents: null,
    taxIdentifiers: null,
  });
  const entries = [7, null, {}, 'x', { document_type: 'PASSPORT', document_value: 12345, id: {} }];
  expect(read({ ...rest, virtual_documents: entries }).values.documents).toEqual([
    { type: 'PASSPORT', number: '12345', form: 'NUMBER' },
  ]);
  const image = { document_type: 'EIN', document_value: 'data:image/png;base64,AAAA', id: 'p1' };
  expect(read({ ...rest, physical_documents: [image] }).values).toMatchObject({
    documents: [{ type: 'EIN', providerDocumentId: 'p1' }],
    taxIdentifiers: null,
  });
});

test('a count is read as a number or as its digits, and as nothing else', () => {
  const count = (stored: unknown) =>
    read(aBusiness({ number_of_transaction_per_month: stored }), COMPANY_REFERENCE).values
      .monthlyTransactionCount;
  expect([122, '122', 0, null, '', '12.5', -1, 'many', {}].map(count)).toEqual([
    122,
    122,
    0,
    null,
    null,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a date is read without a time behind it, and as it is written where it is none', () => {
  const born = (date_of_birth: unknown) => read(aPerson({ date_of_birth })).values.dateOfBirth;
  expect(['2000-01-01', '2000-01-01T00:00:00', '01/01/2000', ''].map(born)).toEqual([
    '2000-01-01',
    '2000-01-01',
    '01/01/2000',
    null,
  ]);
});

test('an acknowledgement is no user, somebody else’s profile is an error', () => {
  expect(userOf({ id: TENZIN }, TENZIN_REFERENCE)).toBeNull();
  expect(userOf({ success: true, status: 'IN_PROGRESS' }, TENZIN_REFERENCE)).toBeNull();
  expect(userOf(null, TENZIN_REFERENCE)).toBeNull();
  expect(() => userOf(aPerson({ id: 'someone-else' }), TENZIN_REFERENCE)).toThrow('unexpected_response');
});

test('no JSON under any of the wire’s names makes the parser throw', () => {
  const names = [
    ...new Set([...Object.keys(aPerson()), ...Object.keys(aBusiness()), 'business', 'business_type']),
  ];
  const nested = ['document_type', 'document_value', 'address_line1', 'company_name', 'phone_number', 'id'];
  const anything = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...names, ...nested, '__proto__', 'constructor'), tie('value'), {
        maxKeys: 5,
      }),
      fc.array(tie('value'), { maxLength: 3 }),
    ),
  })).value;
  const user = fc.dictionary(fc.constantFrom(...names), anything, { maxKeys: 25 });
  fc.assert(
    fc.property(user, (json) => {
      JSON.stringify(userOf({ status: 'x', ...json, id: TENZIN }, TENZIN_REFERENCE));
    }),
    { numRuns: 500 },
  );
});
