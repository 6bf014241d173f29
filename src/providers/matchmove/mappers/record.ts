import { maskNumber } from '../../../domain/masking.ts';
import type { ProviderRecord } from '../../../domain/profile.ts';
import type { WireProfile } from '../wire.ts';
import { CODECS, readText } from './codecs.ts';

/** What MatchMove keeps beside the profile. */
export function readRecord(profile: WireProfile): ProviderRecord {
  const word = (stored: string | null | undefined) => readText(CODECS.verbatim, stored);
  const time = (stored: string | null | undefined) => readText(CODECS.dateTime, stored);
  const accountNumber = word(profile.provider_account_number);
  return {
    createdAt: time(profile.date_created),
    updatedAt: time(profile.date_updated),
    subStatus: word(profile.sub_status),
    emailVerified: profile.is_email_verified,
    mobileVerified: profile.is_mobile_verified,
    transactionStatus: word(profile.transaction_status),
    transactionSubStatus: word(profile.transaction_sub_status),
    institutionReference: word(profile.provider_ref_id),
    accountNumber: accountNumber && maskNumber(accountNumber.trim()),
    riskFlag: word(profile.is_risk_flagged),
    riskAssessmentStatus: word(profile.risk_assesment_status),
  };
}
