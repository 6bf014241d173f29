import { request } from 'undici';
import { onTestFinished } from 'vitest';
import {
  type MachnetSimulatorOptions,
  startMachnetSimulator,
} from '../../../src/sandbox/machnet/simulator.ts';
import { DEMO, machnetCredentials } from '../../support/machnet.ts';
import { controlled, type Wire } from '../../support/simulator.ts';

export type { Wire };
export type Answer = { status: number; body: Wire; text: string; headers: Record<string, unknown> };

export const TENZIN = DEMO.beforeKyc;
export const AMARA = DEMO.verified;
export const RAFAEL = DEMO.retry;
export const INGRID = DEMO.reviewPending;
export const TEODOR = DEMO.suspended;
export const LAKEVIEW = DEMO.businessBeforeKyc;
export const CASCADIA = DEMO.verifiedBusiness;

/** The headers of a partner with its credentials. */
export const partner = {
  'x-client-id': machnetCredentials.clientId,
  'x-client-secret': machnetCredentials.clientSecret,
};

/** Starts a simulator; calls it as a partner (`api`) and as a test (`control`). */
export async function start(options: Partial<MachnetSimulatorOptions> = {}) {
  const simulator = controlled(await startMachnetSimulator({ credentials: machnetCredentials, ...options }));
  onTestFinished(() => simulator.close());

  async function api(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await request(`${simulator.url}${path}`, {
      method: method as 'GET',
      headers: {
        ...partner,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await answer.body.text();
    return {
      status: answer.statusCode,
      text,
      headers: answer.headers,
      body: text ? JSON.parse(text) : undefined,
    };
  }

  return {
    ...simulator,
    api,
    patch: (id: string, body: unknown) => api('PATCH', `/users/${id}`, body),
    get: async (id: string): Promise<Wire> => (await api('GET', `/users/${id}`)).body,
    startKyc: (id: string) => api('POST', `/users/${id}/kyc`),
    cipInfo: async (id: string): Promise<Wire> => (await api('GET', `/users/${id}/cip-info`)).body,
    setStatus: (id: string, status: string, more: object = {}) =>
      simulator.control('POST', `/users/${id}/status`, { status, ...more }),
    /** Waits for KYC that is in progress by moving the clock past its end. */
    passKyc: () => simulator.control('POST', '/clock', { advanceMs: 60_000 }),
  };
}

/** The problems of a refusal by field. */
export const fieldsOf = (answer: Answer): Wire => answer.body.error.fields;

/** A document with an image of its own. */
export const image = (name: string): string =>
  `data:image/jpg;base64,${Buffer.from(name).toString('base64')}`;
