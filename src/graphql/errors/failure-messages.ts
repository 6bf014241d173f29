import type { ProblemCode } from '../../domain/problem.ts';

const OTHER = 'The change did not come about.';

/** Our words for why a change did not come about. A provider's own text can hold personal data and is never kept. */
const MESSAGES: Partial<Record<ProblemCode, string>> = {
  PROVIDER_REJECTED: 'The provider refused the change.',
  PROVIDER_UNAVAILABLE: 'The provider could not be reached in time.',
  PROVIDER_DISABLED: 'The provider is switched off in this deployment.',
  VERSION_CONFLICT: 'It had changed at the provider since it was read here.',
  EVIDENCE_INVALID: 'The provider refused the evidence.',
  VERIFICATION_EXPIRED: 'No evidence came in time.',
  VERIFICATION_CANCELLED: 'The change was withdrawn.',
  FIELD_LOCKED: 'The provider does not let this field be changed any more.',
  INVALID_VALUE: 'The provider does not take this value.',
  RATE_LIMITED: 'The provider took no more calls.',
};

export function failureMessage(code: ProblemCode): string {
  return MESSAGES[code] ?? OTHER;
}
