import { createHash, createHmac } from 'node:crypto';
import { request } from 'undici';
import { onTestFinished } from 'vitest';
import {
  type PaywardSimulatorOptions,
  startPaywardSimulator,
} from '../../../src/sandbox/payward/simulator.ts';
import { paywardCredentials } from '../../support/payward.ts';
import { controlled, type Wire } from '../../support/simulator.ts';

export const credentials = paywardCredentials;
export { until } from '../../support/condition.ts';
export { DEMO } from '../../support/payward.ts';
export type { Wire };
export type Answer = { status: number; body: Wire; text: string; headers: Record<string, unknown> };

/** `API-Sign`, written down once more from the provider's page. */
export function sign(target: string, nonce: string, body = '', secret = credentials.apiSecret): string {
  const digest = createHash('sha256').update(`${nonce}${body}`).digest();
  const message = Buffer.concat([Buffer.from(target), digest]);
  return createHmac('sha512', Buffer.from(secret, 'base64')).update(message).digest('base64');
}

/** Rises across all simulators of a test file. */
let lastNonce = BigInt(Date.now()) * 1_000_000n;
export function nextNonce(): string {
  lastNonce += 1n;
  return String(lastNonce);
}

/** What a call sends, where it is to differ from a right one. */
export type Sent = {
  nonce?: string;
  /** Headers in place of the right ones; undefined leaves one out. */
  headers?: Record<string, string | undefined>;
  /** What is signed in place of what is sent. */
  signed?: { target?: string; body?: string; secret?: string };
};

export async function start(options: Partial<PaywardSimulatorOptions> = {}) {
  const simulator = controlled(await startPaywardSimulator({ credentials, ...options }));
  onTestFinished(() => simulator.close());
  const { url } = simulator;

  /** A signed call, as a partner makes it. */
  async function api(method: string, target: string, body?: unknown, sent: Sent = {}): Promise<Answer> {
    const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    const nonce = sent.nonce ?? nextNonce();
    const { signed } = sent;
    const headers = {
      'content-type': 'application/json',
      'API-Key': credentials.apiKey,
      'API-Nonce': nonce,
      'API-Sign': sign(signed?.target ?? target, nonce, signed?.body ?? text, signed?.secret),
      ...sent.headers,
    };
    const given = Object.entries(headers).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    const answer = await request(`${url}${target}`, {
      method: method as 'GET',
      headers: Object.fromEntries(given),
      body: text === '' ? null : text,
      signal: AbortSignal.timeout(5000),
    });
    const answered = await answer.body.text();
    return { status: answer.statusCode, text: answered, headers: answer.headers, body: parsed(answered) };
  }

  return {
    simulator,
    api,
    control: simulator.control,
    switches: simulator.switches,
    recordOf: simulator.recordOf,
    profileOf: async (id: string): Promise<Wire> => (await simulator.recordOf(id)).profile,
    patch: (id: string, body?: unknown, sent?: Sent) => api('PATCH', `/v1/users/${id}`, body, sent),
    get: (id: string, sent?: Sent) => api('GET', `/v1/users/${id}`, undefined, sent),
    statusOf: async (id: string): Promise<Wire> => (await api('GET', `/v1/users/${id}`)).body.data.status,
  };
}

/** Stops a simulator that another start on the same port shall follow. */
export async function stop({ simulator }: Awaited<ReturnType<typeof start>>): Promise<void> {
  await simulator.close();
  // Ends the connection that is kept alive, which the next call would find dead.
  await request(simulator.url).catch(() => {});
}

export const codesOf = (answer: Answer): string[] =>
  answer.body.errors.map((error: { code: string }) => error.code);

/** The fields that a refused PATCH names. */
export const wrongFieldsOf = (answer: Answer): string[] =>
  answer.body.errors.map((error: { message: string }) => error.message.replace('Invalid arguments:', ''));

function parsed(text: string): Wire {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
