import type { UserState } from '../../../domain/snapshot.ts';
import type { KycStatus, UserStatus } from '../../../domain/vocabulary.ts';

type Statuses = Pick<UserState, 'status' | 'providerStatus' | 'kyc'>;

/** `verificationStatus` of the seed's page and of the newer OpenAPI document, whose words differ. */
export function readStatuses(word: string | null | undefined): Statuses {
  const kycStatus = readKycStatus(fold(word));
  return {
    status: USER_STATUSES[kycStatus],
    providerStatus: word || null,
    kyc: { status: kycStatus, subStatus: null, providerStatus: word || null, processedAt: null },
  };
}

/** Statuses in which nothing is asked of the user: nothing yet, nothing more, or (under review) all was given. */
export function isNothingDue(word: string | null | undefined): boolean {
  return ['not_started', 'under_review', 'active', 'rejected', 'inactive'].includes(fold(word));
}

function readKycStatus(word: string): KycStatus {
  // awaiting_information, awaiting_associated_person_information, and what comes next of the kind.
  if (word.startsWith('awaiting_')) return 'INFORMATION_REQUIRED';
  switch (word) {
    case 'not_started':
      return 'NOT_STARTED';
    case 'under_review':
      return 'IN_REVIEW';
    case 'init':
    case 'waiting_for_information':
    case 'resubmission_requested':
      return 'INFORMATION_REQUIRED';
    case 'active':
      return 'APPROVED';
    case 'rejected':
      return 'REJECTED';
    case 'inactive':
      return 'INACTIVE';
    default:
      return 'UNKNOWN';
  }
}

/** One word stands for both. Switched off by an administrator is taken to bar changes ([assumed]). */
const USER_STATUSES: Readonly<Record<KycStatus, UserStatus>> = {
  NOT_STARTED: 'PENDING',
  IN_REVIEW: 'PENDING',
  INFORMATION_REQUIRED: 'PENDING',
  APPROVED: 'ACTIVE',
  REJECTED: 'PENDING',
  INACTIVE: 'SUSPENDED',
  UNKNOWN: 'UNKNOWN',
};

function fold(word: string | null | undefined): string {
  return word?.trim().toLowerCase() ?? '';
}
