import { advanceUpdate, writeChange } from '../db/updates/update.repository.ts';
import { findUser } from '../db/users/read-users.ts';
import { bumpVersion, lockUser } from '../db/users/user.repository.ts';
import type { Failure } from '../domain/settlement/types.ts';
import { keepMasked } from './keep-masked.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import { unsentChanges } from './unsent-changes.ts';

export type FailedChanges = {
  status: 'REJECTED' | 'FAILED';
  /** Unless told, `PROVIDER_REJECTED` for a rejection and `PROVIDER_UNAVAILABLE` for a failure. */
  code?: Failure['code'];
  /** Absent: all that are unsent. */
  changeIds?: readonly string[];
  providerCode?: string | null;
  /** Where an earlier request may still land, the field stays closed until then. */
  closedUntil?: Date | null;
};

/** Ends what is still `SUBMITTING` of an update after a definite refusal, or after giving up. */
export async function failChanges(
  deps: ActionDeps,
  userId: string,
  updateId: string,
  { status, changeIds, providerCode = null, closedUntil = null, ...failed }: FailedChanges,
): Promise<void> {
  const code = failed.code ?? (status === 'REJECTED' ? 'PROVIDER_REJECTED' : 'PROVIDER_UNAVAILABLE');
  const moved = await deps.db.transaction().execute(async (tx) => {
    await lockUser(tx, userId);
    const record = await findUser(tx, { id: userId }, deps.keyring, deps.clock.offsetMs);
    const changes = (record ? unsentChanges(record, updateId) : []).filter(
      (change) => !changeIds || changeIds.includes(change.id),
    );
    if (!record || changes.length === 0) return null;
    for (const change of changes) {
      await writeChange(tx, {
        id: change.id,
        status,
        confirmation: 'NONE',
        failure: { code, providerCode },
        closedUntil: closedUntil && new Date(closedUntil.getTime() + deps.clock.offsetMs),
      });
      await keepMasked(tx, record.dataKey, change);
    }
    await bumpVersion(tx, userId);
    const transitions = changes.map((change) => ({
      field: change.field,
      path: change.path,
      previousStatus: change.status,
      status,
    }));
    const next = await advanceUpdate(tx, updateId, transitions, null, record.now);
    return { provider: record.provider, status: next };
  });
  if (!moved) return;
  deps.eventsCommitted();
  deps.onUpdateMoved(moved.provider, moved.status);
}
