import { request } from 'undici';
import { onTestFinished } from 'vitest';
import {
  type MatchmoveSimulatorOptions,
  startMatchmoveSimulator,
} from '../../../src/sandbox/matchmove/simulator.ts';

export { until } from '../../support/condition.ts';

export const credentials = {
  programCode: 'demo_program',
  username: 'partner',
  password: 'pass word:with colon',
  webhookSecret: 'webhook secret',
};
export const JOHN = '34f7579b81ff462da64b6fa5e35198fe';
export const MARIA = '25ce05638628453ab1c0d2ea3e7562cc';
export const ANTONIO = '7b0d6a1c9e5f4c2f8a3b1d4e6f708192';
export const LIZA = 'c1a5b2d8e37f4096a8d1f5b36c2e9047';
export const RAMON = '5e9c3f7a1b2d48d6b0a4c8e2f6179d35';
export const GRACE = '3f6e0a92d4b84c57a1e3c9d7b5f20846';

// biome-ignore lint/suspicious/noExplicitAny: wire JSON is probed by path here
export type Wire = any;
export type Answer = { status: number; body: Wire; text: string; headers: Record<string, unknown> };

export const basic = (username = credentials.username, password = credentials.password): string =>
  `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;

export async function start(options: Partial<MatchmoveSimulatorOptions> = {}) {
  const simulator = await startMatchmoveSimulator({ credentials, ...options });
  onTestFinished(() => simulator.close());
  return { simulator, ...client(simulator.url) };
}

/** Calls a simulator as a partner (`api`) and as a test (`control`). */
export function client(url: string) {
  async function call(
    method: string,
    target: string,
    body: unknown,
    headers: Record<string, string>,
    signal = AbortSignal.timeout(5000),
  ) {
    const answer = await request(`${url}${target}`, {
      method: method as 'GET',
      headers,
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
      signal,
    });
    const text = await answer.body.text();
    return { status: answer.statusCode, text, headers: answer.headers, body: parsed(text) } satisfies Answer;
  }
  const json = { 'content-type': 'application/json' };
  const api = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    call(method, `/${credentials.programCode}${path}`, body, { authorization: basic(), ...json, ...headers });
  const control = async (method: string, path: string, body?: unknown): Promise<Wire> => {
    const answer = await call(method, `/_sandbox${path}`, body, json);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  };
  return {
    call,
    api,
    control,
    put: (id: string, body: unknown) => api('PUT', `/v2/users/${id}`, body),
    get: async (id: string): Promise<Wire> => (await api('GET', `/v2/users/${id}`)).body,
    verify: (id: string, body: object, headers: Record<string, string> = { 'x-auth-user-id': id }) =>
      api('POST', '/v2/users/verify', body, headers),
    switches: (patch: object) => control('PATCH', '/switches', patch),
    fault: (fault: object, match: object = {}) => control('POST', '/faults', { match, fault }),
  };
}

/** Evidence as the provider's page shows it. */
export function evidence(verificationId: string, changes: object = {}): object {
  return {
    id: verificationId,
    mode: 'MANUAL',
    document_type: 'PROOF_OF_EMAIL_OWNERSHIP',
    document_id: 'ba02d43c-3cc2-49b7-96c2-ed0861e55a83',
    authentication_data: { device_id: 'id0001', ip: '127.0.0.1', os: 'SteveOS-High', user_agent: '' },
    date: '2024-05-24',
    ...changes,
  };
}

export const pendingOf = (profile: Wire): Wire => profile.requirements.pending_verification;

function parsed(text: string): Wire {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
