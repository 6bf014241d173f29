import { ProviderError, type ProviderErrorKind } from '../../domain/provider-error.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import { foreignKind } from '../shared/foreign-answer.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { parseJson } from '../shared/json.ts';
import { retryAfterMs } from '../shared/retry-after.ts';
import { wireError } from './wire.ts';

/**
 * The error of an answer that is no success. It carries the provider's code, never its texts, which may repeat what
 * was sent.
 */
export function errorOf(answer: HttpAnswer): ProviderError {
  const kind = isOwn(answer.text) ? kindOf(answer.status) : foreignKind(answer.status);
  return new ProviderError({
    kind,
    httpStatus: answer.status,
    providerCode: codeIn(answer.text),
    retryAfterMs: kind === 'rate_limited' ? retryAfterMs(answer.headers) : undefined,
  });
}

function kindOf(status: number): ProviderErrorKind {
  if (status < 400) return 'unexpected_response';
  if (status >= 500) return 'unavailable';
  switch (status) {
    case 401:
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
 * Only the statuses of errors are published, so one without a body counts as Machnet's. A body needs a code's place:
 * gateways answer with pages, or with `{message}`.
 */
function isOwn(text: string): boolean {
  const body = parseJson(text);
  if (!isPlainObject(body)) return text.trim() === '';
  return ['error', 'errors', 'code', 'error_code'].some((name) => name in body);
}

/** The shape of an error is not published ([assumed]): the usual places of a code, the innermost first. */
function codeIn(body: string): string | undefined {
  const { data } = wireError.safeParse(parseJson(body));
  const { error, errors } = data ?? {};
  const inner = typeof error === 'string' ? error : error?.code;
  const candidates = [inner, ...(errors ?? []).map(({ code }) => code), data?.code, data?.error_code];
  return candidates.map(codeLike).find((code) => code !== undefined);
}

/** Words in the manner of codes and short numbers only: anything else could be somebody's name or number. */
export function codeLike(text: string | null | undefined): string | undefined {
  const isCode = /^(?:[A-Z][A-Z0-9]*(?:[_.:-][A-Z0-9]+)*|[a-z][a-z0-9]*(?:[_.:-][a-z0-9]+)+|\d{1,5})$/;
  return text && text.length <= 100 && isCode.test(text) ? text : undefined;
}
