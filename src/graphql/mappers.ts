import type { UpdateRecord, VerificationRecord } from '../db/updates/update-record.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import type { FieldPolicyPart } from '../domain/policy/describe.ts';
import type { Constraints } from '../domain/policy-rules.ts';
import type { Problem, ProblemCode } from '../domain/problem.ts';
import type {
  DocumentFinding,
  EchoedValue,
  ProfileValues,
  ProviderRecord,
  ReadOnlyValues,
} from '../domain/profile.ts';
import type { ProfileField } from '../domain/profile-field.ts';
import type { DueList, RequiredAction, UserState } from '../domain/snapshot.ts';
import type { BrokenRule } from '../domain/validation/broken-rule.ts';
import type {
  PreviewOutcome,
  ProviderId,
  VerificationAction,
  VerificationStatus,
} from '../domain/vocabulary.ts';
import type { FeedEvent } from '../events/feed.ts';
import type { UserFieldPolicy } from './policies.ts';
import type { ProviderDescription } from './services.ts';

/**
 * What the resolvers of each type are given as their parent. `codegen.ts` names them; where a field has no
 * resolver, the property of the same name is its value.
 */

/** As stored: the resolvers of both types mask what has to be. */
export type IndividualProfileParent = { __typename: 'IndividualProfile'; userId: string } & ProfileValues;
export type BusinessProfileParent = { __typename: 'BusinessProfile'; userId: string } & ProfileValues &
  ReadOnlyValues;
export type ProfileParent = IndividualProfileParent | BusinessProfileParent;

export type ProviderRecordParent = ProviderRecord & {
  riskScore: string | null;
  echoes: EchoedValueParent[];
  documentFindings: DocumentFinding[];
};
export type EchoedValueParent = EchoedValue & { userId: string };

export type KycParent = UserState['kyc'];
export type RequirementsParent = UserRecord;
export type DueRequirementsParent = DueList;
export type RequiredActionParent = RequiredAction;

/** A verification of ours, or an entry at the provider that we do not understand. */
export type PendingVerificationParent = {
  id: string;
  /** The provider's id. */
  reference: string;
  userId: string;
  provider: ProviderId;
  field: ProfileField | null;
  action: VerificationAction | null;
  status: VerificationStatus;
  createdAt: Date | null;
  expiresAt: Date | null;
  updateId: string | null;
  /** Not masked yet. */
  data: unknown;
};

export type FieldPolicyParent = UserFieldPolicy;
export type FieldPolicyPartParent = FieldPolicyPart;
export type FieldConstraintsParent = Constraints;
export type PartConditionParent = NonNullable<FieldPolicyPart['requiredWhere']>;
export type RuleParametersParent = BrokenRule;
export type ProviderInfoParent = ProviderDescription;

export type ProfileUpdateEdgeParent = { cursor: string; node: UpdateRecord };
export type PageInfoParent = {
  hasNextPage: boolean;
  /** Asks the database only when a client asks. */
  hasPreviousPage(): Promise<boolean>;
  startCursor: string | null;
  endCursor: string | null;
};
export type ProfileUpdateConnectionParent = {
  edges: ProfileUpdateEdgeParent[];
  pageInfo: PageInfoParent;
  /** Asks the database only when a client asks. */
  totalCount(): Promise<number | null>;
};

export type UserEdgeParent = { cursor: string; node: UserRecord };
export type UserConnectionParent = Omit<ProfileUpdateConnectionParent, 'edges'> & { edges: UserEdgeParent[] };

export type UserUpdateStatusEventParent = FeedEvent;

/** A problem with what it takes to say more about it. */
export type UserErrorOf<Code extends ProblemCode = ProblemCode> = Extract<Problem, { code: Code }> & {
  about: { userId: string | null; verification: VerificationRecord | null };
};
export type UserErrorParent = UserErrorOf;
export type InvalidValueErrorParent = UserErrorOf<'INVALID_VALUE'>;
export type FieldLockedErrorParent = UserErrorOf<'FIELD_LOCKED'>;
export type VersionConflictErrorParent = UserErrorOf<'VERSION_CONFLICT'>;
export type UpdateInProgressErrorParent = UserErrorOf<'UPDATE_IN_PROGRESS'>;
export type EvidenceInvalidErrorParent = UserErrorOf<'EVIDENCE_INVALID'>;
export type ProviderRejectedErrorParent = UserErrorOf<'PROVIDER_REJECTED'>;
export type RateLimitedErrorParent = UserErrorOf<'RATE_LIMITED'>;
export type PlainUserErrorParent = UserErrorOf<
  Exclude<
    ProblemCode,
    | 'INVALID_VALUE'
    | 'FIELD_LOCKED'
    | 'VERSION_CONFLICT'
    | 'UPDATE_IN_PROGRESS'
    | 'EVIDENCE_INVALID'
    | 'PROVIDER_REJECTED'
    | 'RATE_LIMITED'
  >
>;

type UserPayload = { userId: string | null; userErrors: UserErrorParent[] };
export type LinkUserPayloadParent = UserPayload;
export type RefreshUserPayloadParent = UserPayload;
export type SubmitKycPayloadParent = UserPayload;
export type SetUserStatusPayloadParent = UserPayload;
export type ExportUserPayloadParent = UserPayload & { document: Record<string, unknown> | null };
export type EraseUserPayloadParent = UserPayload & { erasedAt: Date | null };
export type FindUsersPayloadParent = { userIds: string[] | null; userErrors: UserErrorParent[] };
export type UpdateUserPayloadParent = UserPayload & { updateId: string | null };
export type CancelUpdatePayloadParent = { updateId: string | null; userErrors: UserErrorParent[] };
export type RetryUpdatePayloadParent = CancelUpdatePayloadParent;
export type SelfVerifyPayloadParent = {
  verification: VerificationRecord | null;
  updateId: string | null;
  userErrors: UserErrorParent[];
};
export type PreviewUpdatePayloadParent = {
  changes: { field: ProfileField; path: string[]; outcome: PreviewOutcome }[];
  userErrors: UserErrorParent[];
};
