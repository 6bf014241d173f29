import type { AdapterPorts } from '../module.ts';
import type { HttpAnswer, HttpClient, HttpRequest } from '../shared/http.ts';
import { writeJson } from '../shared/json.ts';
import type { PaywardConfig } from './config.ts';
import { signatureOf } from './signing.ts';
import { callWithNonce, nonceKeyOf } from './with-nonce.ts';

/** The calls of Payward Services that we make, each with its own nonce; the caller reads the answer. */
export type PaywardClient = {
  getUser(userId: string, signal: AbortSignal): Promise<HttpAnswer>;
  patchUser(userId: string, body: object, signal: AbortSignal): Promise<HttpAnswer>;
};

export function createPaywardClient(
  config: PaywardConfig,
  http: HttpClient,
  ports: AdapterPorts,
): PaywardClient {
  const nonceKey = nonceKeyOf(config.apiKey);

  function send(method: HttpRequest['method'], path: string, body: string | undefined, signal: AbortSignal) {
    const url = new URL(`${config.baseUrl}${path}`);
    // As the URL is written on the wire, which covers a path in the base address.
    const target = `${url.pathname}${url.search}`;
    const kind = method === 'GET' ? 'READ' : 'WRITE';
    return callWithNonce(ports, nonceKey, kind, signal, (nonce) => {
      const headers: Record<string, string> = {
        accept: 'application/json',
        'api-key': config.apiKey,
        'api-nonce': nonce.toString(),
        'api-sign': signatureOf({ target, nonce, body }, config.apiSecret),
      };
      if (body === undefined) return http({ method, url: url.href, headers }, signal);
      return http(
        { method, url: url.href, headers: { ...headers, 'content-type': 'application/json' }, body },
        signal,
      );
    });
  }

  const userPath = (userId: string) => `/v1/users/${encodeURIComponent(userId)}`;
  return {
    getUser: (userId, signal) => send('GET', userPath(userId), undefined, signal),
    patchUser: (userId, body, signal) => send('PATCH', userPath(userId), writeJson(body), signal),
  };
}
