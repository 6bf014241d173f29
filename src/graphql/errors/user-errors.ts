import type { VerificationRecord } from '../../db/updates/update-record.ts';
import type { Problem, ProblemCode } from '../../domain/problem.ts';
import type { UserErrorParent } from '../mappers.ts';

type UserErrorType =
  | 'PlainUserError'
  | 'InvalidValueError'
  | 'FieldLockedError'
  | 'VersionConflictError'
  | 'UpdateInProgressError'
  | 'EvidenceInvalidError'
  | 'ProviderRejectedError'
  | 'RateLimitedError';

/** The concrete type of each code, as the description of the code names it. */
export const USER_ERROR_TYPES: Readonly<Record<ProblemCode, UserErrorType>> = {
  NOT_FOUND: 'PlainUserError',
  INVALID_VALUE: 'InvalidValueError',
  FIELD_LOCKED: 'FieldLockedError',
  FIELD_UNSUPPORTED: 'PlainUserError',
  OPERATION_UNSUPPORTED: 'PlainUserError',
  VERSION_CONFLICT: 'VersionConflictError',
  IDEMPOTENCY_KEY_REUSED: 'PlainUserError',
  UPDATE_IN_PROGRESS: 'UpdateInProgressError',
  NOTHING_TO_CHANGE: 'PlainUserError',
  NOT_CANCELLABLE: 'PlainUserError',
  VERIFICATION_NOT_FOUND: 'PlainUserError',
  VERIFICATION_EXPIRED: 'PlainUserError',
  VERIFICATION_CANCELLED: 'PlainUserError',
  VERIFICATION_ALREADY_SUBMITTED: 'PlainUserError',
  EVIDENCE_INVALID: 'EvidenceInvalidError',
  PROVIDER_REJECTED: 'ProviderRejectedError',
  PROVIDER_UNAVAILABLE: 'PlainUserError',
  PROVIDER_DISABLED: 'PlainUserError',
  RATE_LIMITED: 'RateLimitedError',
};

/** An action's problems, with what their types need to say more. */
export function userErrors(
  problems: readonly Problem[],
  about: { userId?: string | null; verification?: VerificationRecord | null } = {},
): UserErrorParent[] {
  return problems.map((problem) => ({
    ...problem,
    about: { userId: about.userId ?? null, verification: about.verification ?? null },
  }));
}
