import { findUser } from '../db/users/read-users.ts';
import { ProviderError } from '../domain/provider-error.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { lookAtUser } from './refresh-user.ts';
import { scheduleReconciliation } from './schedule-watch.ts';

/**
 * Looks at the provider although no webhook came, and again, ever more rarely, while anything is parked or awaits
 * approval there. A provider that cannot be asked is asked again in the next round.
 */
export async function reconcileUser(deps: ActionDeps, userId: string, round: number): Promise<void> {
  if (!(await isWaiting(deps, userId))) return;
  try {
    await lookAtUser(deps, userId, 1_000);
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error;
    deps.log.info({ userId, kind: error.kind }, 'reconciliation could not ask the provider');
  }
  if (await isWaiting(deps, userId)) await scheduleReconciliation(deps, deps.db, userId, round + 1);
}

async function isWaiting(deps: ActionDeps, userId: string): Promise<boolean> {
  const record = await findUser(deps.db, { id: userId }, deps.keyring, deps.clock.offsetMs);
  return record?.open.some((change) => change.status !== 'SUBMITTING') ?? false;
}
