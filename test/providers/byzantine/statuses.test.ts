import { expect, test } from 'vitest';
import { readStatuses } from '../../../src/providers/byzantine/mappers/statuses.ts';

test.each([
  ['not_started', 'NOT_STARTED', 'PENDING'],
  ['under_review', 'IN_REVIEW', 'PENDING'],
  ['init', 'INFORMATION_REQUIRED', 'PENDING'],
  // The word of the seed's page, and those that came after it.
  ['waiting_for_information', 'INFORMATION_REQUIRED', 'PENDING'],
  ['awaiting_information', 'INFORMATION_REQUIRED', 'PENDING'],
  ['awaiting_associated_person_information', 'INFORMATION_REQUIRED', 'PENDING'],
  ['awaiting_something_new', 'INFORMATION_REQUIRED', 'PENDING'],
  ['resubmission_requested', 'INFORMATION_REQUIRED', 'PENDING'],
  ['active', 'APPROVED', 'ACTIVE'],
  ['Active', 'APPROVED', 'ACTIVE'],
  ['rejected', 'REJECTED', 'PENDING'],
  ['inactive', 'INACTIVE', 'SUSPENDED'],
  ['on_holiday', 'UNKNOWN', 'UNKNOWN'],
  ['approved', 'UNKNOWN', 'UNKNOWN'],
])('%s is %s and %s, with the raw word beside both', (word, kycStatus, status) => {
  expect(readStatuses(word)).toEqual({
    status,
    providerStatus: word,
    kyc: { status: kycStatus, subStatus: null, providerStatus: word, processedAt: null },
  });
});

test('no word at all is unknown', () => {
  for (const word of ['', null, undefined]) {
    expect(readStatuses(word)).toMatchObject({ status: 'UNKNOWN', providerStatus: null });
    expect(readStatuses(word).kyc).toMatchObject({ status: 'UNKNOWN', providerStatus: null });
  }
});
