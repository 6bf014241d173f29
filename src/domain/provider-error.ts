/**
 * The closed vocabulary of what can go wrong with a provider's call:
 * - `rejected`: the provider understood and refused (4xx that a repeat would not change)
 * - `not_found`: the user or the referenced thing does not exist there
 * - `conflict`: the provider says that it has this already (409)
 * - `changed_meanwhile`: what would be replaced is no longer what the client saw; nothing was sent
 * - `rate_limited`: refused for now, see `retryAfterMs`
 * - `auth`: our credentials or our address are refused; repeating does not help
 * - `unavailable`: 5xx or no connection; whether a write was done is unknown unless `notSent`
 * - `timeout`: no answer in time; whether a write was done is unknown
 * - `unexpected_response`: an answer that we cannot read; whether a write was done is unknown
 */
export type ProviderErrorKind =
  | 'rejected'
  | 'not_found'
  | 'conflict'
  | 'changed_meanwhile'
  | 'rate_limited'
  | 'auth'
  | 'unavailable'
  | 'timeout'
  | 'unexpected_response';

export type ProviderErrorDetails = {
  kind: ProviderErrorKind;
  /** HTTP status, where an answer came. */
  httpStatus?: number | undefined;
  /** The provider's own error code, never its text (which may hold personal data). */
  providerCode?: string | undefined;
  /** The provider's id of the exchange, for its support. */
  traceId?: string | undefined;
  retryAfterMs?: number | undefined;
  /** True when the request surely never reached the provider. */
  notSent?: boolean | undefined;
};

/** Thrown by adapters and the HTTP layer under them. Its message holds no value of any user. */
export class ProviderError extends Error {
  readonly kind: ProviderErrorKind;
  readonly details: ProviderErrorDetails;

  constructor(details: ProviderErrorDetails) {
    super(`provider call failed: ${details.kind}${details.httpStatus ? ` (${details.httpStatus})` : ''}`);
    this.name = 'ProviderError';
    this.kind = details.kind;
    this.details = details;
  }

  /** Whether a write that ended so may have been done all the same. */
  get outcomeUnknown(): boolean {
    if (this.details.notSent) return false;
    return this.kind === 'timeout' || this.kind === 'unavailable' || this.kind === 'unexpected_response';
  }
}
