import { readFileSync } from 'node:fs';
import { request } from 'undici';
import { onTestFinished } from 'vitest';
import { sandboxKeys } from '../../../src/sandbox/byzantine/sandbox-keys.ts';
import {
  type ByzantineSimulatorOptions,
  startByzantineSimulator,
} from '../../../src/sandbox/byzantine/simulator.ts';
import { DEMO, type DemoName } from '../../support/byzantine.ts';
import type { Wire } from '../../support/simulator.ts';
import { type KeyPair, keyPair, signedHeaders } from './signer.ts';

export { DEMO, type DemoName, type Wire };
export const JOHN = DEMO.active;
export const UPDATE = '/v1/submit/update-individual-account';

export const integrator = keyPair(sandboxKeys.privateKey);
export const readOnly = keyPair(sandboxKeys.readOnlyPrivateKey);
export const webhookKey = keyPair(sandboxKeys.webhookPrivateKey).verifying;

export type Answer = { status: number; body: Wire; text: string; headers: Record<string, unknown> };
type Signing = { as?: KeyPair; timestamp?: number | string; headers?: Record<string, string> };

export async function start(options: Partial<ByzantineSimulatorOptions> = {}) {
  const simulator = await startByzantineSimulator({ credentials: sandboxKeys, ...options });
  onTestFinished(() => simulator.close());
  return { simulator, ...client(simulator.url) };
}

/** Calls a simulator as an integrator (`api`) and as a test (`control`). */
export function client(url: string) {
  async function call(method: string, target: string, body: string, headers: Record<string, string>) {
    const answer = await request(`${url}${target}`, {
      method: method as 'GET',
      headers,
      body: body === '' ? null : body,
      signal: AbortSignal.timeout(5000),
    });
    const text = await answer.body.text();
    return { status: answer.statusCode, text, headers: answer.headers, body: parsed(text) } satisfies Answer;
  }
  function api(method: string, target: string, body?: unknown, signing: Signing = {}): Promise<Answer> {
    const raw = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
    const timestamp = signing.timestamp ?? Math.floor(Date.now() / 1000);
    const signed = signedHeaders(signing.as ?? integrator, { method, target, body: raw, timestamp });
    return call(method, target, raw, { 'content-type': 'application/json', ...signed, ...signing.headers });
  }
  async function control(method: string, path: string, body?: unknown): Promise<Wire> {
    const raw = body === undefined ? '' : JSON.stringify(body);
    const answer = await call(method, `/_sandbox${path}`, raw, { 'content-type': 'application/json' });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  }
  return {
    call,
    api,
    control,
    patch: (accountId: string, parts: object, signing?: Signing) =>
      api('PATCH', UPDATE, { accountId, ...parts }, signing),
    details: async (userId: string): Promise<Wire> =>
      (await api('GET', `/v1/query/get-user-details?userId=${userId}`)).body,
    profileOf: async (userId: string): Promise<Wire> => (await control('GET', `/users/${userId}`)).profile,
    accountOf: async (name: DemoName): Promise<string> =>
      (await control('GET', `/users/${DEMO[name]}`)).profile.accounts[0].accountId,
    switches: (patch: object) => control('PATCH', '/switches', patch),
    fault: (fault: object, match: object = {}) => control('POST', '/faults', { match, fault }),
  };
}

/** The request and the answer of the provider's own page. */
export function seedSample(): { sent: Wire; answered: Wire } {
  const page = readFileSync(
    new URL('../../fixtures/seeds/002_c943c4c8baafd297.txt', import.meta.url),
    'utf8',
  );
  const [, sent = '', answered = ''] = /--data '\n(\{.*?\n\})\n'\n(\{.*?\n\})\n/s.exec(page) ?? [];
  return { sent: JSON.parse(sent), answered: JSON.parse(answered) };
}

/** A paper with valid content; `changes` is laid over it. */
export function paper(documentType: string, changes: object = {}): object {
  return {
    documentType,
    issuingCountry: 'FRA',
    document: `data:application/pdf;base64,${Buffer.from('%PDF-1.7 sample').toString('base64')}`,
    ...changes,
  };
}

function parsed(text: string): Wire {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
