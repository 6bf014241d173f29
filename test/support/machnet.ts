import { randomUUID } from 'node:crypto';
import { type MachnetSimulatorOptions, startMachnetSimulator } from '../../src/sandbox/machnet/simulator.ts';
import { controlled, type Seen, type Wire } from './simulator.ts';

export const machnetCredentials = {
  clientId: 'partner',
  clientSecret: 'client secret',
  webhookSecret: 'webhook secret',
};

export const machnetValues = {
  MACHNET_CLIENT_ID: machnetCredentials.clientId,
  MACHNET_CLIENT_SECRET: machnetCredentials.clientSecret,
  MACHNET_WEBHOOK_SECRET: machnetCredentials.webhookSecret,
};

/** The simulator's own users, by what can be seen with them. */
export const DEMO = {
  beforeKyc: 'f45680e1-014d-42c7-be86-3b2899e911c3',
  verified: '0b7c1e52-3f0a-4d6e-9c8b-71a5d2e4f601',
  retry: '2d94a6f7-58c1-4b02-8e3d-90f6b7c1a802',
  reviewPending: '6e1b83d0-a427-4f95-b6c0-3d58e9f27b03',
  suspended: '93f0d5c8-1e6b-47a9-8d24-b05c7a6e1f04',
  businessBeforeKyc: 'b52e7f19-c803-4a6d-95e1-68d4f0a3b705',
  verifiedBusiness: 'd8a04b63-7f25-4c91-a1b8-2e96c5d70f06',
} as const;
export type DemoName = keyof typeof DEMO;

export type { Seen, Wire };

/** A Machnet simulator on a port of its own, in a hurry, with its control calls as functions. */
export async function startSimulator(switches: MachnetSimulatorOptions['switches'] = {}) {
  const simulator = controlled(
    await startMachnetSimulator({
      credentials: machnetCredentials,
      switches: { kycDelayMs: 100, webhookRetryMs: 50, webhookResendMs: 50, ...switches },
    }),
  );
  const { control, fault } = simulator;
  let made = 0;

  /** Requests about one user, oldest first. */
  async function requestsOf(id: string): Promise<Seen[]> {
    return (await simulator.requests()).filter((one) => one.path.split('/')[2] === id);
  }

  return {
    ...simulator,
    requestsOf,
    /** A user nobody else has, in the state of a demo user; returns its id. */
    async newUser(like: DemoName, fields: object = {}): Promise<string> {
      const id = randomUUID();
      made += 1;
      const { profile, cipInfo } = await simulator.recordOf(DEMO[like]);
      const own = {
        id,
        email: `user.${made}.${id.slice(0, 6)}@example.com`,
        mobile_phone: String(2_065_550_200 + made),
      };
      await simulator.putUser(id, { ...profile, ...own, ...fields }, 'replace');
      await control('POST', `/users/${id}/cip-info`, cipInfo);
      return id;
    },
    profileOf: async (id: string): Promise<Wire> => (await simulator.recordOf(id)).profile,
    /** Every copy of a physical document that ever came, oldest first. */
    copiesOf: async (id: string): Promise<Wire[]> => (await simulator.recordOf(id)).copies,
    /** Updates of one user; starts of KYC are apart. */
    writesOf: async (id: string) => (await requestsOf(id)).filter((one) => one.method === 'PATCH'),
    kycStartsOf: async (id: string) => (await requestsOf(id)).filter((one) => one.method === 'POST'),
    /** A fault for the next `times` updates of one user. */
    faultOnWrite: (id: string, kind: object, times = 1) =>
      fault(kind, { method: 'PATCH', path: `/users/${id}$`, times }),
    faultOnRead: (id: string, kind: object, times = 1) =>
      fault(kind, { method: 'GET', path: `/users/${id}$`, times }),
    faultOnCipInfo: (id: string, kind: object, times = 1) =>
      fault(kind, { method: 'GET', path: `/users/${id}/cip-info$`, times }),
    faultOnKycStart: (id: string, kind: object, times = 1) =>
      fault(kind, { method: 'POST', path: `/users/${id}/kyc$`, times }),
    /** Any text goes as a status; `webhook` says how its webhook travels, if one is to. */
    setStatus: (id: string, status: string, more: { requested?: string[]; webhook?: string } = {}) =>
      control('POST', `/users/${id}/status`, { status, ...more }),
    sendWebhook: (userId: string, more: { event?: string; mode?: string } = {}) =>
      control('POST', '/webhooks', { userId, ...more }),
    subscription: (): Promise<Wire> => control('GET', '/webhooks/subscription'),
    pauseWebhooks: (paused: boolean) => control('PATCH', '/webhooks/subscription', { paused }),
  };
}
