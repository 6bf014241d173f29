import { expect, test } from 'vitest';
import type { ProfileValues } from '../../../src/domain/profile.ts';
import { toBody } from '../../../src/providers/machnet/mappers/to-body.ts';
import type { ChangeToSend } from '../../../src/providers/module.ts';
import { items } from './builders.ts';

const FRONT = 'data:image/png;base64,RlJPTlQ=';
const BACK = 'data:image/png;base64,QkFDSw==';

function bodyOf(changes: readonly ChangeToSend[], current: ProfileValues = {}) {
  const { body, refused } = toBody(changes, current);
  expect(refused).toEqual([]);
  return body;
}

test('only what changes is sent, and never the user’s id', () => {
  const current = { firstName: 'Tenzin', email: 'a@b.example', occupation: 'Clerk' };
  expect(bodyOf([{ field: 'OCCUPATION', value: 'Banker' }], current)).toEqual({ occupation: 'Banker' });
});

test('the same names carry a person’s and a business’s fields', () => {
  const person = [
    { field: 'FIRST_NAME', value: 'Tenzin' },
    { field: 'DATE_OF_BIRTH', value: '2000-01-01' },
  ] as const;
  expect(bodyOf(person)).toEqual({ first_name: 'Tenzin', date_of_birth: '2000-01-01' });
  const business = [
    { field: 'LEGAL_NAME', value: 'Lakeview Inc' },
    { field: 'FORMATION_DATE', value: '1995-01-01' },
  ] as const;
  expect(bodyOf(business)).toEqual({ first_name: 'Lakeview Inc', date_of_birth: '1995-01-01' });
});

test('a cleared text is the empty one, a count goes as text, a phone by the user’s country', () => {
  const changes = [
    { field: 'MIDDLE_NAME', value: null },
    { field: 'MONTHLY_TRANSACTION_COUNT', value: 122 },
    { field: 'PHONE', value: '+12106603032' },
  ] as const;
  const sent = { middle_name: '', number_of_transaction_per_month: '122' };
  expect(bodyOf(changes, { residentialAddress: { country: 'US' } })).toEqual({
    ...sent,
    mobile_phone: '2106603032',
  });
  expect(bodyOf(changes)).toEqual({ ...sent, mobile_phone: '12106603032' });
});

test('the registered address lies flat, without its country, and empties the parts that it had or may have', () => {
  const value = { line1: '1 Main St', city: 'San Jose', state: 'CA', country: 'US' };
  const change = [{ field: 'RESIDENTIAL_ADDRESS', value }] as const;
  const given = { address_line1: '1 Main St', city: 'San Jose', state: 'CA' };
  const before = { line1: 'x', line2: 'y', postalCode: '95053', country: 'US' };
  expect(bodyOf(change, { residentialAddress: before })).toEqual({
    ...given,
    address_line2: '',
    zipcode: '',
  });
  expect(bodyOf(change, { residentialAddress: { country: 'US' } })).toEqual(given);
  expect(bodyOf(change)).toEqual({ ...given, address_line2: '', zipcode: '' });
});

test('the mailing address is an object of its own and takes its country along', () => {
  const value = { line1: 'PO Box 17', city: 'Seattle', state: 'WA', postalCode: '98111', country: 'CA' };
  const before = { line1: 'x', line2: 'y', country: 'US' };
  expect(bodyOf([{ field: 'MAILING_ADDRESS', value }], { mailingAddress: before })).toEqual({
    mailing_address: {
      address_line1: 'PO Box 17',
      address_line2: '',
      city: 'Seattle',
      state: 'WA',
      zipcode: '98111',
      country: 'CA',
    },
  });
});

