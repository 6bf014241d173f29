import type { ProfileValues, ReadOnlyValues } from './profile.ts';
import type { ProfileField } from './profile-field.ts';
import type {
  KycStatus,
  RequiredActionType,
  UserStatus,
  UserType,
  VerificationAction,
} from './vocabulary.ts';

export type RequiredAttribute = { field: ProfileField | null; name: string };

export type RequiredAction = {
  type: RequiredActionType;
  providerType: string | null;
  reasons: string[];
  url: string | null;
  /** As the provider wrote it. */
  deadline: string | null;
};

export type DueList = { requiredAttributes: RequiredAttribute[]; requiredActions: RequiredAction[] };

/** A change that the provider has parked until it is verified. */
export type PendingEntry = {
  /** The provider's verification id. */
  reference: string;
  /** `null` when we do not understand what the entry is about; it is kept and shown all the same. */
  field: ProfileField | null;
  action: VerificationAction | null;
  /** The provider's own name of the entry. */
  providerType: string;
  /** The parked value in the common model (of `field`), or the provider's raw data when that is not understood. */
  value: unknown;
  /** What the entry is about is understood, its value is not: only a change of ours says what it holds. */
  unreadable?: true;
  createdAt: Date | null;
  expiresAt: Date | null;
};

export type UserState = {
  type: UserType;
  status: UserStatus;
  providerStatus: string | null;
  kyc: {
    status: KycStatus;
    subStatus: string | null;
    providerStatus: string | null;
    processedAt: Date | null;
    /** As the provider wrote it, also where we cannot read it. Absent where it gives none. */
    processedAtText?: string;
  };
  accountIssued: boolean;
};

/** What a provider shows of a user at one moment, in the common model. */
export type Snapshot = {
  /** Fields that this snapshot covers. The absence of any other field means nothing. */
  covers: readonly ProfileField[];
  /** A covered field that is absent or null here is known to be empty. */
  values: ProfileValues;
  readOnly: ReadOnlyValues;
  state: UserState;
  /** `null` when this answer does not tell what is due. */
  due: { immediately: DueList; eventually: DueList } | null;
  /** The user's accounts, where the provider has accounts and this answer shows them. */
  accountIds?: readonly string[];
  /** `null` when this answer does not tell about parked changes. */
  pending: readonly PendingEntry[] | null;
};
