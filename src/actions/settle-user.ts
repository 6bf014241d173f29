import type { Tx } from '../db/connection.ts';
import { endedReferences } from '../db/updates/verification.repository.ts';
import { findUser } from '../db/users/read-users.ts';
import { lockUser } from '../db/users/user.repository.ts';
import { settle } from '../domain/settlement/settle.ts';
import type { Observation } from '../domain/settlement/types.ts';
import { applySettlement, type MovedUpdate } from './apply-settlement.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { policyTableOf } from './provider-of.ts';

/** Nothing was asked of the provider: only the clock may move something. */
export const NOTHING_OBSERVED: Observation = { snapshot: null, answered: new Set(), refused: [] };

/** Settles in a transaction of its own. Idempotent. */
export async function settleUser(
  deps: ActionDeps,
  userId: string,
  leaseNumber: number | null,
  observation: Observation,
): Promise<void> {
  const moved = await deps.db
    .transaction()
    .execute(async (tx) =>
      (await lockUser(tx, userId)) ? settleLockedUser(deps, tx, userId, leaseNumber, observation) : [],
    );
  announce(deps, moved);
}

/** Says what a committed settlement moved. */
export function announce(deps: ActionDeps, moved: readonly MovedUpdate[]): void {
  if (moved.length > 0) deps.eventsCommitted();
  for (const { provider, status } of moved) deps.onUpdateMoved(provider, status);
}

/**
 * The one place where what a provider shows becomes statuses and events. Call it under the user's row lock and
 * `announce` what it gives after the commit. A snapshot that was read under an older lease than the newest
 * applied one is dropped.
 */
export async function settleLockedUser(
  deps: ActionDeps,
  tx: Tx,
  userId: string,
  leaseNumber: number | null,
  observation: Observation,
): Promise<MovedUpdate[]> {
  const record = await findUser(tx, { id: userId }, deps.keyring, deps.clock.offsetMs);
  if (!record) return [];
  const stale = leaseNumber !== null && leaseNumber < record.snapshotLease;
  const seen: Observation = stale ? { ...observation, snapshot: null } : observation;
  if (stale)
    deps.log.info({ userId, leaseNumber }, 'dropped a snapshot that is older than the last one applied');
  const references = seen.snapshot?.pending?.map((entry) => entry.reference) ?? [];
  const settlement = settle({
    table: policyTableOf(deps, record),
    open: record.open,
    endedReferences: await endedReferences(tx, userId, references),
    observation: seen,
    mayVanish: deps.providers.get(record.provider)?.module.capabilities.pendingMayVanishAtEvidence ?? true,
    notifiedAt: record.notifiedAt,
    now: record.now,
  });
  return applySettlement(deps, tx, record, settlement, seen, leaseNumber);
}
