import { randomInt } from 'node:crypto';
import { type PaywardSimulatorOptions, startPaywardSimulator } from '../../src/sandbox/payward/simulator.ts';
import { controlled, type Seen, type Wire } from './simulator.ts';

/** The secret is that of the published signing vector. */
export const paywardCredentials = {
  apiKey: 'payward key',
  apiSecret: 'kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg==',
  webhookSecret: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=',
};

export const paywardValues = {
  PAYWARD_API_KEY: paywardCredentials.apiKey,
  PAYWARD_API_SECRET: paywardCredentials.apiSecret,
  PAYWARD_WEBHOOK_SECRET: paywardCredentials.webhookSecret,
};

/** The simulator's own users, by what can be seen with them. */
export const DEMO = {
  verified: 'AA45N8G4MLDYWAR7',
  identityDue: 'AA29KD7QXV3ZPW4M',
  taxNumbersDue: 'AA61RT5WZC8NHYE2',
  waiting: 'AA83FQ2VLJ6KXRB9',
  disabled: 'AA17XN9BGM4TDSK6',
  closed: 'AA50MY8KPW3CZVG4',
  unknownAction: 'AA74HB6DRS9QNLF5',
  kosovo: 'AA38CL4YVT7GWPJ2',
} as const;
export type DemoName = keyof typeof DEMO;

export type { Seen, Wire };

export type Simulator = Awaited<ReturnType<typeof startSimulator>>;

type Sending = { webhook?: string; event?: string };

/** A Payward simulator on a port of its own, in a hurry, with its control calls as functions. */
export async function startSimulator(switches: PaywardSimulatorOptions['switches'] = {}) {
  const simulator = controlled(
    await startPaywardSimulator({
      credentials: paywardCredentials,
      switches: { webhookFirstRetryMs: 50, ...switches },
    }),
  );
  const { control } = simulator;

  /** Requests about one user. */
  async function requestsOf(id: string): Promise<Seen[]> {
    return (await simulator.requests()).filter((one) => one.path.endsWith(`/${id}`));
  }

  return {
    ...simulator,
    requestsOf,
    /**
     * A user nobody else has, in the state of a demo user; returns its id. `fields` are laid over what GET
     * shows, and under `profile` over what it hides.
     */
    async newUser(
      like: DemoName,
      fields: { profile?: object; [shown: string]: unknown } = {},
    ): Promise<string> {
      const id = newUserId();
      const { shown, profile } = await simulator.recordOf(DEMO[like]);
      const accounts = [{ id: `W${id.slice(1)}`, name: 'main' }];
      await simulator.putUser(
        id,
        {
          ...shown,
          external_reference: `partner-${id}`,
          accounts,
          ...fields,
          profile: { ...profile, ...fields.profile },
        },
        'replace',
      );
      return id;
    },
    /** What PATCH has made of the user; no answer of the provider shows it. */
    profileOf: async (id: string): Promise<Wire> => (await simulator.recordOf(id)).profile,
    writesOf: async (id: string) => (await requestsOf(id)).filter((one) => one.method === 'PATCH'),
    /** A fault for the next `times` writes of one user. */
    faultOnWrite: (id: string, fault: object, times = 1): Promise<Wire> =>
      simulator.fault(fault, { method: 'PATCH', path: id, times }),
    faultOnRead: (id: string, fault: object, times = 1): Promise<Wire> =>
      simulator.fault(fault, { method: 'GET', path: id, times }),
    setStatus: (
      id: string,
      status: string,
      more: Sending & { required_actions?: object[]; reasons?: string[] } = {},
    ): Promise<Wire> => control('POST', `/users/${id}/status`, { status, ...more }),
    setRequiredActions: (id: string, actions: object[], more: Sending = {}): Promise<Wire> =>
      control('PUT', `/users/${id}/required-actions`, { required_actions: actions, ...more }),
    addRequiredAction: (id: string, action: object, more: Sending = {}): Promise<Wire> =>
      control('POST', `/users/${id}/required-actions`, { action, ...more }),
    sendWebhook: (
      userId: string,
      more: { event?: string; mode?: string; data?: object } = {},
    ): Promise<Wire> => control('POST', '/webhooks', { userId, ...more }),
    /** The last nonce that was taken, and all calls in the order of their arrival. */
    nonces: (): Promise<{ last: string | null; arrivals: { nonce: string | null; outcome: string }[] }> =>
      control('GET', '/nonces'),
    /** Above the caller's next nonces, it makes them `EAPI:Invalid nonce`. */
    setLastNonce: (last: string | null): Promise<Wire> => control('PUT', '/nonces', { last }),
  };
}

function newUserId(): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return `AA${Array.from({ length: 14 }, () => alphabet[randomInt(alphabet.length)]).join('')}`;
}
