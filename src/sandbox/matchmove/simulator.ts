import type { SimulatorDefinition } from '../shared/definition.ts';
import { type RunningSimulator, startSimulator } from '../shared/simulator.ts';
import { handleApi } from './api.ts';
import type { MatchmoveCredentials } from './authentication.ts';
import { nextDecision, runDueDecisions } from './bank.ts';
import { matchmoveControlRoutes } from './control-routes.ts';
import { seedDemoUsers } from './demo-users.ts';
import { refuse } from './errors.ts';
import { type MatchmoveSwitches, matchmoveSwitchesSchema } from './switches.ts';
import { type MatchmoveState, matchmoveStateSchema } from './user-record.ts';
import { prepareWebhook } from './webhook.ts';

export type MatchmoveSimulatorOptions = {
  host?: string | undefined;
  /** 0 or absent: a free one. */
  port?: number | undefined;
  credentials: MatchmoveCredentials;
  /** Where webhooks go; `setWebhookUrl` sets it later. */
  webhookUrl?: string | undefined;
  /** JSON file that outlives restarts, with decisions and webhooks still to come; absent: memory only. */
  stateFile?: string | undefined;
  switches?: Partial<MatchmoveSwitches> | undefined;
  log?: ((line: string) => void) | undefined;
};

/**
 * Starts the MatchMove Users V2 simulator: `{url}` is the base address, users are under
 * `{url}/{program_code}/v2/users/{id}`, and `{url}/_sandbox` controls it. See startSimulator for state and owners.
 */
export async function startMatchmoveSimulator(options: MatchmoveSimulatorOptions): Promise<RunningSimulator> {
  return startSimulator(definition(options), options);
}

function definition({
  credentials,
  switches,
}: MatchmoveSimulatorOptions): SimulatorDefinition<MatchmoveState, MatchmoveSwitches> {
  const { verificationLifetimeMs } = matchmoveSwitchesSchema.parse({ ...switches });
  return {
    name: 'matchmove',
    switches: matchmoveSwitchesSchema,
    providerState: matchmoveStateSchema,
    newState: (at) => ({ users: seedDemoUsers(at, verificationLifetimeMs) }),
    handle: (request, world) => handleApi(request, credentials, world),
    errorAnswer: (status, world) => refuse(world, { status, detail: 'a fault of the sandbox' }),
    loggedHeaders: ['x-auth-user-id'],
    controlRoutes: matchmoveControlRoutes,
    runDue: runDueDecisions,
    nextDue: nextDecision,
    prepareWebhook: (item, _url, world) => prepareWebhook(item, credentials, world.switches),
  };
}
