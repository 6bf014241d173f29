import type { HttpAnswer, HttpClient, HttpRequest } from '../shared/http.ts';
import { writeJson } from '../shared/json.ts';
import type { MatchmoveConfig } from './config.ts';

/** The calls of Users V2 that we make. Each is one exchange; the caller reads the answer. */
export type MatchmoveClient = {
  getUser(userId: string, signal: AbortSignal): Promise<HttpAnswer>;
  putUser(userId: string, body: object, signal: AbortSignal): Promise<HttpAnswer>;
  verify(userId: string, body: object, signal: AbortSignal): Promise<HttpAnswer>;
  getEnumeration(name: string, signal: AbortSignal): Promise<HttpAnswer>;
};

export function createMatchmoveClient(config: MatchmoveConfig, http: HttpClient): MatchmoveClient {
  const users = `${config.baseUrl}/${encodeURIComponent(config.programCode)}/v2/users`;
  const credentials = Buffer.from(`${config.username}:${config.password}`, 'utf8').toString('base64');
  const headers = { accept: 'application/json', authorization: `Basic ${credentials}` };

  const send = (
    method: HttpRequest['method'],
    path: string,
    signal: AbortSignal,
    extra: Partial<HttpRequest> = {},
  ) => http({ method, url: `${users}${path}`, ...extra, headers: { ...headers, ...extra.headers } }, signal);
  const json = (body: object, more: Record<string, string> = {}) => ({
    headers: { 'content-type': 'application/json', ...more },
    body: writeJson(body),
  });

  return {
    getUser: (userId, signal) => send('GET', `/${encodeURIComponent(userId)}`, signal),
    putUser: (userId, body, signal) => send('PUT', `/${encodeURIComponent(userId)}`, signal, json(body)),
    // The one call of "user scope" here: it names the user in a header, not in the path.
    verify: (userId, body, signal) =>
      send('POST', '/verify', signal, json(body, { 'x-auth-user-id': userId })),
    getEnumeration: (name, signal) => send('GET', `/enumerations/${name}`, signal),
  };
}
