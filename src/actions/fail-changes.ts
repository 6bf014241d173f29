import { advanceUpdate, writeChange } from '../db/updates/update.repository.ts';
import { findUser } from '../db/users/read-users.ts';
import { bumpVersion, lockUser } from '../db/users/user.repository.ts';
import type { ProviderError } from '../domain/provider-error.ts';
import type { ActionDeps } from './ports/action-deps.ts';

/**
 * Ends what is still `SUBMITTING` of an update after a definite refusal, or after giving up. Where an earlier
 * request may still land, the field stays closed until `closedUntil`.
 */
export async function failChanges(
  deps: ActionDeps,
  userId: string,
  updateId: string,
  status: 'REJECTED' | 'FAILED',
  error: ProviderError | null,
  closedUntil: Date | null,
): Promise<void> {
  const moved = await deps.db.transaction().execute(async (tx) => {
    await lockUser(tx, userId);
    const record = await findUser(tx, { id: userId }, deps.keyring, deps.clock.offsetMs);
    const changes =
      record?.open.filter((one) => one.updateId === updateId && one.status === 'SUBMITTING') ?? [];
    if (!record || changes.length === 0) return null;
    const code = status === 'REJECTED' ? 'PROVIDER_REJECTED' : 'PROVIDER_UNAVAILABLE';
    for (const change of changes) {
      await writeChange(tx, {
        id: change.id,
        status,
        confirmation: 'NONE',
        failure: { code, providerCode: error?.details.providerCode ?? null },
        closedUntil: closedUntil && new Date(closedUntil.getTime() + deps.clock.offsetMs),
      });
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
