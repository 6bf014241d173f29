import { describe, expect, it } from 'vitest';
import { FIELD_KINDS } from '../../src/domain/field-kind.ts';
import { VALUE_RULES } from '../../src/domain/validation/broken-rule.ts';
import { isEnumType, schema } from './subgraph.ts';

/** The contract's table of fixed names. */
const FIXED: Record<string, string> = {
  Provider: 'MATCHMOVE MACHNET BYZANTINE BVNK PAYWARD',
  UserType: 'INDIVIDUAL BUSINESS',
  UserStatus: 'PENDING ACTIVE SUSPENDED CLOSED UNKNOWN',
  KycStatus: 'NOT_STARTED IN_REVIEW INFORMATION_REQUIRED APPROVED REJECTED INACTIVE UNKNOWN',
  FieldAccess: 'EDITABLE REQUIRES_VERIFICATION LOCKED UNSUPPORTED',
  LockReason: 'KYC_APPROVED USER_ACTIVE ACCOUNT_ISSUED NEVER_EDITABLE UPDATE_IN_PROGRESS USER_SUSPENDED',
  VerificationAction:
    'EMAIL_VERIFICATION MOBILE_VERIFICATION RESIDENTIAL_ADDRESS_VERIFICATION BILLING_ADDRESS_VERIFICATION',
  RequiredActionType: `EMAIL_VERIFICATION MOBILE_VERIFICATION RESIDENTIAL_ADDRESS_VERIFICATION
    BILLING_ADDRESS_VERIFICATION IDENTITY_VERIFICATION DOCUMENT_UPLOAD HOSTED_VERIFICATION SUBMIT_KYC
    PROVIDE_DETAILS WAIT OTHER`,
  UpdateStatus: `SUBMITTING AWAITING_VERIFICATION AWAITING_APPROVAL APPLIED PARTLY_APPLIED REJECTED EXPIRED
    CANCELLED FAILED`,
  UpdateOrigin: 'CLIENT PROVIDER',
  PreviewOutcome: 'WOULD_APPLY WOULD_AWAIT_VERIFICATION WOULD_SUPERSEDE NO_CHANGE',
  ChangeConfirmation: 'READ_BACK MASKED UNVERIFIABLE NONE',
  VerificationStatus: `AWAITING_EVIDENCE SUBMITTING_EVIDENCE AWAITING_APPROVAL APPROVED REJECTED EXPIRED
    CANCELLED`,
  VerificationMode: 'MANUAL OTP',
  EvidenceDocumentType: `PROOF_OF_EMAIL_OWNERSHIP PROOF_OF_MOBILE_OWNERSHIP SUBSCRIBER_AUTHORIZATION_LETTER
    PROOF_OF_ADDRESS`,
  ChangeFailureCode: 'PROVIDER_REJECTED PROVIDER_UNAVAILABLE VERSION_CONFLICT PROVIDER_DID_NOT_KEEP',
  FieldKind: FIELD_KINDS.join(' '),
  ValueRule: VALUE_RULES.join(' '),
  ProviderCapability: 'SELF_VERIFY SET_USER_STATUS SUBMIT_KYC READS_BACK',
  AuditAction: `USER_LINKED USER_REFRESHED UPDATE_REQUESTED EVIDENCE_SUBMITTED UPDATE_CANCELLED
    UPDATE_RETRIED STATUS_SET
    KYC_SUBMITTED UNMASKED_READ USER_LOOKED_UP USER_EXPORTED USER_ERASED`,
  UpdateOrder: 'NEWEST_FIRST OLDEST_FIRST',
  DocumentForm: 'NUMBER IMAGE',
  DocumentPlace: 'PRIMARY SECONDARY',
  Unlock: 'CANCEL_UPDATE WAIT CONTACT_PROVIDER NONE',
  UserErrorCode: `NOT_FOUND INVALID_VALUE FIELD_LOCKED FIELD_UNSUPPORTED OPERATION_UNSUPPORTED VERSION_CONFLICT
    IDEMPOTENCY_KEY_REUSED
    UPDATE_IN_PROGRESS NOTHING_TO_CHANGE NOT_CANCELLABLE VERIFICATION_NOT_FOUND VERIFICATION_EXPIRED
    VERIFICATION_CANCELLED VERIFICATION_ALREADY_SUBMITTED EVIDENCE_INVALID PROVIDER_REJECTED
    PROVIDER_UNAVAILABLE PROVIDER_DISABLED RATE_LIMITED`,
};

/** Enums that the contract leaves to the schema, or that another test derives. */
const FREE = ['ProfileField', 'ProviderMode', 'link__Purpose'];

function valuesOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(`${name} is not an enum`);
  return type.getValues().map((value) => value.name);
}

describe('the names that are fixed', () => {
  it.each(Object.entries(FIXED))('%s holds exactly its values', (name, values) => {
    expect(valuesOf(name)).toEqual(values.split(/\s+/));
  });

  it('leave no enum unchecked', () => {
    const all = Object.values(schema.getTypeMap()).filter(isEnumType);
    const names = all.map((type) => type.name).filter((name) => !name.startsWith('__'));
    expect(names.sort()).toEqual([...Object.keys(FIXED), ...FREE].sort());
  });
});
