import type { ProfileField } from './profile-field.ts';
import type { BrokenRule } from './validation/broken-rule.ts';
import type { LockReason, Unlock } from './vocabulary.ts';

/**
 * A refusal that a client can act on. `path` leads through the input from its own first field.
 * Messages are ours: they name what would be right and never repeat a value.
 */
export type Problem = { message: string; field: ProfileField | null; path: string[] | null } & (
  | { code: 'NOT_FOUND' }
  /** `rule` is absent where the message alone says what is wrong. */
  | { code: 'INVALID_VALUE'; rule?: BrokenRule }
  | { code: 'FIELD_LOCKED'; reason: LockReason; unlock: Unlock }
  | { code: 'FIELD_UNSUPPORTED' }
  | { code: 'OPERATION_UNSUPPORTED' }
  | { code: 'VERSION_CONFLICT'; currentVersion: number }
  | { code: 'IDEMPOTENCY_KEY_REUSED' }
  | { code: 'UPDATE_IN_PROGRESS'; updateId: string | null; unlock: Unlock }
  | { code: 'NOTHING_TO_CHANGE' }
  | { code: 'NOT_CANCELLABLE' }
  | { code: 'VERIFICATION_NOT_FOUND' }
  | { code: 'VERIFICATION_EXPIRED' }
  | { code: 'VERIFICATION_CANCELLED' }
  | { code: 'VERIFICATION_ALREADY_SUBMITTED' }
  | { code: 'EVIDENCE_INVALID'; providerCode: string | null }
  | { code: 'PROVIDER_REJECTED'; providerCode: string | null }
  | { code: 'PROVIDER_UNAVAILABLE' }
  | { code: 'PROVIDER_DISABLED' }
  | { code: 'RATE_LIMITED'; retryAfterSeconds: number | null }
);

export type ProblemCode = Problem['code'];

type PlainCode = Extract<Problem, { code: Exclude<ProblemCode, WithData> }>['code'];
type WithData =
  | 'FIELD_LOCKED'
  | 'VERSION_CONFLICT'
  | 'UPDATE_IN_PROGRESS'
  | 'EVIDENCE_INVALID'
  | 'PROVIDER_REJECTED'
  | 'RATE_LIMITED';

/** A problem whose code says everything. */
export function problem(
  code: PlainCode,
  message: string,
  where: { field?: ProfileField; path?: string[]; rule?: BrokenRule } = {},
): Problem {
  const { field = null, path = null, rule } = where;
  return { code, message, field, path, ...(rule && { rule }) };
}
