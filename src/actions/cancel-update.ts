import type { Viewer } from '../auth/viewer.ts';
import { appendAudit } from '../db/audit/audit.repository.ts';
import type { Tx } from '../db/connection.ts';
import { readUpdates } from '../db/updates/read-updates.ts';
import { bumpVersion, lockUser } from '../db/users/user.repository.ts';
import { statusByClock } from '../domain/lifecycle.ts';
import { isCancellable } from '../domain/policy/access.ts';
import { problem } from '../domain/problem.ts';
import { cancelChanges } from './cancel-changes.ts';
import { findVisibleUser, isUuid } from './find-visible-user.ts';
import type { ActionDeps } from './ports/action-deps.ts';
import type { CancelResult } from './results.ts';

/** Takes back what was not sent yet or still awaits evidence; the rest of the update goes on. */
export async function cancelUpdate(
  deps: ActionDeps,
  viewer: Viewer,
  updateId: string,
): Promise<CancelResult> {
  const [update] = isUuid(updateId)
    ? await readUpdates(deps.db, { ids: [updateId] }, deps.keyring, deps.clock.offsetMs)
    : [];
  if (!update) return notFound();
  const result = await deps.db
    .transaction()
    .execute((tx) => cancel(deps, tx, viewer, update.userId, updateId));
  deps.eventsCommitted();
  return result;
}

async function cancel(
  deps: ActionDeps,
  tx: Tx,
  viewer: Viewer,
  userId: string,
  updateId: string,
): Promise<CancelResult> {
  await lockUser(tx, userId);
  const record = await findVisibleUser(deps, tx, viewer, userId);
  if (!record) return notFound();
  const changes = record.open.filter(
    (change) =>
      change.updateId === updateId &&
      isCancellable(change) &&
      statusByClock(change.status, change.verification, record.now) !== 'EXPIRED',
  );
  if (changes.length === 0) {
    const message =
      'Nothing of this update can be taken back any more: it has ended, or the provider has it.';
    return { updateId, problems: [problem('NOT_CANCELLABLE', message, { path: ['updateId'] })] };
  }
  await cancelChanges(deps, tx, record, changes, null);
  await bumpVersion(tx, userId);
  await appendAudit(tx, {
    userId,
    occurredAt: record.now,
    actor: viewer.subject,
    action: 'UPDATE_CANCELLED',
    subject: updateId,
    documentType: null,
    documentId: null,
    deviceId: null,
  });
  return { updateId, problems: [] };
}

function notFound(): CancelResult {
  return {
    updateId: null,
    problems: [problem('NOT_FOUND', 'There is no such update.', { path: ['updateId'] })],
  };
}
