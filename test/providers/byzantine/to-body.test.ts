import { expect, test } from 'vitest';
import { toBody } from '../../../src/providers/byzantine/mappers/to-body.ts';
import { ACCOUNT, anUpdate } from './builders.ts';

function bodyOf(changes: Parameters<typeof anUpdate>[0], current = {}) {
  const { accountId, ...body } = toBody(ACCOUNT, anUpdate(changes, current));
  expect(accountId).toBe(ACCOUNT);
  return body;
}

test('only what changes is sent, the account beside it', () => {
  const current = { firstName: 'John', phone: '+33123456789', residentialAddress: { city: 'Paris' } };
  expect(bodyOf([{ field: 'FIRST_NAME', value: 'Johnny' }], current)).toEqual({
    userInfo: { firstName: 'Johnny' },
  });
});

test('countries go as alpha-3, a phone grouped as its country does, a number with its dashes', () => {
  const changes = [
    { field: 'NATIONALITIES', value: ['FR'] },
    { field: 'PLACE_OF_BIRTH', value: { country: 'US' } },
    { field: 'PHONE', value: '+33123456789' },
    { field: 'TAX_IDENTIFIERS', value: [{ type: 'SSN', number: '123456789', issuingCountry: 'US' }] },
  ] as const;
  expect(bodyOf(changes)).toEqual({
    userInfo: {
      nationality: 'FRA',
      countryOfBirth: 'USA',
      phone: '+33 1 23 45 67 89',
      socialSecurityNumber: '123-45-6789',
    },
  });
  const dashed = [{ field: 'TAX_IDENTIFIERS', value: [{ type: 'SSN', number: '123-45-6789' }] }] as const;
  expect(bodyOf(dashed)).toEqual({ userInfo: { socialSecurityNumber: '123-45-6789' } });
  expect(bodyOf([{ field: 'PHONE', value: '+999123456' }])).toEqual({ userInfo: { phone: '+999123456' } });
});

test('an address goes whole, with null for the two parts that may be missing', () => {
  const value = { line1: '33 Rue La Fayette', city: 'Paris', postalCode: '75009', country: 'FR' };
  const given = { streetLine1: '33 Rue La Fayette', city: 'Paris', postalCode: '75009', country: 'FRA' };
  const current = { residentialAddress: { ...value, line2: 'WeWork', state: 'IDF' } };
  expect(bodyOf([{ field: 'RESIDENTIAL_ADDRESS', value }], current)).toEqual({
    userInfo: { residentialAddress: { ...given, streetLine2: null, state: null } },
  });
  expect(
    bodyOf([{ field: 'RESIDENTIAL_ADDRESS', value: { ...value, line2: 'WeWork', state: 'IDF' } }], current),
  ).toEqual({ userInfo: { residentialAddress: { ...given, streetLine2: 'WeWork', state: 'IDF' } } });
});

test('one of the four goes with the other three as they are known', () => {
  const current = {
    employmentStatus: 'employed',
    expectedMonthlyPayments: '0_4999',
    sourceOfFunds: 'salary',
    occupation: '151252',
  };
  const changes = [
    { field: 'SOURCE_OF_FUNDS', value: 'savings' },
    { field: 'MIDDLE_NAME', value: 'William' },
  ] as const;
  expect(bodyOf(changes, current)).toEqual({
    userInfo: { middleName: 'William' },
    additionalUserInfo: {
      employmentStatus: 'employed',
      expectedMonthlyPaymentsUsd: '0_4999',
      sourceOfFunds: 'savings',
      mostRecentOccupation: '151252',
    },
  });
});

test('documents go without the parts that the provider has no place for', () => {
  const front = 'data:image/png;base64,iVBORw0KGgo=';
  const passport = { type: 'passport', number: 'FR1234567890', issuingCountry: 'FR', front };
  const other = { type: 'other', issuingCountry: 'FR', front, description: 'Additional supporting document' };
  const documents = { field: 'DOCUMENTS', value: [passport, other] } as const;
  const written = [
    { documentType: 'passport', issuingCountry: 'FRA', document: front, documentNumber: 'FR1234567890' },
    {
      documentType: 'other',
      issuingCountry: 'FRA',
      document: front,
      description: 'Additional supporting document',
    },
  ];
  expect(JSON.parse(JSON.stringify(bodyOf([documents])))).toEqual({ verificationDocuments: written });
  // Where the items that change are told, these alone go.
  const items = [{ itemKey: '1', value: other }];
  expect(JSON.parse(JSON.stringify(bodyOf([{ ...documents, items }])))).toEqual({
    verificationDocuments: [written[1]],
  });
});

test('what cannot be changed, or that Byzantine does not have, is never sent', () => {
  const changes = [
    { field: 'EMAIL', value: 'new@example.com' },
    { field: 'LANGUAGE', value: 'en' },
  ] as const;
  expect(bodyOf(changes)).toEqual({});
});
