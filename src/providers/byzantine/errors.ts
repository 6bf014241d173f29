import { ProviderError, type ProviderErrorKind } from '../../domain/provider-error.ts';
import { foreignKind, isDefaultPage } from '../shared/foreign-answer.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { parseJson } from '../shared/json.ts';
import { retryAfterMs } from '../shared/retry-after.ts';
import { wireError } from './wire.ts';

/**
 * The error of an answer that is no success: `{error, status}`, a JSON string or plain text. All of these are
 * messages for people, which may repeat what was sent; they are passed on only where they read as a code.
 */
export function errorOf(answer: HttpAnswer): ProviderError {
  const message = messageOf(answer);
  const kind = message === undefined ? foreignKind(answer.status) : kindOf(answer.status);
  return new ProviderError({
    kind,
    httpStatus: answer.status,
    providerCode: codeOf(message) ?? (answer.status === 403 ? 'forbidden' : undefined),
    retryAfterMs: kind === 'rate_limited' ? retryAfterMs(answer.headers) : undefined,
  });
}

/** The message in any of these shapes; `undefined` where the answer is not Byzantine's. */
function messageOf(answer: HttpAnswer): string | undefined {
  const json = parseJson(answer.text);
  if (json === undefined) return isDefaultPage(answer) ? undefined : answer.text;
  return (typeof json === 'string' ? json : wireError.safeParse(json).data?.error) ?? undefined;
}

function kindOf(status: number): ProviderErrorKind {
  if (status < 400) return 'unexpected_response';
  if (status >= 500) return 'unavailable';
  switch (status) {
    case 401:
    // A read-only key, for every write.
    case 403:
      return 'auth';
    case 404:
      return 'not_found';
    case 408:
      return 'timeout';
    case 429:
      return 'rate_limited';
    default:
      return 'rejected';
  }
}

/**
 * Text that is a code: letters, with digits only after a mark between (`document_expired`, `ERR-12`). Text with
 * spaces could be anything, and letters run into digits could be somebody's passport.
 */
export function codeOf(text: string | null | undefined): string | undefined {
  const code = text?.trim() ?? '';
  return code.length <= 64 && /^[A-Za-z]+(?:[_.:-][A-Za-z]+|[_.:-]\d{1,5})*$/.test(code) ? code : undefined;
}
