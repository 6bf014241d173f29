import type { ColumnType, Generated } from 'kysely';
import type { ProfileField } from '../domain/profile-field.ts';
import type { CallEnd, CallKind, CallState } from '../domain/user/actor.ts';
import type { AuditAction, Transition } from '../domain/user/commit.ts';
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
    provider_calls: Refine<
      Generated_['provider_calls'],
      { kind: CallKind; state: CallState | 'ENDED'; outcome: CallEnd | null; kyc_status: KycStatus | null }
    >;
    user_actors: Refine<Generated_['user_actors'], { provider: ProviderId }>;
    verifications: Refine<
      Generated_['verifications'],
      { field: ProfileField; action: VerificationAction; status: VerificationStatus }
    >;
    update_events: Refine<
      Generated_['update_events'],
      {
        previous_status: UpdateStatus | null;
        status: UpdateStatus;
        transitions: JsonColumn<Transition[]>;
      }
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
