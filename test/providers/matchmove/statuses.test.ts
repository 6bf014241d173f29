import { expect, test } from 'vitest';
import { readState, readType } from '../../../src/providers/matchmove/mappers/statuses.ts';

test.each([
  ['not_submitted', '', 'NOT_STARTED', 'not_submitted'],
  ['not_submitted', 'not_submitted', 'NOT_STARTED', 'not_submitted/not_submitted'],
  ['pending', 'pending_document', 'INFORMATION_REQUIRED', 'pending/pending_document'],
  ['pending', 'submitted', 'IN_REVIEW', 'pending/submitted'],
  ['in_progress', 'waiting_for_approval', 'IN_REVIEW', 'in_progress/waiting_for_approval'],
  ['in_progress', 'pending_bank_verification', 'IN_REVIEW', 'in_progress/pending_bank_verification'],
  ['completed', 'approved', 'APPROVED', 'completed/approved'],
  ['COMPLETED', 'Approved', 'APPROVED', 'COMPLETED/Approved'],
  ['completed', 'rejected', 'REJECTED', 'completed/rejected'],
  ['completed', 'pending_document', 'INFORMATION_REQUIRED', 'completed/pending_document'],
  ['completed', 'something_new', 'IN_REVIEW', 'completed/something_new'],
  ['completed', '', 'IN_REVIEW', 'completed'],
  ['approved', '', 'UNKNOWN', 'approved'],
  ['something_new', 'approved', 'UNKNOWN', 'something_new/approved'],
  ['', '', 'UNKNOWN', null],
  [null, undefined, 'UNKNOWN', null],
])('kyc_status %s with sub-status %s is %s', (kyc_status, kyc_sub_status, status, providerStatus) => {
  const { kyc } = readState({ kyc_status, kyc_sub_status });
  expect(kyc).toMatchObject({ status, providerStatus, subStatus: kyc_sub_status || null });
});

test.each([
  ['active', 'ACTIVE'],
  ['Active', 'ACTIVE'],
  ['pending_verification', 'PENDING'],
  ['suspended', 'SUSPENDED'],
  ['blocked', 'SUSPENDED'],
  ['locked', 'SUSPENDED'],
  ['on_holiday', 'UNKNOWN'],
])('status %s is %s, with the raw word beside it', (status, expected) => {
  expect(readState({ status })).toMatchObject({ status: expected, providerStatus: status });
});

test('an account exists once it has a number; the reference of the licensed provider is no account', () => {
  expect(readState({ provider_account_number: '930100139810' }).accountIssued).toBe(true);
  expect(readState({ provider_account_number: ' ' }).accountIssued).toBe(false);
  expect(readState({}).accountIssued).toBe(false);
});

test('a corporate user is a business, everybody else a person', () => {
  expect(['corporate', 'Corporate', 'customer', '', null, undefined, 'alien'].map(readType)).toEqual([
    'BUSINESS',
    'BUSINESS',
    'INDIVIDUAL',
    'INDIVIDUAL',
    'INDIVIDUAL',
    'INDIVIDUAL',
    'INDIVIDUAL',
  ]);
});

test.each([
  ['2025-10-27 02:23:05', '2025-10-27T02:23:05.000Z', '2025-10-27 02:23:05'],
  ['in the morning', undefined, 'in the morning'],
  ['0001-01-01T00:00:00Z', undefined, undefined],
  ['', undefined, undefined],
  [null, undefined, undefined],
])('kyc_processed_date %j is %j, with the text %j beside it', (kyc_processed_date, moment, text) => {
  const { kyc } = readState({ kyc_processed_date });
  expect([kyc.processedAt?.toISOString(), kyc.processedAtText]).toEqual([moment, text]);
});
