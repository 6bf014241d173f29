import type { Viewer } from '../auth/viewer.ts';
import type { Database } from '../db/connection.ts';
import type { Keyring } from '../db/sealing/keyring.ts';
import type { Enumerations } from '../domain/policy/constraints.ts';
import type { ProviderId } from '../domain/vocabulary.ts';
import type { ProviderTraits } from '../providers/module.ts';
import type { Reads } from './shared-reads.ts';

export type ProviderDescription = {
  id: ProviderId;
  mode: 'SIMULATED' | 'LIVE';
  enabled: boolean;
  /** `null` when this build has no adapter for it. */
  module: ProviderTraits | null;
};

/** What reads need beyond the loaders. */
export type ReadServices = {
  /** As the viewer sees it. */
  db: Database;
  readsFor(viewer: Viewer): Reads;
  keyring: Keyring;
  /** All five, in the order of the enum. */
  providers: readonly ProviderDescription[];
  /** The cached lists of allowed values of a provider. Never waits for the provider. */
  enumerationsOf(provider: ProviderId): Promise<Enumerations>;
  /** Called when a read met a stale profile: refreshes it in the background. */
  onStaleRead(userId: string): void;
};

/**
 * The services of one viewer. Most operations read by keys alone and need no database of their own: it is made when it is
 * first asked for. A class, for the reason that `OperationLoaders` is one.
 */
export class ViewerServices implements ReadServices {
  readonly readsFor: ReadServices['readsFor'];
  readonly keyring: Keyring;
  readonly providers: readonly ProviderDescription[];
  readonly enumerationsOf: ReadServices['enumerationsOf'];
  readonly onStaleRead: ReadServices['onStaleRead'];
  readonly #openDb: () => Database;
  #db: Database | undefined;

  constructor(shared: Omit<ReadServices, 'db'>, openDb: () => Database) {
    this.readsFor = shared.readsFor;
    this.keyring = shared.keyring;
    this.providers = shared.providers;
    this.enumerationsOf = shared.enumerationsOf;
    this.onStaleRead = shared.onStaleRead;
    this.#openDb = openDb;
  }

  get db(): Database {
    this.#db ??= this.#openDb();
    return this.#db;
  }
}
