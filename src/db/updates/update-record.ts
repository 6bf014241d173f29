import type { ProfileField } from '../../domain/profile-field.ts';
import type {
  ChangeConfirmation,
  ChangeFailureCode,
  ChangeStatus,
  ProviderId,
  UpdateOrigin,
  UpdateStatus,
  VerificationAction,
  VerificationStatus,
} from '../../domain/vocabulary.ts';

/** A verification as a reader sees it: statuses by the clock. */
export type VerificationRecord = {
  /** Our own id. */
  id: string;
  /** The provider's id. */
  reference: string;
  userId: string;
  provider: ProviderId;
  updateId: string;
  changeId: string;
  field: ProfileField;
  action: VerificationAction;
  status: VerificationStatus;
  createdAt: Date;
  expiresAt: Date | null;
  /** The parked value in input names, e.g. `{"phone":"+63…"}`. */
  data: Record<string, unknown>;
  evidenceDigest: Buffer | null;
};

export type ChangeRecord = {
  id: string;
  userId: string;
  field: ProfileField;
  itemKey: string;
  path: string[];
  status: ChangeStatus;
  confirmation: ChangeConfirmation;
  cancellable: boolean;
  requested: unknown;
  previous: unknown;
  verification: VerificationRecord | null;
  failure: { code: ChangeFailureCode; providerCode: string | null } | null;
  supersededBy: string | null;
  /** The provider keeps the value in a spelling of its own, which the profile shows. */
  respelled: boolean;
};

/** An update as a reader sees it: statuses by the clock, values opened but not masked. */
export type UpdateRecord = {
  id: string;
  sequence: number;
  userId: string;
  provider: ProviderId;
  origin: UpdateOrigin;
  /** The subject of the caller; `null` where none is recorded. Opened where it is shown: most readers may not see it. */
  requestedBy(): string | null;
  status: UpdateStatus;
  requestedAt: Date;
  completedAt: Date | null;
  changes: ChangeRecord[];
};
