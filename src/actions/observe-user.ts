import type { UserRecord } from '../db/users/user-record.ts';
import type { Observation } from '../domain/settlement/types.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import type { RunningProvider } from './ports/running-provider.ts';
import { referenceOf } from './provider-of.ts';
import { settleUser } from './settle-user.ts';
import type { Turn } from './user-lease.ts';

/** Reads the user at the provider and settles what it shows. Throws `ProviderError`. */
export async function observeUser(
  deps: ActionDeps,
  provider: RunningProvider,
  record: UserRecord,
  turn: Turn,
  learned: Partial<Pick<Observation, 'answered' | 'doneLater'>> = {},
): Promise<void> {
  const snapshot = await provider.adapter.readUser(referenceOf(record), turn.signal);
  await settleUser(deps, record.id, turn.leaseNumber, {
    snapshot,
    answered: new Set(),
    refused: [],
    ...learned,
  });
}
