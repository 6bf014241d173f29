import path from 'node:path';
import type { ProviderId } from '../domain/vocabulary.ts';
import type { Environment } from '../env.ts';
import type { ProviderSettings } from '../providers/connect.ts';
import { registry } from '../providers/registry.ts';
import type { RunningSimulator } from '../sandbox/shared/simulator.ts';
import { simulators } from '../sandbox/simulators.ts';

export type ReadyProviders = {
  settings: Map<ProviderId, ProviderSettings>;
  /** Simulators that stand in for a provider, by its name as in `/webhooks/{name}`. */
  simulated: Map<string, RunningSimulator>;
  isSimulated(id: ProviderId): boolean;
  close(): Promise<void>;
};

/** Providers as the environment has them; in sandbox, one without a base address runs on its simulator. */
export async function readyProviders(env: Environment): Promise<ReadyProviders> {
  const settings = new Map<ProviderId, ProviderSettings>();
  const simulated = new Map<string, RunningSimulator>();
  const simulatedIds = new Set<ProviderId>();
  for (const id of Object.keys(registry) as ProviderId[]) {
    const configured = env.providers.get(id);
    const simulator = simulators[id];
    if (configured) {
      settings.set(id, configured);
    } else if (env.mode === 'sandbox' && simulator) {
      const stateFile = path.join(env.dataDir, `${simulator.name}-simulator.json`);
      const running = await simulator.start({ stateFile });
      simulated.set(simulator.name, running);
      simulatedIds.add(id);
      settings.set(id, { baseUrl: running.url, values: simulator.values });
    }
  }
  return {
    settings,
    simulated,
    isSimulated: (id) => simulatedIds.has(id),
    async close() {
      await Promise.all([...simulated.values()].map((simulator) => simulator.close()));
    },
  };
}

/** Sets the webhook address of this server at the simulators. */
export async function subscribeToWebhooks(providers: ReadyProviders, serverUrl: string): Promise<void> {
  for (const [name, simulator] of providers.simulated) {
    await simulator.setWebhookUrl(`${serverUrl}/webhooks/${name}`);
  }
}
