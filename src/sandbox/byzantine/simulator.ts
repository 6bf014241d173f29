import type { SimulatorDefinition } from '../shared/definition.ts';
import { type RunningSimulator, startSimulator } from '../shared/simulator.ts';
import { handleApi } from './api.ts';
import { accessScopes, type ByzantineCredentials } from './authentication.ts';
import { byzantineControlRoutes } from './control-routes.ts';
import { seedDemoUsers } from './demo-users.ts';
import { refuse } from './errors.ts';
import { sandboxKeys } from './sandbox-keys.ts';
import { type ByzantineSwitches, byzantineSwitchesSchema } from './switches.ts';
import { type ByzantineState, byzantineStateSchema } from './user-record.ts';
import { prepareWebhook } from './webhook.ts';

export type ByzantineSimulatorOptions = {
  host?: string | undefined;
  /** 0 or absent: a free one. */
  port?: number | undefined;
  credentials: ByzantineCredentials;
  /** Where webhooks go; `setWebhookUrl` sets it later. */
  webhookUrl?: string | undefined;
  /** JSON file that outlives restarts, with webhooks still to come; absent: memory only. */
  stateFile?: string | undefined;
  switches?: Partial<ByzantineSwitches> | undefined;
  log?: ((line: string) => void) | undefined;
};

/**
 * Starts the simulator of Byzantine's Integrator API: `{url}` is the base address, calls are under `{url}/v1`,
 * and `{url}/_sandbox` controls it. See startSimulator for state and owners.
 */
export async function startByzantineSimulator(options: ByzantineSimulatorOptions): Promise<RunningSimulator> {
  return startSimulator(definition(options), options);
}

function definition({
  credentials,
}: ByzantineSimulatorOptions): SimulatorDefinition<ByzantineState, ByzantineSwitches> {
  const keys = { ...sandboxKeys, ...credentials };
  const scopes = accessScopes(keys);
  return {
    name: 'byzantine',
    switches: byzantineSwitchesSchema,
    providerState: byzantineStateSchema,
    newState: (at) => ({ users: seedDemoUsers(at) }),
    handle: (request, world) => handleApi(request, scopes, world),
    errorAnswer: (status, world) => refuse(world, status, 'A fault of the sandbox'),
    // Not the signature: for a minute it is as good as a password.
    loggedHeaders: ['x-pubkey', 'x-timestamp'],
    controlRoutes: byzantineControlRoutes,
    runDue: () => {},
    nextDue: () => undefined,
    prepareWebhook: (item, _url, world) => prepareWebhook(item, keys.webhookPrivateKey, world),
    webhookRetries:
      ({ webhookRetriesMs, webhookRetryScale }) =>
      ({ failures }) => {
        const wait = webhookRetriesMs[failures - 1];
        return wait === undefined ? null : wait * webhookRetryScale;
      },
  };
}
