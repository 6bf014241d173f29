import { ProviderError, type ProviderErrorKind } from '../../domain/provider-error.ts';
import { codeLike } from '../shared/code-like.ts';
import { foreignKind } from '../shared/foreign-answer.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { parseJson } from '../shared/json.ts';
import { retryAfterMs } from '../shared/retry-after.ts';
import { wireError } from './wire.ts';

/** What was asked for: some statuses mean something else for each. */
export type Call = 'read' | 'update' | 'evidence';

/**
 * The error of an answer that is no success. It carries the provider's code and error id, never its `title`,
 * `detail` or `description`, which may repeat what was sent.
 */
export function errorOf(answer: HttpAnswer, call: Call): ProviderError {
  const { data } = wireError.safeParse(parseJson(answer.text));
  const providerCode = codeLike(data?.code);
  const kind = isOwnError(answer) ? kindOf(answer.status, call, providerCode) : foreignKind(answer.status);
  return new ProviderError({
    kind,
    httpStatus: answer.status,
    providerCode: providerCode ?? (answer.status === 403 ? 'forbidden' : undefined),
    traceId: codeLike(data?.id),
    retryAfterMs: kind === 'rate_limited' ? retryAfterMs(answer.headers) : undefined,
  });
}

/** Whether an answer is in one of both published shapes, which have a `code`. */
export function isOwnError(answer: HttpAnswer): boolean {
  return wireError.safeParse(parseJson(answer.text)).data?.code != null;
}

function kindOf(status: number, call: Call, code: string | undefined): ProviderErrorKind {
  if (status < 400) return 'unexpected_response';
  if (status >= 500) return 'unavailable';
  switch (status) {
    case 401:
      return 'auth';
    case 403:
      // Any other 403 is about us, most likely an address that is not on MatchMove's list.
      return code === 'user_blocked_risk_threshold_exceeded' ? 'rejected' : 'auth';
    case 404:
      return 'not_found';
    case 408:
      return 'timeout';
    case 409:
      // For evidence "have that already" may be our own first try; for an update the value belongs to another user.
      return call === 'evidence' ? 'conflict' : 'rejected';
    case 429:
      return 'rate_limited';
    default:
      return 'rejected';
  }
}
