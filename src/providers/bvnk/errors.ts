import { ProviderError, type ProviderErrorKind } from '../../domain/provider-error.ts';
import { isPlainObject } from '../../domain/validation/tidy.ts';
import { codeLike } from '../shared/code-like.ts';
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
  // A text that is no JSON object is not the service's: it is the page of something before it.
  const isPage = answer.text.trim() !== '' && !isPlainObject(body);
  const kind = kindOf(answer.status, isPage, providerCode);
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

/**
 * BVNK stands behind a CDN with a firewall. Its page says nothing about the customer or the change (a page with 404
 * is no missing customer), and one with 403 is mostly about the moment: it passes, so it must not end an update for
 * good. A firewall refuses before the service sees anything, but an edge's page may also stand for an answer that
 * it lost, and nothing in it tells which; so no page proves that a write was not done, and the next attempt asks first.
 */
function kindOf(status: number, isPage: boolean, code: string | undefined): ProviderErrorKind {
  if (status < 400) return 'unexpected_response';
  if (status >= 500) return 'unavailable';
  if (status === 401) return 'auth';
  if (status === 408) return 'timeout';
  if (status === 429) return 'rate_limited';
  if (isPage) return 'unavailable';
  if (status === 403) return 'auth';
  return status === 404 || code === NO_SUCH_CUSTOMER ? 'not_found' : 'rejected';
}