test('an employer’s address is one text, and its phone goes by the user’s country', () => {
  const employer = { name: 'ACME', address: { line1: '123 address st' }, phone: '+12065550141' };
  const current = { residentialAddress: { country: 'US' }, employer: null };
  const sent = { company_name: 'ACME', address: '123 address st', phone_number: '2065550141' };
  expect(bodyOf([{ field: 'EMPLOYER', value: employer }], current)).toEqual({ company_details: sent });
  const shorter = [{ field: 'EMPLOYER', value: { name: 'ACME' } }] as const;
  expect(bodyOf(shorter, { ...current, employer })).toEqual({
    company_details: { company_name: 'ACME', address: '', phone_number: '' },
  });
  expect(bodyOf(shorter, current)).toEqual({ company_details: { company_name: 'ACME' } });
  // A phone that is stored as no phone number stays as it is.
  const odd = { name: 'ACME', phone: '222222222' };
  expect(bodyOf([{ field: 'EMPLOYER', value: odd }], current)).toEqual({
    company_details: { company_name: 'ACME', phone_number: '222222222' },
  });
});

test('a phone that no digits stand for stays at home, and the rest goes', () => {
  const changes = [
    { field: 'PHONE', value: '+999123456789' },
    { field: 'EMPLOYER', value: { phone: '+999123456789' } },
    { field: 'OCCUPATION', value: 'Banker' },
  ] as const;
  expect(toBody(changes, {})).toEqual({
    body: { occupation: 'Banker' },
    refused: [
      { field: 'PHONE', itemKey: '', providerCode: null },
      { field: 'EMPLOYER', itemKey: '', providerCode: null },
    ],
  });
});

test('a field that Machnet does not have is never sent', () => {
  expect(bodyOf([{ field: 'LANGUAGE', value: 'en' }])).toEqual({});
});

test('a number is a virtual document, an image a physical one, and both are both', () => {
  const licence = {
    type: 'DRIVING_LICENCE',
    number: '1111111111',
    issuingCountry: 'US',
    issuingState: 'CA',
    issuingAuthority: 'CA',
    expiresOn: '2025-03-09',
  };
  const described = {
    document_type: 'DRIVING_LICENCE',
    country: 'US',
    state: 'CA',
    expiry_date: '2025-03-09',
  };
  const virtual = { ...described, document_value: '1111111111', id_issuing_authority: 'CA' };
  expect(bodyOf([items('DOCUMENTS', licence)])).toEqual({ virtual_documents: [virtual] });
  expect(bodyOf([items('DOCUMENTS', { ...licence, front: FRONT, back: BACK })])).toEqual({
    virtual_documents: [virtual],
    physical_documents: [{ ...described, document_value: FRONT, document_value_back: BACK }],
  });
  const statement = { type: 'BANK_STATEMENT', front: FRONT };
  expect(bodyOf([items('DOCUMENTS', statement, licence)])).toEqual({
    virtual_documents: [virtual],
    physical_documents: [{ document_type: 'BANK_STATEMENT', document_value: FRONT }],
  });
});

test('a new image of a number that is there already is the image alone', () => {
  const known = {
    type: 'DRIVING_LICENCE',
    number: '1111111111',
    issuingState: 'CA',
    providerDocumentId: 'v1',
  };
  const current = { documents: [known, { type: 'SSN', number: '*****1112' }] };
  const { providerDocumentId, ...same } = known;
  expect(bodyOf([items('DOCUMENTS', { ...same, front: FRONT })], current)).toEqual({
    physical_documents: [{ document_type: 'DRIVING_LICENCE', state: 'CA', document_value: FRONT }],
  });
  const renewed = { ...same, expiresOn: '2031-03-09', front: FRONT };
  expect(bodyOf([items('DOCUMENTS', renewed)], current)).toHaveProperty('virtual_documents');
  // Without an image there is nothing else to send.
  expect(bodyOf([items('DOCUMENTS', same)], current)).toHaveProperty('virtual_documents');
});

