import type { UserState } from '../../../domain/snapshot.ts';
import type { KycStatus, UserStatus, UserType } from '../../../domain/vocabulary.ts';

type Meaning = { status: UserStatus; kyc: KycStatus };

/** The one word that Machnet has for both; see "User verification status". */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['UNVERIFIED', { status: 'PENDING', kyc: 'NOT_STARTED' }],
  ['IN_PROGRESS', { status: 'PENDING', kyc: 'IN_REVIEW' }],
  ['REVIEW_PENDING', { status: 'PENDING', kyc: 'IN_REVIEW' }],
  ['RETRY', { status: 'PENDING', kyc: 'INFORMATION_REQUIRED' }],
  ['VERIFIED', { status: 'ACTIVE', kyc: 'APPROVED' }],
  ['SUSPENDED', { status: 'SUSPENDED', kyc: 'INACTIVE' }],
]);

const UNKNOWN: Meaning = { status: 'UNKNOWN', kyc: 'UNKNOWN' };

export function readState(type: UserType, word: string | null | undefined): UserState {
  const meaning = MEANINGS.get(foldStatus(word)) ?? UNKNOWN;
  return {
    type,
    status: meaning.status,
    providerStatus: word || null,
    kyc: { status: meaning.kyc, subStatus: null, providerStatus: word || null, processedAt: null },
    // Machnet has funding sources and deliveries, none of which this API shows.
    accountIssued: false,
  };
}

export function foldStatus(word: string | null | undefined): string {
  return word?.trim().toUpperCase() ?? '';
}
