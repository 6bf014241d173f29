import type { HttpAnswer, HttpClient } from '../shared/http.ts';
import { writeJson } from '../shared/json.ts';
import type { ByzantineConfig } from './config.ts';
import { signatureHeaders } from './signing.ts';

/** The calls of the Integrator API that we make. The caller reads the answer. */
export type ByzantineClient = {
  getUser(userId: string, signal: AbortSignal): Promise<HttpAnswer>;
  patchIndividualAccount(body: object, signal: AbortSignal): Promise<HttpAnswer>;
};

/** Byzantine takes timestamps that are up to a minute off; half of it is left to the way there. */
const MAX_SKEW_MS = 30_000;

/** `now`: this machine's clock, in milliseconds. */
export function createByzantineClient(
  config: ByzantineConfig,
  http: HttpClient,
  now: () => number,
): ByzantineClient {
  /** How far the provider's clock is ahead of ours, once it has refused us for that. */
  let aheadMs = 0;

  async function send(method: 'GET' | 'PATCH', path: string, body: string | null, signal: AbortSignal) {
    const url = new URL(`${config.baseUrl}${path}`);
    const exchange = (ahead: number) => {
      const signature = signatureHeaders(config.key, {
        method,
        target: `${url.pathname}${url.search}`,
        body: body ?? '',
        at: new Date(now() + ahead),
      });
      const type = body === null ? {} : { 'content-type': 'application/json' };
      const headers = { accept: 'application/json', ...type, ...signature };
      return http({ method, url: url.href, headers, ...(body === null ? {} : { body }) }, signal);
    };

    const answer = await exchange(aheadMs);
    const shown = answer.status === 401 ? aheadOf(answer.headers, now()) : null;
    if (shown === null || Math.abs(shown - aheadMs) <= MAX_SKEW_MS) return answer;
    // What was refused with 401 is surely not done, so a write may be signed again too.
    const second = await exchange(shown);
    // Refused all the same: it was not the time, and that clock is no better than ours.
    if (second.status !== 401) aheadMs = shown;
    return second;
  }

  return {
    getUser: (userId, signal) =>
      send('GET', `/v1/query/get-user-details?userId=${encodeURIComponent(userId)}`, null, signal),
    patchIndividualAccount: (body, signal) =>
      send('PATCH', '/v1/submit/update-individual-account', writeJson(body), signal),
  };
}

function aheadOf(headers: Headers, ourTime: number): number | null {
  const theirTime = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(theirTime) ? null : theirTime - ourTime;
}