test('what has no form stays at home, item by item', () => {
  const changes = items(
    'DOCUMENTS',
    { type: 'PASSPORT', number: 'P1', back: BACK },
    { type: 'PASSPORT', number: 'P2' },
    { type: 'PASSPORT', front: FRONT, issuingAuthority: 'CA' },
    null,
  );
  const { body, refused } = toBody([changes], {});
  expect(body).toEqual({ virtual_documents: [{ document_type: 'PASSPORT', document_value: 'P2' }] });
  expect(refused).toEqual(
    ['0', '2', '3'].map((itemKey) => ({ field: 'DOCUMENTS', itemKey, providerCode: null })),
  );
  const cleared = toBody([{ field: 'TAX_IDENTIFIERS', value: null }], {});
  expect(cleared).toEqual({
    body: {},
    refused: [{ field: 'TAX_IDENTIFIERS', itemKey: '', providerCode: null }],
  });
});

test('Machnet holds one number and one image of a type: a second one in the same update stays at home', () => {
  const changes = items(
    'DOCUMENTS',
    { type: 'PASSPORT', number: 'P1' },
    { type: 'PASSPORT', front: FRONT },
    { type: 'PASSPORT', front: BACK },
    { type: 'PASSPORT', number: 'P2', expiresOn: '2031-01-01' },
    { type: 'STATE_ID', number: 'S1' },
    // One type in both of its spellings.
    { type: 'CERTIFICATE_OF_INCORPORATION', front: FRONT },
    { type: 'CERTIFICATION_OF_INCORPORATION', front: BACK },
  );
  const { body, refused } = toBody([changes], {});
  expect(body).toEqual({
    virtual_documents: [
      { document_type: 'PASSPORT', document_value: 'P1' },
      { document_type: 'STATE_ID', document_value: 'S1' },
    ],
    physical_documents: [
      { document_type: 'PASSPORT', document_value: FRONT },
      { document_type: 'CERTIFICATE_OF_INCORPORATION', document_value: FRONT },
    ],
  });
  expect(refused.map(({ itemKey }) => itemKey)).toEqual(['2', '3', '6']);
});

test('a list that comes as a whole is sent item by item', () => {
  const whole = [{ field: 'DOCUMENTS', value: [{ type: 'PASSPORT', number: 'P1' }] }] as const;
  expect(bodyOf(whole)).toEqual({ virtual_documents: [{ document_type: 'PASSPORT', document_value: 'P1' }] });
});

test('a tax identifier is a virtual document that keeps the parts it does not have', () => {
  const identifier = { type: 'SSN', number: '900551112', issuingCountry: 'US' };
  const sent = { document_type: 'SSN', document_value: '900551112', country: 'US' };
  expect(bodyOf([items('TAX_IDENTIFIERS', identifier)])).toEqual({ virtual_documents: [sent] });
  const documents = [
    { type: 'SSN', number: '*****1111', issuingCountry: 'CA', issuingState: 'TX', expiresOn: '2031-01-01' },
  ];
  expect(bodyOf([items('TAX_IDENTIFIERS', identifier)], { documents })).toEqual({
    virtual_documents: [{ ...sent, state: 'TX', expiry_date: '2031-01-01' }],
  });
});

test('an SSN under both names goes once, and two different ones not at all twice', () => {
  const document = { type: 'SSN', number: '900551112', issuingState: 'CA' };
  const entry = { document_type: 'SSN', document_value: '900551112', state: 'CA' };
  const same = [items('TAX_IDENTIFIERS', { type: 'SSN', number: '900551112' }), items('DOCUMENTS', document)];
  expect(bodyOf(same)).toEqual({ virtual_documents: [entry] });
  const other = [
    items('TAX_IDENTIFIERS', { type: 'SSN', number: '900551113' }),
    items('DOCUMENTS', document),
  ];
  expect(toBody(other, {})).toEqual({
    body: { virtual_documents: [entry] },
    refused: [{ field: 'TAX_IDENTIFIERS', itemKey: '0', providerCode: null }],
  });
});
