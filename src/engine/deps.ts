import type { Viewer } from '../auth/viewer.ts';
import type { Database } from '../db/connection.ts';
import type { Keyring } from '../db/sealing/keyring.ts';
import type { Enumerations } from '../domain/policy/constraints.ts';
import { type Problem, problem } from '../domain/problem.ts';
import type { UpdateRules } from '../domain/user/accept-update.ts';
import type { ProviderRules } from '../domain/user/actor.ts';
import type { Store } from '../domain/user/store.ts';
import type { ProviderId } from '../domain/vocabulary.ts';
import type { ProviderTraits } from '../providers/module.ts';
import type { Clocks } from './clocks.ts';
import type { Engine, EngineLog } from './engine.ts';
import type { RunningProvider } from './running-provider.ts';

/** Everything that actions use of the world. Made once, in the composition root. */
export type EngineDeps = {
  engine: Engine;
  store: Store;
  /** For reads that no viewer asks for. */
  db: Database;
  /** For reads of a viewer: it hides from an end user all that is not that user's. */
  seenBy(viewer: Viewer): Database;
  keyring: Keyring;
  providers: ReadonlyMap<ProviderId, RunningProvider>;
  /** The cached lists of allowed values of every provider. */
  enumerations(): Promise<Partial<Record<ProviderId, Enumerations>>>;
  /** Says that a user may be due. */
  wake(): void;
  log: EngineLog;
  /** How long a client waits for a provider before it gets the state as it is. The request itself goes on. */
  clientWaitMs: number;
  clocks: Clocks;
  /** Aborted when the process stops. */
  stopping: AbortSignal;
};

/** After this long without getting through, a call is given up, unless the provider says otherwise. */
const GIVE_UP_AFTER_MS = 24 * 60 * 60 * 1000;

/** For so long a provider that said yes may go on showing the old value, unless it says otherwise. */
const CONFIRM_WITHIN_MS = 30_000;

/** What decisions need to know of a provider, out of its module. */
export function rulesOf({
  policy,
  capabilities,
}: Pick<ProviderTraits, 'policy' | 'capabilities'>): ProviderRules {
  return {
    policy,
    separateCalls: capabilities.separateCalls,
    repeatsAddCopies: capabilities.repeatsAddCopies,
    pendingMayVanishAtEvidence: capabilities.pendingMayVanishAtEvidence,
    giveUpAfterMs: capabilities.giveUpAfterMs ?? GIVE_UP_AFTER_MS,
    confirmWithinMs: capabilities.confirmWithinMs ?? CONFIRM_WITHIN_MS,
  };
}

/** The same for an update, which also needs the provider's lists of allowed values. */
export function updateRulesOf({ module }: RunningProvider, enumerations: Enumerations): UpdateRules {
  const { unwritable, capabilities } = module;
  return {
    ...rulesOf(module),
    extraCountries: capabilities.extraCountries,
    enumerations,
    ...(unwritable ? { unwritable } : {}),
  };
}

export function providerDisabled(provider: ProviderId): Problem {
  return problem('PROVIDER_DISABLED', `${provider} is not configured on this server.`);
}
