import { randomUUID } from 'node:crypto';
import { type BvnkSimulatorOptions, startBvnkSimulator } from '../../src/sandbox/bvnk/simulator.ts';
import { controlled, type Seen, type Wire } from './simulator.ts';

export const bvnkCredentials = {
  hawkId: 'partner',
  hawkKey: 'hawk key',
  webhookSecret: 'webhook secret',
};

/** Where a tested client believes BVNK to be; port 443. */
export const SIGNING_HOST = 'api.bvnk.test';

export const bvnkValues = {
  BVNK_HAWK_ID: bvnkCredentials.hawkId,
  BVNK_HAWK_KEY: bvnkCredentials.hawkKey,
  BVNK_WEBHOOK_SECRET: bvnkCredentials.webhookSecret,
  BVNK_SIGNING_HOST: SIGNING_HOST,
};

/** The simulator's own customers, by what can be seen with them. */
export const DEMO = {
  pendingCompany: '8a0e1da2-2af3-4b9e-a221-e74db4e01b06',
  verifiedCompany: '1c7a5e90-4b3d-4f82-9a6e-d05b8c21f734',
  infoRequiredCompany: '5d94e2b8-7f01-4ac6-b3d9-82e6a4c0571f',
  rejectedCompany: 'b2f86d13-95ac-4e07-8d41-6c3f0e9a72d5',
  terminatedCompany: '70c3a9e4-d82b-4156-9f0c-e1b7d54a8362',
  pendingIndividual: '3e5b0c76-a1d4-4987-b6f2-09c8e7d3a451',
  verifiedIndividual: 'd8f17b42-0e6c-4593-a7d8-5b24c9e603fa',
  earlyIndividual: '49ab6e0d-f357-4c28-81b9-a06d2f7ce195',
} as const;
export type DemoName = keyof typeof DEMO;

export type { Seen, Wire };

export type Simulator = Awaited<ReturnType<typeof startSimulator>>;

/** A BVNK simulator on a port of its own, in a hurry, with its control calls as functions. */
export async function startSimulator(switches: BvnkSimulatorOptions['switches'] = {}) {
  const simulator = controlled(
    await startBvnkSimulator({
      credentials: bvnkCredentials,
      switches: { signingHost: SIGNING_HOST, webhookFirstRetryMs: 50, ...switches },
    }),
  );
  const { control, fault } = simulator;
  let made = 0;

  /** Requests about one customer, oldest first. */
  async function requestsOf(id: string): Promise<Seen[]> {
    return (await simulator.requests()).filter((one) => one.path.split('/').includes(id));
  }

  const profileOf = async (id: string): Promise<Wire> => (await simulator.recordOf(id)).profile;

  return {
    ...simulator,
    requestsOf,
    profileOf,
    /** A customer nobody else has, in the state of a demo customer; returns its reference. */
    async newUser(like: DemoName, fields: object = {}): Promise<string> {
      const reference = randomUUID();
      made += 1;
      const profile = await profileOf(DEMO[like]);
      for (const { person } of profile.company?.associates ?? []) person.reference = randomUUID();
      const contact = profile.individual?.details?.contactInfo;
      if (contact) contact.emailAddress = `user.${made}.${reference.slice(0, 6)}@example.com`;
      await simulator.putUser(reference, { ...profile, ...fields }, 'replace');
      return reference;
    },
    writesOf: async (id: string) => (await requestsOf(id)).filter((one) => one.method !== 'GET'),
    /** A fault for the next `times` writes of one customer. */
    async faultOnWrite(id: string, kind: object, times = 1): Promise<Wire> {
      const method = (await profileOf(id)).type === 'COMPANY' ? 'PUT' : 'PATCH';
      return fault(kind, { method, path: `/customers/${id}`, times });
    },
    faultOnRead: (id: string, kind: object, times = 1) =>
      fault(kind, { method: 'GET', path: `/customers/${id}`, times }),
    /** For one of several calls that an update may need. */
    faultOnAssociates: (id: string, kind: object, times = 1) =>
      fault(kind, { method: 'PUT', path: `/customers/${id}/associates$`, times }),
    faultOnStatus: (id: string, kind: object, times = 1) =>
      fault(kind, { method: 'PUT', path: `/customers/${id}/status$`, times }),
    /** Any text goes as a status; `webhook` says how its webhooks travel, if any are to. */
    setStatus: (id: string, status: string, webhook?: string) =>
      control('POST', `/users/${id}/status`, { status, ...(webhook ? { webhook } : {}) }),
    /** Another list of associates, behind the partner's back. */
    setAssociates: (id: string, associates: object[], webhook?: string) =>
      control('PUT', `/users/${id}/associates`, { associates, ...(webhook ? { webhook } : {}) }),
    completeHostedVerification: (id: string, outcome: object = {}) =>
      control('POST', `/users/${id}/hosted-verification`, outcome),
    sendWebhook: (userId: string, more: { event?: string; mode?: string } = {}) =>
      control('POST', '/webhooks', { userId, ...more }),
  };
}
