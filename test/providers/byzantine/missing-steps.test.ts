import { expect, test } from 'vitest';
import { readSteps } from '../../../src/providers/byzantine/mappers/missing-steps.ts';

const actions = (...names: string[]) =>
  readSteps(names).requiredActions.map(({ type, providerType }) => [type, providerType]);
const fields = (...names: string[]) =>
  readSteps(names).requiredAttributes.map(({ field, name }) => [field, name]);

test.each([
  'passport',
  'national_id_front',
  'nationalIdBack',
  'proof_of_address',
  'Proof of address',
  'identity_document',
  'bank_statement',
  'other',
])('%s is a document to hand in', (name) => {
  expect(actions(name)).toEqual([['DOCUMENT_UPLOAD', 'missingDocuments']]);
  expect(fields(name)).toEqual([['DOCUMENTS', name]]);
});

test.each(['additional_user_info', 'additionalUserInfo', 'Additional user info'])(
  '%s is four details to give, and no document',
  (name) => {
    expect(actions(name)).toEqual([['PROVIDE_DETAILS', 'missingDocuments']]);
    expect(fields(name)).toEqual([
      ['OCCUPATION', name],
      ['EMPLOYMENT_STATUS', name],
      ['SOURCE_OF_FUNDS', name],
      ['EXPECTED_MONTHLY_PAYMENTS', name],
    ]);
  },
);

test.each([
  ['birthDate', 'DATE_OF_BIRTH'],
  ['birth_date', 'DATE_OF_BIRTH'],
  ['userInfo.phone', 'PHONE'],
  ['residential_address', 'RESIDENTIAL_ADDRESS'],
  ['socialSecurityNumber', 'TAX_IDENTIFIERS'],
  ['mostRecentOccupation', 'OCCUPATION'],
])('%s is the field %s', (name, field) => {
  expect(fields(name)).toEqual([[field, name]]);
  expect(actions(name)).toEqual([['PROVIDE_DETAILS', 'missingDocuments']]);
});

test('a check of the person is one to go through, and what nobody knows keeps its word', () => {
  expect(actions('selfie', 'liveness_check')).toEqual([
    ['IDENTITY_VERIFICATION', 'selfie'],
    ['IDENTITY_VERIFICATION', 'liveness_check'],
  ]);
  expect(fields('selfie')).toEqual([]);
  expect(actions('questionnaire')).toEqual([['OTHER', 'questionnaire']]);
  expect(fields('questionnaire')).toEqual([[null, 'questionnaire']]);
});

test('several steps are each told once', () => {
  expect(actions('passport', 'proof_of_address', 'additional_user_info')).toEqual([
    ['DOCUMENT_UPLOAD', 'missingDocuments'],
    ['PROVIDE_DETAILS', 'missingDocuments'],
  ]);
  expect(actions()).toEqual([]);
});
