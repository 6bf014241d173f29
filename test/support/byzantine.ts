import { randomUUID } from 'node:crypto';
import { sandboxKeys, sandboxWebhookPublicKey } from '../../src/sandbox/byzantine/sandbox-keys.ts';
import {
  type ByzantineSimulatorOptions,
  startByzantineSimulator,
} from '../../src/sandbox/byzantine/simulator.ts';
import { controlled, type Seen, type Wire } from './simulator.ts';

export const byzantineValues = {
  BYZANTINE_PRIVATE_KEY: sandboxKeys.privateKey,
  BYZANTINE_WEBHOOK_PUBLIC_KEY: sandboxWebhookPublicKey,
};

/** Values with which the provider only lets read. */
export const byzantineReadOnlyValues = {
  ...byzantineValues,
  BYZANTINE_PRIVATE_KEY: sandboxKeys.readOnlyPrivateKey,
};

/** The simulator's own users (their userId), by what can be seen with them. */
export const DEMO = {
  active: '550e8400-e29b-41d4-a716-446655440000',
  activeUs: '3b7c1a52-8d4e-4f60-9a1b-2c5d7e8f9a01',
  notStarted: '6e0f4d93-27a8-4b1c-8e5d-9f3a6b7c8d02',
  informationRequired: '9a2d7f64-53b1-4c8e-a7f0-1d4b6c8e0f03',
  inReview: 'c1e8b3a5-64d2-4f97-b8a1-2e5c7d9f1a04',
  twoAccounts: 'e3f9c4b6-75e3-4a08-89b2-3f6d8e0a2b05',
  companyMember: '0d4a1e82-96c5-4b3f-9ad4-5b8f0a2c4d06',
  rejected: '1f5b2c93-a7d6-4c40-8be5-6c901b3d5e07',
  inactive: '2a6c3da4-b8e7-4d51-9cf6-7da12c4e6f08',
  resubmissionRequested: '3b7d4eb5-c9f8-4e62-8d07-8eb23d5f7009',
} as const;
export type DemoName = keyof typeof DEMO;

export type { Seen, Wire };

export type Simulator = Awaited<ReturnType<typeof startSimulator>>;

/** A Byzantine simulator on a port of its own, in a hurry, with its control calls as functions. */
export async function startSimulator(switches: ByzantineSimulatorOptions['switches'] = {}) {
  const simulator = controlled(
    await startByzantineSimulator({
      credentials: sandboxKeys,
      switches: { webhookRetryScale: 0.002, ...switches },
    }),
  );
  const { control } = simulator;
  let made = 0;
  const idsOfUsers = new Map<string, { accountIds: string[]; all: string[] }>();

  /** The ids by which calls name a user; remembered, so that a deleted user's requests are still found. */
  async function idsOf(id: string): Promise<{ accountIds: string[]; all: string[] }> {
    const known = idsOfUsers.get(id);
    if (known) return known;
    const { profile } = await control('GET', `/users/${id}`);
    const accountIds: string[] = profile.accounts.map(({ accountId }: Wire) => accountId);
    const email = encodeURIComponent(profile.userInfo.email);
    const ids = { accountIds, all: [...new Set([id, ...accountIds, email])] };
    idsOfUsers.set(id, ids);
    return ids;
  }

  /** Requests about one user: by its id, its e-mail or one of its accounts. */
  async function requestsOf(id: string): Promise<Seen[]> {
    const { accountIds, all } = await idsOf(id);
    const requests = await simulator.requests();
    return requests.filter(
      (one) => all.some((known) => one.query.includes(known)) || accountIds.includes(one.body?.accountId),
    );
  }

  return {
    ...simulator,
    requestsOf,
    /** A user nobody else has, in the state of a demo user, with `fields` merged in; returns its userId. */
    async newUser(like: DemoName, fields: object = {}): Promise<string> {
      const id = randomUUID();
      made += 1;
      const { profile } = await control('GET', `/users/${DEMO[like]}`);
      await control('PUT', `/users/${id}?mode=replace`, {
        ...profile,
        userInfo: { ...profile.userInfo, email: `user.${made}.${id.slice(0, 6)}@example.com` },
        accounts: profile.accounts.map((account: Wire) => ({ ...account, accountId: randomUUID() })),
      });
      await control('PUT', `/users/${id}?mode=merge`, fields);
      return id;
    },
    profileOf: async (id: string): Promise<Wire> => (await control('GET', `/users/${id}`)).profile,
    /** The account that updates of a user name: its first. */
    accountOf: async (id: string): Promise<string> => (await idsOf(id)).accountIds[0] ?? '',
    writesOf: async (id: string) => (await requestsOf(id)).filter((one) => one.method !== 'GET'),
    /** A fault for the next `times` writes of one user. */
    async faultOnWrite(id: string, fault: object, times = 1): Promise<Wire> {
      const body = `"accountId"\\s*:\\s*"(${(await idsOf(id)).accountIds.join('|')})"`;
      return simulator.fault(fault, { method: 'PATCH', body, times });
    },
    async faultOnRead(id: string, fault: object, times = 1): Promise<Wire> {
      const path = `(${(await idsOf(id)).all.join('|')})`;
      return simulator.fault(fault, { method: 'GET', path, times });
    },
    setStatus: (id: string, status: string, more: object = {}): Promise<Wire> =>
      control('POST', `/users/${id}/status`, { status, ...more }),
    /** What the next documents of a user get inside a 200. */
    nextDocuments: (id: string, verdict: object): Promise<Wire> =>
      control('POST', `/users/${id}/next-documents`, verdict),
    sendWebhook: (userId: string, more: object = {}): Promise<Wire> =>
      control('POST', '/webhooks', { userId, ...more }),
  };
}
