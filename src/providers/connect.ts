import { Agent } from 'undici';
import type { ProviderId } from '../domain/vocabulary.ts';
import { type CallReport, instrument } from './instrument.ts';
import type { AdapterPorts } from './module.ts';
import { type ConnectedProvider, type RegisteredProvider, type Registry, registry } from './registry.ts';
import { withSafeLinks } from './safe-links.ts';
import { createHttpClient } from './shared/http.ts';

/** A provider's call may take this long; the client's wait ends much earlier. */
const CALL_TIMEOUT_MS = 60_000;

/** Where a provider is and the values of its environment block. */
export type ProviderSettings = { baseUrl: string; values: Readonly<Record<string, string>> };

export type Connection = ConnectedProvider & { module: RegisteredProvider };

export type ConnectOptions = {
  report(call: CallReport): void;
  ports: AdapterPorts;
  callTimeoutMs?: number | undefined;
  /** Whether a simulator stands in for a provider; none does when absent. */
  isSimulated?: ((id: ProviderId) => boolean) | undefined;
  /** Whether a provider may see `traceparent`; none may when absent. */
  mayReadTrace?: ((id: ProviderId) => boolean) | undefined;
  /** Hears of a link of a provider that is left out, and where it stood. */
  linkRefused?: ((provider: ProviderId, place: string) => void) | undefined;
  /** The providers; by default those of the build. */
  known?: Registry | undefined;
};

/**
 * Connects every configured provider over one pool of connections. Throws one error that lists all wrong
 * configurations.
 */
export function connectProviders(
  settings: ReadonlyMap<ProviderId, ProviderSettings>,
  options: ConnectOptions,
): { providers: Map<ProviderId, Connection>; close(): Promise<void> } {
  const { report, ports, callTimeoutMs = CALL_TIMEOUT_MS, known = registry } = options;
  const agent = new Agent({ connections: 50, keepAliveTimeout: 10_000, connect: { timeout: 5_000 } });
  const providers = new Map<ProviderId, Connection>();
  const problems: string[] = [];
  for (const [id, { baseUrl, values }] of settings) {
    const module = known[id];
    if (!module) continue;
    try {
      const http = createHttpClient(agent, callTimeoutMs, ports.now, options.mayReadTrace?.(id));
      const connected = module.connect(baseUrl, values, http, ports);
      const adapter = withSafeLinks(instrument(id, connected.adapter, report), {
        simulated: options.isSimulated?.(id) ?? false,
        refused: (place) => options.linkRefused?.(id, place),
      });
      providers.set(id, { ...connected, adapter, module });
    } catch (error) {
      problems.push(error instanceof Error ? error.message : `${id} has an invalid configuration`);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { providers, close: () => agent.destroy() };
}
