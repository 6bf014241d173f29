import type { UserState } from '../../../domain/snapshot.ts';
import type { KycStatus, UserStatus, UserType } from '../../../domain/vocabulary.ts';
import type { WireProfile } from '../wire.ts';
import { isZeroTime, readInstant } from './times.ts';

export function readState(profile: WireProfile): UserState {
  const processed = profile.kyc_processed_date?.trim();
  return {
    type: readType(profile.type),
    status: readStatus(profile.status),
    providerStatus: profile.status || null,
    kyc: {
      status: readKycStatus(profile.kyc_status, profile.kyc_sub_status),
      subStatus: profile.kyc_sub_status || null,
      providerStatus: [profile.kyc_status, profile.kyc_sub_status].filter(Boolean).join('/') || null,
      processedAt: readInstant(processed),
      ...(processed && !isZeroTime(processed) ? { processedAtText: processed } : {}),
    },
    // A number exists once there is an account or wallet. `provider_ref_id` is no such sign: it names the
    // user's record at the licensed provider, which may be there before any account.
    accountIssued: Boolean(profile.provider_account_number?.trim()),
  };
}

/** Anything but `corporate` is a person: that is what this API was made for, and V1 users carry no type. */
export function readType(type: string | null | undefined): UserType {
  return fold(type) === 'corporate' ? 'BUSINESS' : 'INDIVIDUAL';
}

function readStatus(status: string | null | undefined): UserStatus {
  switch (fold(status)) {
    case 'active':
      return 'ACTIVE';
    case 'pending_verification':
      return 'PENDING';
    case 'suspended':
    case 'blocked':
    case 'locked':
      return 'SUSPENDED';
    default:
      return 'UNKNOWN';
  }
}

function readKycStatus(status: string | null | undefined, subStatus: string | null | undefined): KycStatus {
  const sub = fold(subStatus);
  switch (fold(status)) {
    case 'not_submitted':
      return 'NOT_STARTED';
    case 'completed':
      if (sub === 'approved') return 'APPROVED';
      if (sub === 'rejected') return 'REJECTED';
      return underReview(sub);
    case 'pending':
    case 'in_progress':
      return underReview(sub);
    default:
      return 'UNKNOWN';
  }
}

function underReview(sub: string): KycStatus {
  return sub === 'pending_document' ? 'INFORMATION_REQUIRED' : 'IN_REVIEW';
}

function fold(word: string | null | undefined): string {
  return word?.trim().toLowerCase() ?? '';
}
