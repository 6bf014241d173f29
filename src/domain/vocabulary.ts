/** The closed word lists of the API. They mirror the enums in `schema/`; a test compares the two. */

export const PROVIDERS = ['MATCHMOVE', 'MACHNET', 'BYZANTINE', 'BVNK', 'PAYWARD'] as const;
export type ProviderId = (typeof PROVIDERS)[number];

export type UserType = 'INDIVIDUAL' | 'BUSINESS';
export type UserStatus = 'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'CLOSED' | 'UNKNOWN';
export type KycStatus =
  | 'NOT_STARTED'
  | 'IN_REVIEW'
  | 'INFORMATION_REQUIRED'
  | 'APPROVED'
  | 'REJECTED'
  | 'INACTIVE'
  | 'UNKNOWN';

export type FieldAccess = 'EDITABLE' | 'REQUIRES_VERIFICATION' | 'LOCKED' | 'UNSUPPORTED';
export type LockReason =
  | 'KYC_APPROVED'
  | 'USER_ACTIVE'
  | 'ACCOUNT_ISSUED'
  | 'NEVER_EDITABLE'
  | 'UPDATE_IN_PROGRESS'
  | 'USER_SUSPENDED';
export type Unlock = 'CANCEL_UPDATE' | 'WAIT' | 'CONTACT_PROVIDER' | 'NONE';

export type VerificationAction =
  | 'EMAIL_VERIFICATION'
  | 'MOBILE_VERIFICATION'
  | 'RESIDENTIAL_ADDRESS_VERIFICATION'
  | 'BILLING_ADDRESS_VERIFICATION';

export type RequiredActionType =
  | VerificationAction
  | 'IDENTITY_VERIFICATION'
  | 'DOCUMENT_UPLOAD'
  | 'HOSTED_VERIFICATION'
  | 'SUBMIT_KYC'
  | 'PROVIDE_DETAILS'
  | 'WAIT'
  | 'OTHER';

export const CHANGE_STATUSES = [
  'SUBMITTING',
  'AWAITING_VERIFICATION',
  'AWAITING_APPROVAL',
  'APPLIED',
  'REJECTED',
  'EXPIRED',
  'CANCELLED',
  'FAILED',
] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];
export type UpdateStatus = ChangeStatus | 'PARTLY_APPLIED';

export type UpdateOrigin = 'CLIENT' | 'PROVIDER';
export type PreviewOutcome = 'WOULD_APPLY' | 'WOULD_AWAIT_VERIFICATION' | 'WOULD_SUPERSEDE' | 'NO_CHANGE';
export type ChangeConfirmation = 'READ_BACK' | 'MASKED' | 'UNVERIFIABLE' | 'NONE';

/** Why a change did not come about. */
export type ChangeFailureCode =
  | 'PROVIDER_REJECTED'
  | 'PROVIDER_UNAVAILABLE'
  | 'VERSION_CONFLICT'
  | 'PROVIDER_DID_NOT_KEEP';

export const VERIFICATION_STATUSES = [
  'AWAITING_EVIDENCE',
  'SUBMITTING_EVIDENCE',
  'AWAITING_APPROVAL',
  'APPROVED',
  'REJECTED',
  'EXPIRED',
  'CANCELLED',
] as const;
export type VerificationStatus = (typeof VERIFICATION_STATUSES)[number];
export type VerificationMode = 'MANUAL' | 'OTP';

/** How a provider that lists a document's number and its images apart holds one entry. */
export type DocumentForm = 'NUMBER' | 'IMAGE';
/** The two places of a provider that has a first and a second identity paper. */
export type DocumentPlace = 'PRIMARY' | 'SECONDARY';

export type EvidenceDocumentType =
  | 'PROOF_OF_EMAIL_OWNERSHIP'
  | 'PROOF_OF_MOBILE_OWNERSHIP'
  | 'SUBSCRIBER_AUTHORIZATION_LETTER'
  | 'PROOF_OF_ADDRESS';
