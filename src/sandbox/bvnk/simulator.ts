import type { SimulatorDefinition } from '../shared/definition.ts';
import { type RunningSimulator, startSimulator } from '../shared/simulator.ts';
import { handleApi } from './api.ts';
import type { BvnkCredentials } from './authentication.ts';
import { bvnkControlRoutes } from './control-routes.ts';
import { seedDemoUsers } from './demo-users.ts';
import { refuse } from './errors.ts';
import { type BvnkSwitches, bvnkSwitchesSchema } from './switches.ts';
import { type BvnkState, bvnkStateSchema } from './user-record.ts';
import { prepareWebhook } from './webhook.ts';

export type BvnkSimulatorOptions = {
  host?: string | undefined;
  /** 0 or absent: a free one. */
  port?: number | undefined;
  credentials: BvnkCredentials;
  /** Where webhooks go; `setWebhookUrl` sets it later. */
  webhookUrl?: string | undefined;
  /** JSON file that outlives restarts, with webhooks still to come and nonces used; absent: memory only. */
  stateFile?: string | undefined;
  switches?: Partial<BvnkSwitches> | undefined;
  log?: ((line: string) => void) | undefined;
};

/**
 * Starts the BVNK Customers API v1 simulator: `{url}` is the base address, customers are under
 * `{url}/platform/v1/customers`, and `{url}/_sandbox` controls it. See startSimulator for state and owners.
 */
export async function startBvnkSimulator(options: BvnkSimulatorOptions): Promise<RunningSimulator> {
  return startSimulator(definition(options.credentials), options);
}

function definition(credentials: BvnkCredentials): SimulatorDefinition<BvnkState, BvnkSwitches> {
  return {
    name: 'bvnk',
    switches: bvnkSwitchesSchema,
    providerState: bvnkStateSchema,
    newState: () => ({ users: seedDemoUsers(), remembered: [], nonces: [] }),
    handle: (request, world) => handleApi(request, credentials, world),
    errorAnswer: (status, world) => refuse(world, { status, message: 'A fault of the sandbox' }),
    loggedHeaders: ['x-idempotency-key'],
    controlRoutes: bvnkControlRoutes,
    // Nothing happens by itself: hosted verification is done by people, here through `/_sandbox`.
    runDue: () => {},
    nextDue: () => undefined,
    prepareWebhook: (item, url, world) =>
      prepareWebhook(item, url, credentials.webhookSecret, world.switches),
    webhookTaken: (status, { webhookAcknowledgement }) =>
      webhookAcknowledgement === '200' ? status === 200 : status >= 200 && status < 300,
  };
}
