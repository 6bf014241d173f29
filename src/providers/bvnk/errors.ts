import { ProviderError, type ProviderErrorKind } from '../../domain/provider-error.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import { codeLike } from '../shared/code-like.ts';
import { foreignKind } from '../shared/foreign-answer.ts';
import type { HttpAnswer } from '../shared/http.ts';
import { parseJson } from '../shared/json.ts';
import { retryAfterMs } from '../shared/retry-after.ts';
import { wireError, wireErrorItem } from './wire.ts';

const NO_SUCH_CUSTOMER = 'MER-PAY-2056';

/**
 * The error of an answer that is no success. It carries BVNK's code and trace id, never its `message` or
 * `details`, which may repeat what was sent.
 */
export function errorOf(answer: HttpAnswer): ProviderError {
  const body = parseJson(answer.text);
  const { data } = wireError.safeParse(body);
  const items = (data?.errorList ?? []).flatMap((item) => wireErrorItem.safeParse(item).data ?? []);
  const providerCode = [data, ...items].map((one) => codeLike(one?.code)).find(Boolean);
  const kind = isOwnError(answer) ? kindOf(answer.status, providerCode) : foreignKind(answer.status);
  const waits = kind === 'rate_limited' || kind === 'unavailable';
  return new ProviderError({
    kind,
    httpStatus: answer.status,
    providerCode,
    traceId: [data?.traceId, data?.requestId, ...items.map((item) => item.requestId)]
      .map(codeLike)
      .find(Boolean),
    retryAfterMs: waits ? retryAfterMs(answer.headers) : undefined,
  });
}

/** Whether an error is in one of both envelopes. */
export function isOwnError({ text }: HttpAnswer): boolean {
  const body = parseJson(text);
  return isPlainObject(body) && ('code' in body || 'errorList' in body);
}

/**
 * What an answer in one of both envelopes means. BVNK stands behind a CDN with a firewall, whose pages have neither.
 */
function kindOf(status: number, code: string | undefined): ProviderErrorKind {
  if (status < 400) return 'unexpected_response';
  if (status >= 500) return 'unavailable';
  if (status === 401 || status === 403) return 'auth';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate_limited';
  return status === 404 || code === NO_SUCH_CUSTOMER ? 'not_found' : 'rejected';
}
