import type { takenChanges } from '../db/updates/call.repository.ts';
import type { UserRecord } from '../db/users/user-record.ts';
import { ProviderError } from '../domain/provider-error.ts';
import { observeUser } from './observe-user.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import type { RunningProvider } from './ports/running-provider.ts';
import type { Turn } from './user-lease.ts';

/** How long after a lost answer the request may still land. */
export const LATE_LANDING_MS = 60_000;

/**
 * What does the provider show now: after an answer that was lost or showed nothing, or right before a write that
 * must know? False when it does not say, which is no reason to fail.
 */
export async function compareWithProvider(
  deps: ActionDeps,
  provider: RunningProvider,
  record: UserRecord,
  turn: Turn,
  taken: Awaited<ReturnType<typeof takenChanges>>,
): Promise<boolean> {
  const learned = taken
    ? {
        answered: taken.ids,
        doneLater: taken.doneLater && Date.now() - taken.since.getTime() < LATE_LANDING_MS,
      }
    : {};
  try {
    await observeUser(deps, provider, record, turn, learned);
    return true;
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    deps.log.info(
      { userId: record.id, provider: record.provider, kind: error.kind },
      'reading what a write did failed',
    );
    return false;
  }
}
