import type { Core } from '../core.ts';
import { PROVIDERS } from '../domain/vocabulary.ts';
import type { ProviderDescription } from '../graphql/services.ts';
import { registry } from '../providers/registry.ts';
import type { ReadyProviders } from './sandbox-providers.ts';

/** All five providers as clients see them: which run here, and on what. */
export function describeProviders(core: Core, providers: ReadyProviders): ProviderDescription[] {
  return PROVIDERS.map((id) => ({
    id,
    mode: providers.isSimulated(id) ? 'SIMULATED' : 'LIVE',
    enabled: core.providers.has(id),
    module: registry[id] ?? null,
  }));
}
