import { randomBytes } from 'node:crypto';
import {
  type MatchmoveSimulatorOptions,
  startMatchmoveSimulator,
} from '../../src/sandbox/matchmove/simulator.ts';
import { controlled, type Seen, type Wire } from './simulator.ts';

export const matchmoveCredentials = {
  programCode: 'program',
  username: 'partner',
  password: 'password',
  webhookSecret: 'webhook secret',
};

export const matchmoveValues = {
  MATCHMOVE_PROGRAM_CODE: matchmoveCredentials.programCode,
  MATCHMOVE_USERNAME: matchmoveCredentials.username,
  MATCHMOVE_PASSWORD: matchmoveCredentials.password,
  MATCHMOVE_WEBHOOK_SECRET: matchmoveCredentials.webhookSecret,
};

/** The simulator's own users, by what can be seen with them. */
export const DEMO = {
  beforeKyc: '34f7579b81ff462da64b6fa5e35198fe',
  approved: '25ce05638628453ab1c0d2ea3e7562cc',
  emailPending: '7b0d6a1c9e5f4c2f8a3b1d4e6f708192',
  active: 'c1a5b2d8e37f4096a8d1f5b36c2e9047',
  accountIssued: '5e9c3f7a1b2d48d6b0a4c8e2f6179d35',
  rejected: '90ad4e6b7c8f4f1a92b3d5c7e8f0a1b2',
  inReview: 'd27f81b6a04c4e3d9c5a6b7f8e9d0c1b',
  suspended: '3f6e0a92d4b84c57a1e3c9d7b5f20846',
  corporate: 'a84b5c60d71e4f92b3c6d8e0f1a27394',
} as const;
export type DemoName = keyof typeof DEMO;

export type { Seen, Wire };

export type Simulator = Awaited<ReturnType<typeof startSimulator>>;

/** A MatchMove simulator on a port of its own, in a hurry, with its control calls as functions. */
export async function startSimulator(switches: MatchmoveSimulatorOptions['switches'] = {}) {
  const simulator = controlled(
    await startMatchmoveSimulator({
      credentials: matchmoveCredentials,
      switches: { bankDelayMs: 100, webhookFirstRetryMs: 50, ...switches },
    }),
  );
  let made = 0;

  const { control } = simulator;

  /** Requests about one user, evidence included. */
  async function requestsOf(id: string): Promise<Seen[]> {
    const all = await simulator.requests();
    return all.filter((one) => one.path.endsWith(`/${id}`) || one.headers['x-auth-user-id'] === id);
  }

  return {
    ...simulator,
    requestsOf,
    /** A user nobody else has, in the state of a demo user; returns its id. */
    async newUser(like: DemoName, fields: object = {}): Promise<string> {
      const id = randomBytes(16).toString('hex');
      made += 1;
      const { profile } = await control('GET', `/users/${DEMO[like]}`);
      const own = {
        id,
        email: `user.${made}.${id.slice(0, 6)}@example.ph`,
        mobile: String(9_171_000_000 + made),
      };
      await control('PUT', `/users/${id}?mode=replace`, { ...profile, ...own, ...fields });
      return id;
    },
    profileOf: async (id: string): Promise<Wire> => (await control('GET', `/users/${id}`)).profile,
    pendingOf: async (id: string): Promise<Wire> =>
      (await control('GET', `/users/${id}`)).profile.requirements.pending_verification,
    putsOf: async (id: string) => (await requestsOf(id)).filter((one) => one.method === 'PUT'),
    evidenceOf: async (id: string) => (await requestsOf(id)).filter((one) => one.method === 'POST'),
    /** A fault for the next `times` writes of one user. */
    faultOnPut: (id: string, fault: object, times = 1) =>
      control('POST', '/faults', { match: { method: 'PUT', path: id, times }, fault }),
    faultOnRead: (id: string, fault: object, times = 1) =>
      control('POST', '/faults', { match: { method: 'GET', path: id, times }, fault }),
    faultOnEvidence: (fault: object, times = 1) =>
      control('POST', '/faults', { match: { method: 'POST', path: '/verify$', times }, fault }),
    decide: (id: string, field: string, decision: 'approve' | 'refuse', webhook?: string) =>
      control('POST', `/users/${id}/decide`, { field, decision, ...(webhook ? { webhook } : {}) }),
    withdraw: (id: string, field: string, webhook?: string) =>
      control('POST', `/users/${id}/withdraw`, { field, ...(webhook ? { webhook } : {}) }),
  };
}
