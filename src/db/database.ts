import type { ColumnType, Generated } from 'kysely';
import type { ProfileField } from '../domain/profile-field.ts';
import type {
  ChangeConfirmation,
  ChangeStatus,
  EvidenceDocumentType,
  KycStatus,
  ProviderId,
  UpdateOrigin,
  UpdateStatus,
  UserStatus,
  UserType,
  VerificationAction,
  VerificationStatus,
} from '../domain/vocabulary.ts';
import type { DB as Generated_ } from './database.generated.ts';

type Refine<Table, Columns> = Omit<Table, keyof Columns> & Columns;

export type CallKind = 'UPDATE' | 'EVIDENCE';
/** `NOT_DONE`: surely without effect, may be repeated. `UNKNOWN`: no answer, compare before repeating. */
export type CallOutcome = 'ANSWERED' | 'REFUSED' | 'NOT_DONE' | 'UNKNOWN';
export type AuditAction = 'EVIDENCE_SUBMITTED' | 'UPDATE_CANCELLED' | 'STATUS_SET' | 'KYC_SUBMITTED';
export type StatusRequestKind = 'SUBMIT_KYC' | 'SET_KYC_STATUS';
export type StatusRequestStatus = 'SUBMITTING' | 'DONE' | 'REFUSED' | 'FAILED';

/** One change's move inside an event, as stored: no values. */
export type StoredTransition = {
  field: ProfileField;
  path: string[];
  previousStatus: ChangeStatus | null;
  status: ChangeStatus;
};

type JsonColumn<T> = ColumnType<T, string, string>;

/**
 * The migrated database, as generated from it, with the text columns that a check constrains
 * narrowed to their words.
 */
export type DB = Refine<
  Generated_,
  {
    users: Refine<
      Generated_['users'],
      { provider: ProviderId; type: UserType; status: UserStatus; kyc_status: KycStatus }
    >;
    profile_updates: Refine<Generated_['profile_updates'], { origin: UpdateOrigin; status: UpdateStatus }>;
    update_changes: Refine<
      Generated_['update_changes'],
      { field: ProfileField; status: ChangeStatus; confirmation: Generated<ChangeConfirmation> }
    >;
    update_calls: Refine<Generated_['update_calls'], { kind: CallKind; outcome: CallOutcome | null }>;
    verifications: Refine<
      Generated_['verifications'],
      { field: ProfileField; action: VerificationAction; status: VerificationStatus }
    >;
    update_events: Refine<
      Generated_['update_events'],
      {
        previous_status: UpdateStatus | null;
        status: UpdateStatus;
        transitions: JsonColumn<StoredTransition[]>;
      }
    >;
    status_requests: Refine<
      Generated_['status_requests'],
      { kind: StatusRequestKind; kyc_status: KycStatus | null; status: StatusRequestStatus }
    >;
    webhook_inbox: Refine<Generated_['webhook_inbox'], { provider: ProviderId }>;
    audit_entries: Refine<
      Generated_['audit_entries'],
      { action: AuditAction; document_type: EvidenceDocumentType | null }
    >;
    provider_enumerations: Refine<
      Generated_['provider_enumerations'],
      { provider: ProviderId; values: JsonColumn<string[]> }
    >;
  }
>;
