import { createHmac, randomBytes } from 'node:crypto';
import { request } from 'undici';
import { onTestFinished } from 'vitest';
import { type BvnkSimulatorOptions, startBvnkSimulator } from '../../../src/sandbox/bvnk/simulator.ts';
import { bvnkCredentials, DEMO } from '../../support/bvnk.ts';
import { controlled, type Wire } from '../../support/simulator.ts';

export type { Wire };
export type Answer = { status: number; body: Wire; text: string; headers: Record<string, unknown> };

export const HARBOR = DEMO.pendingCompany;
export const THORNBURY = DEMO.verifiedCompany;
export const PACIFIC = DEMO.terminatedCompany;
export const NORA = DEMO.pendingIndividual;
export const DUARTE = DEMO.verifiedIndividual;
export const EARLY = DEMO.earlyIndividual;

export type Signing = {
  method: string;
  target: string;
  host: string;
  port: string | number;
  id?: string;
  key?: string;
  ts?: string | number;
  nonce?: string;
  ext?: string;
  hash?: string;
  app?: string;
  dlg?: string;
};

/** The ten lines of Hawk, written out apart from the simulator's own. */
export function hawk(signing: Signing): string {
  const { id = bvnkCredentials.hawkId, key = bvnkCredentials.hawkKey, ext = '', hash = '' } = signing;
  const { ts = Math.floor(Date.now() / 1000), nonce = randomBytes(6).toString('hex') } = signing;
  let text = `hawk.1.header\n${ts}\n${nonce}\n${signing.method}\n${signing.target}\n`;
  text += `${signing.host}\n${signing.port}\n${hash}\n${ext}\n`;
  if (signing.app) text += `${signing.app}\n${signing.dlg ?? ''}\n`;
  const mac = createHmac('sha256', key).update(text).digest('base64');
  const attributes = { id, ts, nonce, hash, ext, app: signing.app ?? '', dlg: signing.dlg ?? '', mac };
  const written = Object.entries(attributes).filter(([, value]) => value !== '');
  return `Hawk ${written.map(([name, value]) => `${name}="${value}"`).join(', ')}`;
}

/** Starts a simulator; calls it as a partner (`api`) and as a test (`control`). */
export async function start(options: Partial<BvnkSimulatorOptions> = {}) {
  const simulator = controlled(await startBvnkSimulator({ credentials: bvnkCredentials, ...options }));
  onTestFinished(() => simulator.close());
  const { hostname, port } = new URL(simulator.url);

  /** A call with whatever headers the test gives. */
  async function call(
    method: string,
    target: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const answer = await request(`${simulator.url}${target}`, {
      method: method as 'GET',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
      // A restarted simulator takes its old port, where a kept connection is dead.
      reset: true,
    });
    const text = await answer.body.text();
    const parsed = text.startsWith('{') ? JSON.parse(text) : undefined;
    return { status: answer.statusCode, text, headers: answer.headers, body: parsed };
  }
  const signed = (method: string, target: string, more: Partial<Signing> = {}) =>
    hawk({ method, target, host: hostname, port, ...more });
  /** A rightly signed call below `/platform/v1`. */
  const api = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const target = `/platform/v1${path}`;
    return call(method, target, body, { authorization: signed(method, target), ...headers });
  };

  return {
    ...simulator,
    call,
    signed,
    api,
    get: async (id: string): Promise<Wire> => (await api('GET', `/customers/${id}`)).body,
    put: (id: string, body: unknown) => api('PUT', `/customers/${id}`, body),
    patch: (id: string, body: unknown) => api('PATCH', `/customers/${id}`, body),
    putStatus: (id: string, status: unknown) => api('PUT', `/customers/${id}/status`, { status }),
    putAssociates: (id: string, associates: unknown) =>
      api('PUT', `/customers/${id}/associates`, { associates }),
  };
}

/** The seed's request for its company. */
export const seedUpdate = {
  name: 'Updated Company Name',
  description: 'Updated description',
  address: {
    addressLine1: 'Updated Address Line 1',
    addressLine2: 'Updated Address Line 2',
    city: 'Updated City',
    postalCode: 'Updated Postal Code',
    countryCode: 'US',
    country: 'United States',
  },
};

/** The seed's associate, as an update sends it. */
export const seedAssociate = {
  person: {
    firstName: 'Updated First Name',
    lastName: 'Updated Last Name',
    dateOfBirth: '2001-01-31',
    address: seedUpdate.address,
  },
  details: {
    birthCountryCode: 'US',
    contactInfo: { emailAddress: 'updated.email@example.com', phoneNumber: '+123456789' },
    documentNumber: '123456789',
    documentInfo: { number: '123456789', type: 'DRIVERS_LICENSE', issuingCountryCode: 'US' },
    taxIdentification: { number: '914764628', taxResidenceCountryCode: 'US' },
  },
  title: 'Updated Title',
  riskScore: 'LOW',
  controls: { hasOwnership: true, hasControl: true, isSigner: false },
};

/** An associate as an update may send it, from one that was read. */
export function sendable(associate: Wire, changes: object = {}): Wire {
  const { verification, person, ...rest } = structuredClone(associate);
  const { reference, ...sent } = person;
  return { person: sent, ...rest, ...changes };
}

export const person = (firstName: string, lastName: string): Wire => ({ person: { firstName, lastName } });

/** What is wrong with which field. */
export const errorsOf = (answer: Answer): string[] => Object.keys(answer.body.details?.errors ?? {});
