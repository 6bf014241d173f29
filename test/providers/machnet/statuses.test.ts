import { expect, test } from 'vitest';
import { readState } from '../../../src/providers/machnet/mappers/statuses.ts';
import { userTypeOf } from '../../../src/providers/machnet/mappers/user-type.ts';
import { wireUser } from '../../../src/providers/machnet/wire.ts';
import { aBusiness, aPerson, type Json } from '../../fixtures/machnet/samples.ts';

test.each([
  ['UNVERIFIED', 'PENDING', 'NOT_STARTED'],
  ['IN_PROGRESS', 'PENDING', 'IN_REVIEW'],
  ['REVIEW_PENDING', 'PENDING', 'IN_REVIEW'],
  ['RETRY', 'PENDING', 'INFORMATION_REQUIRED'],
  ['VERIFIED', 'ACTIVE', 'APPROVED'],
  ['SUSPENDED', 'SUSPENDED', 'INACTIVE'],
  ['verified', 'ACTIVE', 'APPROVED'],
  ['ON_THE_MOON', 'UNKNOWN', 'UNKNOWN'],
])('%s is %s and %s, with the raw word beside it', (word, status, kyc) => {
  expect(readState('INDIVIDUAL', word)).toEqual({
    type: 'INDIVIDUAL',
    status,
    providerStatus: word,
    kyc: { status: kyc, subStatus: null, providerStatus: word, processedAt: null },
    accountIssued: false,
  });
});

test('no status is an unknown one', () => {
  for (const word of ['', null, undefined]) {
    expect(readState('BUSINESS', word)).toMatchObject({ status: 'UNKNOWN', providerStatus: null });
  }
});

function typeOf(json: Json, known: 'INDIVIDUAL' | 'BUSINESS' | null = null) {
  return userTypeOf(wireUser.parse(json), known);
}

test('a business says so, or is told by what only one of the two has', () => {
  expect(typeOf(aPerson())).toBe('INDIVIDUAL');
  expect(typeOf(aBusiness())).toBe('BUSINESS');
  expect(typeOf(aPerson({ business: true }))).toBe('BUSINESS');
  expect(typeOf(aPerson({ business: 'true' }))).toBe('BUSINESS');
  expect(typeOf(aBusiness({ business: false }))).toBe('INDIVIDUAL');
  expect(typeOf(aBusiness({ last_name: 'Norgay' }))).toBe('INDIVIDUAL');
  const bare = { first_name: 'Lakeview', email: 'a@b.example' };
  const onlyOfBusiness: Json = {
    number_of_employee: 'BETWEEN_25_TO_50',
    number_of_transaction_per_month: 0,
    mailing_address: { city: 'Seattle' },
    company_website: 'www.example.com',
    business_type: 'LLC',
    user_relationship: [{}, { id: 'x' }],
    transaction_frequency: 'WEEKLY',
  };
  for (const [name, value] of Object.entries(onlyOfBusiness)) {
    expect([name, typeOf({ ...bare, last_name: '', [name]: value })]).toEqual([name, 'BUSINESS']);
  }
});

test('where nothing tells, what was known before does, and then a person is meant', () => {
  const bare = { first_name: 'Lakeview', mailing_address: {}, company_website: '', business: null };
  expect(typeOf(bare)).toBe('INDIVIDUAL');
  expect(typeOf(bare, 'BUSINESS')).toBe('BUSINESS');
  expect(typeOf(aPerson(), 'BUSINESS')).toBe('INDIVIDUAL');
});
