import { rewrapCallbackKeys } from '../db/callbacks/rewrap-callback-keys.ts';
import { readClock } from '../db/clock.ts';
import type { Database } from '../db/connection.ts';
import { writeEnumerations } from '../db/enumerations/enumeration.repository.ts';
import { expireEvents } from '../db/events/retention.repository.ts';
import { prune } from '../db/maintenance/prune.ts';
import type { Keyring } from '../db/sealing/keyring.ts';
import { rewrapServiceKeys } from '../db/sealing/service-key.ts';
import { sealClearText } from '../db/updates/clear-text.repository.ts';
import { indexContacts } from '../db/users/index-contacts.ts';
import { rewrapUserKeys } from '../db/users/rewrap-keys.ts';
import { ProviderError } from '../domain/provider-error.ts';
import type { ProviderId } from '../domain/vocabulary.ts';
import type { EngineLog } from './engine.ts';
import type { PeriodicTask } from './maintenance.ts';
import type { RunningProvider } from './running-provider.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY_MS = 24 * HOUR;
const ENUMERATIONS_DEADLINE_MS = 30_000;
const BATCH = 10_000;
/** More than a busy minute brings; what is left over after a long pause waits for the next run. */
const BATCHES = 20;

export type TaskDeps = {
  db: Database;
  keyring: Keyring;
  providers: ReadonlyMap<ProviderId, RunningProvider>;
  /** How far back a cursor may resume. */
  eventRetentionDays: number;
  /** For how many days an idempotency key is known. */
  idempotencyRetentionDays: number;
  stopping: AbortSignal;
  log: EngineLog;
};

/** Everything that runs by itself and is about no one user. */
export function periodicTasks(deps: TaskDeps): PeriodicTask[] {
  return [
    { name: 'expire-events', everyMs: MINUTE, run: () => expireCursors(deps) },
    {
      name: 'prune',
      everyMs: 10 * MINUTE,
      async run() {
        const { db, idempotencyRetentionDays: idempotencyDays } = deps;
        await prune(db, { idempotencyDays });
      },
    },
    {
      name: 'rewrap-keys',
      everyMs: MINUTE,
      async run() {
        await rewrapUserKeys(deps.db, deps.keyring);
        await rewrapCallbackKeys(deps.db, deps.keyring);
        await rewrapServiceKeys(deps.db, deps.keyring);
      },
    },
    {
      name: 'index-contacts',
      everyMs: MINUTE,
      run: () => indexContacts(deps.db, deps.keyring, { signal: deps.stopping }),
    },
    {
      name: 'seal-clear-text',
      everyMs: MINUTE,
      run: () => sealClearText(deps.db, deps.keyring, { signal: deps.stopping }),
    },
    ...[...deps.providers.keys()].map((provider) => ({
      name: `refresh-enumerations:${provider}`,
      everyMs: HOUR,
      run: () => refreshEnumerations(deps, provider),
    })),
  ];
}

/** Lets cursors expire behind which something happened longer ago than is kept for them. Idempotent. */
async function expireCursors({ db, eventRetentionDays }: TaskDeps): Promise<void> {
  const now = await readClock(db);
  const olderThan = new Date(now.getTime() - eventRetentionDays * DAY_MS);
  for (let batch = 0; batch < BATCHES; batch += 1) {
    if ((await expireEvents(db, olderThan, BATCH)) < BATCH) return;
  }
}

/** Reads a provider's lists of allowed values into the cache. Without them anything goes. */
export async function refreshEnumerations(
  { db, providers, stopping, log }: Pick<TaskDeps, 'db' | 'providers' | 'stopping' | 'log'>,
  id: ProviderId,
): Promise<void> {
  const provider = providers.get(id);
  if (!provider?.adapter.readEnumerations) return;
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(ENUMERATIONS_DEADLINE_MS), stopping]);
    await writeEnumerations(db, id, await provider.adapter.readEnumerations(signal));
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    log.warn({ provider: id, kind: error.kind }, 'the lists of allowed values could not be read');
  }
}
