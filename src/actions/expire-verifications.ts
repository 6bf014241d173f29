import type { ActionDeps } from './ports/action-deps.ts';
import { NOTHING_OBSERVED, settleUser } from './settle-user.ts';

/** Ends what still awaits evidence although its time is over. Asks no provider; idempotent. */
export async function expireVerifications(deps: ActionDeps, userId: string): Promise<void> {
  await settleUser(deps, userId, null, NOTHING_OBSERVED);
}
