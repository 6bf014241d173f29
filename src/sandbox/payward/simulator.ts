import type { SimulatorDefinition } from '../shared/definition.ts';
import { type RunningSimulator, startSimulator } from '../shared/simulator.ts';
import { handleApi } from './api.ts';
import type { PaywardCredentials } from './authentication.ts';
import { paywardControlRoutes } from './control-routes.ts';
import { seedDemoUsers } from './demo-users.ts';
import { refuse } from './errors.ts';
import { nonceControlRoutes } from './nonce-control-routes.ts';
import { type PaywardSwitches, paywardSwitchesSchema } from './switches.ts';
import { type PaywardState, paywardStateSchema } from './user-record.ts';
import { prepareWebhook, webhookRetries } from './webhook.ts';

export type PaywardSimulatorOptions = {
  host?: string | undefined;
  /** 0 or absent: a free one. */
  port?: number | undefined;
  credentials: PaywardCredentials;
  /** Where webhooks go; `setWebhookUrl` sets it later. */
  webhookUrl?: string | undefined;
  /** JSON file that outlives restarts, the last nonce included; absent: memory only. */
  stateFile?: string | undefined;
  switches?: Partial<PaywardSwitches> | undefined;
  log?: ((line: string) => void) | undefined;
};

/**
 * Starts the Payward Services simulator: `{url}` is the base address, users are under `{url}/v1/users/{id}`,
 * and `{url}/_sandbox` controls it. See startSimulator for state and owners.
 */
export async function startPaywardSimulator(options: PaywardSimulatorOptions): Promise<RunningSimulator> {
  return startSimulator(definition(options.credentials), options);
}

function definition(credentials: PaywardCredentials): SimulatorDefinition<PaywardState, PaywardSwitches> {
  return {
    name: 'payward',
    switches: paywardSwitchesSchema,
    providerState: paywardStateSchema,
    newState: (at) => ({ users: seedDemoUsers(at), lastNonces: {}, arrivals: [], wrongKeys: {} }),
    handle: (request, world) => handleApi(request, credentials, world),
    errorAnswer: (status, world) => refuse(world, { status }),
    loggedHeaders: ['api-nonce'],
    controlRoutes: [...paywardControlRoutes, ...nonceControlRoutes(credentials.apiKey)],
    // Nothing happens at this provider by itself: deadlines that pass are not said to do anything.
    runDue: () => {},
    nextDue: () => undefined,
    prepareWebhook: (item, _url, world) => prepareWebhook(item, credentials.webhookSecret, world.switches),
    webhookRetries,
  };
}
