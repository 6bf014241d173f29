import type { HttpAnswer, HttpClient, HttpRequest } from '../shared/http.ts';
import { writeJson } from '../shared/json.ts';
import type { MachnetConfig } from './config.ts';

/** The calls of the PaaS API that we make. Each is one exchange; the caller reads the answer. */
export type MachnetClient = {
  getUser(userId: string, signal: AbortSignal): Promise<HttpAnswer>;
  getCipInfo(userId: string, signal: AbortSignal): Promise<HttpAnswer>;
  patchUser(userId: string, body: object, signal: AbortSignal): Promise<HttpAnswer>;
  startKyc(userId: string, signal: AbortSignal): Promise<HttpAnswer>;
};

export function createMachnetClient(config: MachnetConfig, http: HttpClient): MachnetClient {
  const headers = {
    accept: 'application/json',
    'x-client-id': config.clientId,
    'x-client-secret': config.clientSecret,
  };
  const send = (method: HttpRequest['method'], userId: string, rest: string, signal: AbortSignal) =>
    http({ method, url: `${config.baseUrl}/users/${encodeURIComponent(userId)}${rest}`, headers }, signal);

  return {
    getUser: (userId, signal) => send('GET', userId, '', signal),
    getCipInfo: (userId, signal) => send('GET', userId, '/cip-info', signal),
    patchUser: (userId, body, signal) =>
      http(
        {
          method: 'PATCH',
          url: `${config.baseUrl}/users/${encodeURIComponent(userId)}`,
          headers: { ...headers, 'content-type': 'application/json' },
          body: writeJson(body),
        },
        signal,
      ),
    startKyc: (userId, signal) => send('POST', userId, '/kyc', signal),
  };
}
