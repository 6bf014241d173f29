import type { VerificationRecord } from '../../db/updates/update-record.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ProfileChanges } from '../../domain/profile.ts';
import type { ProfileField } from '../../domain/profile-field.ts';
import type {
  EvidenceDocumentType,
  KycStatus,
  PreviewOutcome,
  ProviderId,
  UserType,
  VerificationMode,
} from '../../domain/vocabulary.ts';

/** What an action did to a user, or why it did nothing. */
export type UserResult = { userId: string | null; problems: Problem[] };

/** `document`: JSON, its moments still dates. */
export type ExportResult = UserResult & { document: Record<string, unknown> | null };

/** What to look for; one of them is given. */
export type FindUsersInput = { email: string | null; phone: string | null };

export type FindUsersResult = { userIds: string[] | null; problems: Problem[] };

export type EraseResult = UserResult & { erasedAt: Date | null };

/** `updateId` and `problems` can both be set: an update that the provider refused while the client waited. */
export type UpdateResult = UserResult & { updateId: string | null };

export type CancelResult = { updateId: string | null; problems: Problem[] };

export type SelfVerifyResult = {
  verification: VerificationRecord | null;
  updateId: string | null;
  problems: Problem[];
};

export type PreviewResult = {
  changes: { field: ProfileField; path: string[]; outcome: PreviewOutcome }[];
  problems: Problem[];
};

export type LinkUserInput = {
  provider: ProviderId;
  providerUserId: string;
  providerAccountId: string | null;
  type: UserType | null;
  profile: ProfileChanges | null;
};

export type UpdateUserInput = {
  userId: string;
  idempotencyKey: string | null;
  expectedVersion: number | null;
  changes: ProfileChanges;
};

export type SelfVerifyInput = {
  verificationId: string;
  mode: VerificationMode;
  documentType: EvidenceDocumentType;
  documentId: string | null;
  date: string | null;
  device: {
    deviceId?: string | null;
    ip?: string | null;
    os?: string | null;
    userAgent?: string | null;
  } | null;
};

export type SetUserStatusInput = { userId: string; kycStatus: KycStatus };
