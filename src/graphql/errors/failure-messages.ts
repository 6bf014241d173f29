import type { ChangeFailureCode } from '../../domain/vocabulary.ts';

/** What clients see of a failure beyond its code. */
type Explanation = { message: string; retryable: boolean };

/**
 * Our words for why a change did not come about, and whether the same value has a chance when it is sent again.
 * A provider's own text can hold personal data and is never kept.
 */
export const FAILURES: Readonly<Record<ChangeFailureCode, Explanation>> = {
  PROVIDER_REJECTED: { message: 'The provider refused the change.', retryable: false },
  PROVIDER_UNAVAILABLE: { message: 'The provider could not be reached in time.', retryable: true },
  VERSION_CONFLICT: {
    message: 'The value had changed at the provider since the last read.',
    retryable: true,
  },
  PROVIDER_DID_NOT_KEEP: {
    message: 'The provider accepted the change, but did not store the new value.',
    retryable: false,
  },
};
