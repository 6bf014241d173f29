import { writeEnumerations } from '../db/enumerations/enumeration.repository.ts';
import { ProviderError } from '../domain/provider-error.ts';
import type { ProviderId } from '../domain/vocabulary.ts';
import type { ActionDeps } from './ports/action-deps.ts';

const DEADLINE_MS = 30_000;

/** Reads a provider's lists of allowed values into the cache. Without them anything goes. */
export async function refreshEnumerations(deps: ActionDeps, id: ProviderId): Promise<void> {
  const provider = deps.providers.get(id);
  if (!provider?.adapter.readEnumerations) return;
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(DEADLINE_MS), deps.stopping]);
    await writeEnumerations(deps.db, id, await provider.adapter.readEnumerations(signal), new Date());
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    deps.log.warn({ provider: id, kind: error.kind }, 'the lists of allowed values could not be read');
  }
}
