import type { SimulatorDefinition } from '../shared/definition.ts';
import { type RunningSimulator, startSimulator } from '../shared/simulator.ts';
import { handleApi } from './api.ts';
import type { MachnetCredentials } from './authentication.ts';
import { machnetControlRoutes } from './control-routes.ts';
import { seedDemoUsers } from './demo-users.ts';
import { refuse } from './errors.ts';
import { nextOutcome, runDueOutcomes } from './kyc.ts';
import { newSubscription, noteDelivery, webhookRetries } from './subscription.ts';
import { type MachnetSwitches, machnetSwitchesSchema } from './switches.ts';
import { type MachnetState, machnetStateSchema } from './user-record.ts';
import { prepareWebhook } from './webhook.ts';

export type MachnetSimulatorOptions = {
  host?: string | undefined;
  /** 0 or absent: a free one. */
  port?: number | undefined;
  credentials: MachnetCredentials;
  /** Where webhooks go; `setWebhookUrl` sets it later. */
  webhookUrl?: string | undefined;
  /** JSON file that outlives restarts, with outcomes and webhooks still to come; absent: memory only. */
  stateFile?: string | undefined;
  switches?: Partial<MachnetSwitches> | undefined;
  log?: ((line: string) => void) | undefined;
};

/**
 * Starts the Machnet PaaS API simulator: `{url}` is the base address, users are under `{url}/users/{id}`, and
 * `{url}/_sandbox` controls it. See startSimulator for state and owners.
 */
export async function startMachnetSimulator(options: MachnetSimulatorOptions): Promise<RunningSimulator> {
  return startSimulator(definition(options), options);
}

function definition({
  credentials,
}: MachnetSimulatorOptions): SimulatorDefinition<MachnetState, MachnetSwitches> {
  return {
    name: 'machnet',
    switches: machnetSwitchesSchema,
    providerState: machnetStateSchema,
    newState: (at) => ({ users: seedDemoUsers(at), subscription: newSubscription() }),
    handle: (request, world) => handleApi(request, credentials, world),
    errorAnswer: (status, world) => refuse(world, { status, message: 'a fault of the sandbox' }),
    loggedHeaders: ['x-client-id'],
    controlRoutes: machnetControlRoutes,
    runDue: runDueOutcomes,
    nextDue: nextOutcome,
    prepareWebhook: (item) => prepareWebhook(item, credentials.webhookSecret),
    webhookRetries,
    webhooksHeld: (world) => world.provider.subscription.paused,
    webhookRoundEnded: noteDelivery,
  };
}
